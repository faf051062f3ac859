/**
 * A store for a dry run: it reads through to another and keeps what is appended to itself, so
 * that every command is answered as it would be and nothing is recorded.
 */

import type {
  Append,
  Appended,
  CommandOutcome,
  EventStore,
  Position,
  RecordedEvent,
  StreamName,
} from '@sle/eventing'
import { left, right } from 'fp-ts/lib/Either.js'

/** What is rehearsed has no place in the log; `readAll` and `compare` know only what is recorded. */
export const rehearsalStore = (recorded: EventStore): EventStore => {
  const rehearsed = new Map<StreamName, RecordedEvent[]>()
  const outcomes = new Map<string, CommandOutcome>()

  const read = async function* (stream: StreamName, after: number): AsyncGenerator<RecordedEvent> {
    yield* recorded.read(stream, after)
    yield* (rehearsed.get(stream) ?? []).filter(({ version }) => version > after)
  }
  const versionOf = async (stream: StreamName): Promise<number> => {
    let version = 0
    for await (const event of read(stream, 0)) version = event.version
    return version
  }

  const outcomeOf = async (stream: StreamName, commandId: string) =>
    outcomes.get(commandId) ?? (await recorded.outcomeOf(stream, commandId))

  return {
    read,
    readAll: (after) => recorded.readAll(after),
    compare: (a, b) => recorded.compare(a, b),
    outcomeOf,
    append: async ({ stream, expected, events, recordedAt, provenance, fingerprint }: Append) => {
      const { commandId } = provenance
      const first = await outcomeOf(stream, commandId)
      if (first !== undefined)
        return first.fingerprint === fingerprint
          ? right<never, Appended>({ type: 'repeated', events: first.events })
          : left({ type: 'CommandIdReused', commandId })
      const actual = await versionOf(stream)
      if (expected !== 'any' && expected !== actual)
        return left({ type: 'Conflict', stream, expected, actual })
      const record = (event: (typeof events)[number], i: number): RecordedEvent => ({
        ...event,
        stream,
        version: actual + 1 + i,
        position: '' as Position,
        recordedAt,
        provenance,
      })
      const [head, ...tail] = events
      const appended = [record(head, 0), ...tail.map((each, i) => record(each, i + 1))] as const
      rehearsed.set(stream, [...(rehearsed.get(stream) ?? []), ...appended])
      outcomes.set(commandId, { fingerprint, events: [...appended] })
      return right<never, Appended>({ type: 'appended', events: [...appended] })
    },
  }
}
