/**
 * The reference event store: the log is an array. Other stores must be indistinguishable from it.
 *
 * What goes in is written as JSON and read back, and what comes out is frozen, so nothing that
 * would not survive a file survives here.
 */

import { left, right } from 'fp-ts/lib/Either.js'
import type {
  Append,
  Appended,
  CommandOutcome,
  EventStore,
  NewEvent,
  Position,
  RecordedEvent,
  StreamName,
} from '../event-store.ts'
import { frozen } from './frozen.ts'

export const memoryEventStore = (): EventStore => {
  const log: RecordedEvent[] = []
  const streams = new Map<StreamName, RecordedEvent[]>()
  const outcomes = new Map<string, CommandOutcome>()

  return {
    append: async ({ stream, expected, events, recordedAt, provenance, fingerprint }: Append) => {
      const { commandId } = provenance
      const first = outcomes.get(commandId)
      if (first !== undefined)
        return first.fingerprint === fingerprint
          ? right<never, Appended>({ type: 'repeated', events: first.events })
          : left({ type: 'CommandIdReused', commandId })

      const told = streams.get(stream) ?? []
      const actual = told.length
      if (expected !== 'any' && expected !== actual)
        return left({ type: 'Conflict', stream, expected, actual })

      // One text for the name of a stream, however many events have it.
      const envelope = {
        stream: told[0]?.stream ?? stream,
        recordedAt,
        provenance: frozen(provenance),
      }
      const places = { version: actual + 1, position: log.length + 1 }
      const [head, ...tail] = events
      const recorded: CommandOutcome['events'] = Object.freeze([
        record(envelope, head, places),
        ...tail.map((event, i) =>
          record(envelope, event, {
            version: places.version + 1 + i,
            position: places.position + 1 + i,
          }),
        ),
      ] as const)
      for (const event of recorded) {
        log.push(event)
        told.push(event)
      }
      if (actual === 0) streams.set(stream, told)
      outcomes.set(commandId, { fingerprint, events: recorded })
      return right<never, Appended>({ type: 'appended', events: recorded })
    },
    read: (stream, after) => oneByOne(() => streams.get(stream) ?? [], after),
    readAll: (after) => oneByOne(() => log, after === undefined ? 0 : Number(after)),
    outcomeOf: async (_stream, commandId) => {
      const outcome = outcomes.get(commandId)
      return outcome === undefined ? undefined : { ...outcome }
    },
    compare: (a, b) => Number(a) - Number(b),
  }
}

const record = (
  { stream, recordedAt, provenance }: Pick<RecordedEvent, 'stream' | 'recordedAt' | 'provenance'>,
  { id, type, schemaVersion, data }: NewEvent,
  place: { readonly version: number; readonly position: number },
): RecordedEvent =>
  Object.freeze({
    id,
    type,
    schemaVersion,
    data: frozen(data),
    stream,
    version: place.version,
    position: positionOf(place.position),
    recordedAt,
    provenance,
  })

const positionOf = (place: number): Position => `${place}` as Position

/** What is in `list` when reading begins; what is appended meanwhile is for the next read. */
const oneByOne = (
  list: () => readonly RecordedEvent[],
  from: number,
): AsyncIterable<RecordedEvent> => ({
  [Symbol.asyncIterator]() {
    const events = list()
    const end = events.length
    let place = from
    return {
      next(): Promise<IteratorResult<RecordedEvent, undefined>> {
        const value = place < end ? events[place++] : undefined
        return value === undefined ? atEnd : Promise.resolve({ done: false, value })
      },
    }
  },
})

const atEnd = Promise.resolve({ done: true, value: undefined } as const)
