/** Stores that show the log wrongly: with gaps, twice, from elsewhere, or in places that lie. */

import type { EventStore, Position, RecordedEvent } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { breath, collected } from '../contracts/opened-store.ts'
import { kept, upTo } from './altered-store.ts'
import { type Mutant, mutant, reading, showing } from './mutant.ts'

/** Without the first event, if there is a second. */
const headless = async function* (events: AsyncIterable<RecordedEvent>) {
  const [first, ...rest] = await collected(events)
  if (first !== undefined && rest.length === 0) yield first
  yield* rest
}

const place = (position: Position): number => Number(position)

/** Passes over what is still being written, as a reader of a sequence column does. */
const gap = (): EventStore => {
  const inner = memoryEventStore()
  const uncommitted = new Set<string>()
  let appends = 0
  return {
    ...inner,
    append: async (append) => {
      const slow = appends++ % 5 === 0
      const ids = append.events.map(({ id }) => id)
      if (slow) for (const id of ids) uncommitted.add(id)
      const answer = await inner.append(append)
      if (slow) for (let i = 0; i < 3; i++) await breath()
      for (const id of ids) uncommitted.delete(id)
      return answer
    },
    readAll: (after) => kept(inner.readAll(after), ({ id }) => !uncommitted.has(id)),
  }
}

export const logMutants: readonly Mutant[] = [
  mutant(
    'leaves out the first event of the log',
    [
      'reads the log from its start',
      'reads a log of many pages in order, passing over nothing',
      'gives every event a greater position than the one before',
      'resumes after any position without loss or repetition',
      'gives an event the same position in every answer',
      'shows a polling reader every event once while others write',
    ],
    reading((inner) => ({
      readAll: (after) =>
        after === undefined ? headless(inner.readAll(after)) : inner.readAll(after),
    })),
  ),
  mutant(
    'passes over one event at the end of each page',
    [
      'reads a log of many pages in order, passing over nothing',
      'resumes anywhere in a log of many pages',
    ],
    reading((inner) => ({
      readAll: (after) => kept(inner.readAll(after), ({ position }) => place(position) % 500 !== 0),
    })),
  ),
  mutant(
    'ends after one page',
    [
      'reads a log of many pages in order, passing over nothing',
      'resumes anywhere in a log of many pages',
    ],
    reading((inner) => ({ readAll: (after) => upTo(inner.readAll(after), 1000) })),
  ),
  mutant(
    'passes over events that are still being written',
    ['shows a polling reader every event once while others write'],
    gap,
  ),
  mutant(
    'repeats the event that a reader stopped at',
    [
      'refuses a stale append, says both versions, and records nothing',
      'answers a repeated command with its first events',
      'refuses a command id that was used on another stream',
      'resumes after any position without loss or repetition',
      'resumes anywhere in a log of many pages',
      'ends at the end of the log, and goes on from there later',
      'shows a polling reader every event once while others write',
    ],
    reading((inner) => ({
      readAll: (after) =>
        inner.readAll(
          after === undefined ? after : (`${Math.max(0, place(after) - 1)}` as Position),
        ),
    })),
  ),
  mutant(
    'gives the events of a batch one position',
    [
      'refuses a stale append, says both versions, and records nothing',
      'answers a repeated command with its first events',
      'gives every event a greater position than the one before',
      'compares any two positions as the log orders them',
      'resumes after any position without loss or repetition',
      'resumes anywhere in a log of many pages',
      'shows a polling reader every event once while others write',
      'shows a polling reader each stream in its own order',
    ],
    showing((event) => ({ ...event, position: `${(place(event.position) + 1) >> 1}` as Position })),
  ),
  mutant(
    'compares positions as text',
    [
      'gives every event a greater position than the one before',
      'compares any two positions as the log orders them',
    ],
    reading(() => ({ compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0) })),
  ),
  mutant(
    'compares positions the wrong way round',
    [
      'gives every event a greater position than the one before',
      'compares any two positions as the log orders them',
    ],
    reading((inner) => ({ compare: (a, b) => inner.compare(b, a) })),
  ),
]
