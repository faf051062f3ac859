/** What coordinators write for the five states that an imported deployment can be in. */

import { right } from 'fp-ts/lib/Either.js'
import { type CellReader, letters, unread } from './cell-reading.ts'

export type ImportedStatus = 'planned' | 'under-way' | 'completed' | 'cut-short' | 'cancelled'

const WORDS: Readonly<Record<ImportedStatus, readonly string[]>> = {
  planned: [
    'planned',
    'agreed',
    'booked',
    'confirmed',
    'pending',
    'scheduled',
    'not started',
    'not yet started',
    'upcoming',
  ],
  'under-way': [
    'under way',
    'in progress',
    'ongoing',
    'active',
    'live',
    'current',
    'started',
    'open',
    'continuing',
  ],
  completed: ['completed', 'complete', 'done', 'finished', 'delivered', 'closed', 'ended'],
  'cut-short': [
    'cut short',
    'ended early',
    'finished early',
    'stopped',
    'stopped early',
    'terminated',
    'curtailed',
    'part completed',
    'partially completed',
  ],
  cancelled: [
    'cancelled',
    'canceled',
    'did not go ahead',
    'not going ahead',
    'withdrawn',
    'abandoned',
    'declined',
  ],
}

const BY_WORD: ReadonlyMap<string, ImportedStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [letters(word), status as ImportedStatus]),
  ),
)

/** Reads a status in any case and spacing, or by one of its usual synonyms. */
export const readStatus: CellReader<ImportedStatus> = (text) => {
  const status = BY_WORD.get(letters(text))
  return status === undefined
    ? unread(
        'it is none of the states a deployment can be in',
        'write “planned”, “under way”, “completed”, “cut short” or “cancelled”',
      )
    : right(status)
}
