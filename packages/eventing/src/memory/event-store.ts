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

      const because = frozen(provenance)
      const record = ({ id, type, schemaVersion, data }: (typeof events)[number], i: number) =>
        Object.freeze({
          id,
          type,
          schemaVersion,
          data: frozen(data),
          stream,
          version: actual + 1 + i,
          position: positionOf(log.length + 1 + i),
          recordedAt,
          provenance: because,
        })
      const [head, ...tail] = events
      const recorded: CommandOutcome['events'] = Object.freeze([
        record(head, 0),
        ...tail.map((event, i) => record(event, i + 1)),
      ] as const)
      for (const event of recorded) {
        log.push(event)
        told.push(event)
      }
      streams.set(stream, told)
      outcomes.set(commandId, Object.freeze({ fingerprint, events: recorded }))
      return right<never, Appended>({ type: 'appended', events: recorded })
    },
    read: (stream, after) => oneByOne(() => streams.get(stream) ?? [], after),
    readAll: (after) => oneByOne(() => log, after === undefined ? 0 : Number(after)),
    outcomeOf: async (_stream, commandId) => outcomes.get(commandId),
    compare: (a, b) => Number(a) - Number(b),
  }
}

const positionOf = (place: number): Position => `${place}` as Position

/** What is in `list` when reading begins; what is appended meanwhile is for the next read. */
const oneByOne = (
  list: () => readonly RecordedEvent[],
  from: number,
): AsyncIterable<RecordedEvent> => ({
  [Symbol.asyncIterator]: () => {
    const events = list()
    const end = events.length
    let next = from
    return {
      next: () => {
        const value = next < end ? events[next++] : undefined
        return Promise.resolve(value === undefined ? { done: true, value } : { done: false, value })
      },
    }
  },
})
