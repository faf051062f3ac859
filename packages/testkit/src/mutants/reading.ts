/** Stores that show a stream wrongly: lost, mixed, out of order, or as somebody else changed it. */

import { isDeepStrictEqual } from 'node:util'
import { type EventStore, instant, type RecordedEvent } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { collected } from '../contracts/opened-store.ts'
import { altered, kept, upTo } from './altered-store.ts'
import { type Mutant, mutant, reading, showing } from './mutant.ts'

/** Reads that are refused once twenty were left unfinished. */
const leaking = (inner: EventStore): Partial<EventStore> => {
  let unfinished = 0
  return {
    read: async function* (stream, after) {
      if (++unfinished > 20) throw new Error('cannot read: too many cursors are open')
      yield* inner.read(stream, after)
      unfinished--
    },
  }
}

/** Lets nobody write while somebody reads. */
const locking = (inner: EventStore): Partial<EventStore> => {
  let readers = 0
  return {
    read: async function* (stream, after) {
      readers++
      try {
        yield* inner.read(stream, after)
      } finally {
        readers--
      }
    },
    append: async (append) => {
      if (readers > 0) throw new Error('cannot append: the log is being read')
      return inner.append(append)
    },
  }
}

/** Reads a stream until the log has an event of another one. */
const run = async function* (events: AsyncIterable<RecordedEvent>, stream: string) {
  let begun = false
  for await (const event of events) {
    if (event.stream === stream) yield event
    else if (begun) return
    begun ||= event.stream === stream
  }
}

/** Swaps the two events where one page of a stream ends and the next begins. */
const swapped = async function* (events: AsyncIterable<RecordedEvent>) {
  const all = await collected(events)
  const end = all.findIndex(({ version }) => version === 500)
  const [last, first] = all.slice(end, end + 2)
  yield* end < 0 || !last || !first ? all : all.toSpliced(end, 2, first, last)
}

/** Hands the same records to everybody, and everybody can change them. */
const loose = (): EventStore => {
  const copies = new Map<string, RecordedEvent>()
  return altered(memoryEventStore(), (event) => {
    const copy = copies.get(event.id) ?? structuredClone(event)
    copies.set(event.id, copy)
    return copy
  })
}

/** Keeps a reference to the data that it was given. */
const borrowed = (): EventStore => {
  const given = new Map<string, unknown>()
  const inner = altered(memoryEventStore(), (event) =>
    given.has(event.id) ? { ...event, data: given.get(event.id) } : event,
  )
  return {
    ...inner,
    append: async (append) => {
      const answer = await inner.append(append)
      // Only what is JSON already, so that nothing but the sharing is at fault.
      for (const { id, data } of append.events)
        if (isDeepStrictEqual(data, JSON.parse(JSON.stringify(data)))) given.set(id, data)
      return answer
    },
  }
}

export const readingMutants: readonly Mutant[] = [
  mutant(
    'counts versions from 0',
    [
      'counts versions from 1, 0 being a stream without events',
      'grants an append again after it was refused as stale',
      'appends at whatever version when any is expected',
      'reads a stream after a version',
      'keeps a stream in order when others are written between',
      'reads a stream of many pages',
      'can be written to while it is being read',
      'lets exactly one of twenty create a stream',
      'lets exactly one of twenty continue a stream',
      'grants all of twenty that expect any version, without gaps',
    ],
    showing((event) => ({ ...event, version: event.version - 1 })),
  ),
  mutant(
    'throws for a stream that was never written',
    [
      'refuses to continue a stream that does not exist',
      'records nothing of a batch that it cannot record whole',
      'refuses a command id that was used on another stream',
      'yields nothing of a stream that was never written',
    ],
    reading((inner) => ({
      read: async function* (stream, after) {
        const events = await collected(inner.read(stream, 0))
        if (events.length === 0) throw new Error(`cannot read ${stream}: there is no such stream`)
        yield* events.slice(after)
      },
    })),
  ),
  mutant(
    'reads a stream up to the next event of another',
    ['keeps a stream in order when others are written between'],
    reading((inner) => ({
      read: (stream, after) =>
        kept(run(inner.readAll(undefined), stream), ({ version }) => version > after),
    })),
  ),
  mutant('leaks its cursors', ['goes on after a reader has stopped early'], reading(leaking)),
  mutant(
    'locks writers out',
    ['can be written to while it is being read', 'never shows part of a batch'],
    reading(locking),
  ),
  mutant(
    'ends a stream after one page',
    ['reads a stream of many pages'],
    reading((inner) => ({ read: (stream, after) => upTo(inner.read(stream, after), 1000) })),
  ),
  mutant(
    'reads a stream from a version, not after it',
    ['reads a stream after a version'],
    reading((inner) => ({
      read: (stream, after) => inner.read(stream, Math.max(0, after - 1)),
    })),
  ),
  mutant(
    'reads a stream out of order where two pages meet',
    ['takes a batch of a thousand events', 'reads a stream of many pages'],
    reading((inner) => ({ read: (stream, after) => swapped(inner.read(stream, after)) })),
  ),
  mutant(
    'mixes streams whose names begin alike',
    ['keeps streams apart'],
    reading((inner) => ({
      read: (stream, after) =>
        kept(
          inner.readAll(undefined),
          (event) => event.stream.startsWith(stream) && event.version > after,
        ),
    })),
  ),
  mutant(
    'takes capitals and small letters for the same',
    ['keeps streams apart'],
    reading((inner) => ({
      read: (stream, after) =>
        kept(
          inner.readAll(undefined),
          (event) => event.stream.toLowerCase() === stream.toLowerCase() && event.version > after,
        ),
    })),
  ),
  mutant('shares its records', ['keeps what it hands out when a reader changes it'], loose),
  mutant(
    'shares what it was given',
    [
      'keeps what it was given when the caller changes it later',
      'keeps what it hands out when a reader changes it',
    ],
    borrowed,
  ),
  mutant(
    'stamps events with a clock of its own',
    ['keeps provenance and the instant of recording as given'],
    showing((event) => ({ ...event, recordedAt: instant('2030-01-01T00:00:00.000Z') })),
  ),
  mutant(
    'forgets where imported facts come from',
    ['keeps provenance and the instant of recording as given'],
    showing(({ provenance: { source: _source, ...provenance }, ...event }) => ({
      ...event,
      provenance,
    })),
  ),
]
