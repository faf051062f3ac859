/** The board on paper: what still has to be done first, and within that the oldest first. */

import type { BoardEntry } from './board-facts.ts'
import { hasNothingToEvaluate } from './board-stage.ts'

/** Entries in the order of a board: open before closed, then by day, then by id. */
export const boardRows = (entries: Iterable<BoardEntry>): readonly BoardEntry[] =>
  [...entries].toSorted(
    (a, b) =>
      compare(isOver(a) ? 'b' : 'a', isOver(b) ? 'b' : 'a') ||
      compare(dayOf(a), dayOf(b)) ||
      compare(a.deploymentId, b.deploymentId),
  )

/**
 * Whether nobody has anything left to do: evidenced, closed before it came here, or cut short
 * with nothing to evaluate. What was visited stays open until its evidence is accepted.
 */
export const isOver = (entry: BoardEntry): boolean =>
  entry.evidence === 'accepted' || hasNothingToEvaluate(entry) || closedInList(entry)

const closedInList = ({ importedStatus }: BoardEntry): boolean =>
  importedStatus === 'completed' || importedStatus === 'cut-short' || importedStatus === 'cancelled'

const dayOf = ({ requestedOn, startsOn, closedOn }: BoardEntry): string =>
  requestedOn ?? startsOn ?? closedOn ?? ''

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
