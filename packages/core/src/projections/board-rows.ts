/** The board on paper: what still has to be done first, and within that the oldest first. */

import type { BoardEntry } from './board-facts.ts'

/** Entries in the order of a board: open before closed, then by day, then by id. */
export const boardRows = (entries: Iterable<BoardEntry>): readonly BoardEntry[] =>
  [...entries].toSorted(
    (a, b) =>
      compare(isOver(a) ? 'b' : 'a', isOver(b) ? 'b' : 'a') ||
      compare(dayOf(a), dayOf(b)) ||
      compare(a.deploymentId, b.deploymentId),
  )

/** Whether nobody has anything left to do: evidenced, or closed before it came here. */
export const isOver = ({ evidence, importedStatus }: BoardEntry): boolean =>
  evidence === 'accepted' ||
  importedStatus === 'completed' ||
  importedStatus === 'cut-short' ||
  importedStatus === 'cancelled'

const dayOf = ({ requestedOn, startsOn, closedOn }: BoardEntry): string =>
  requestedOn ?? startsOn ?? closedOn ?? ''

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
