/**
 * The write path: load, decide, append.
 *
 * Losing a race to another writer is not an error. The winner's events may change the answer, so
 * the tail of the stream is read and the command decided afresh, with the same context and the
 * same event ids, a bounded number of times.
 */

import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import type { Pause } from './clock.ts'
import type { Codec } from './codec.ts'
import { type Context, type Decider, fold } from './decider.ts'
import type {
  Append,
  CommandIdReused,
  EventStore,
  NewEvent,
  RecordedEvent,
  StreamName,
  Version,
} from './event-store.ts'
import { fingerprint, type NewId } from './ids.ts'
import type { Message } from './message.ts'
import type { Provenance } from './provenance.ts'
import type { Remembered, StateCache } from './state-cache.ts'

/** An aggregate as the runner needs it. */
export interface Aggregate<State, Command, Event extends Message, Refusal, Known extends Context> {
  readonly category: string
  readonly decider: Decider<State, Command, Event, Refusal, Known>
  readonly codec: Codec<Event>
}

/** Other writers won every attempt. Asking again is safe. */
export interface Contended {
  readonly type: 'Contended'
  readonly stream: StreamName
  readonly attempts: number
}

/**
 * What became of a granted command.
 *
 * - `recorded`: these events are in the log.
 * - `repeated`: this command had been granted before; these are the events of that time.
 * - `alreadySo`: nothing needed recording. `events` is empty.
 */
export interface Outcome {
  readonly type: 'recorded' | 'repeated' | 'alreadySo'
  readonly stream: StreamName
  /** Of the stream, after the last of `events`. */
  readonly version: Version
  readonly events: readonly RecordedEvent[]
}

export interface CommandPorts {
  readonly store: EventStore
  readonly newId: NewId
  readonly pause: Pause
  /** How often a command is decided before it is `Contended`. */
  readonly attempts: number
  /** Folded state of recent streams. Leave it out to fold every stream on every command. */
  readonly cache?: StateCache
}

/** One command on its way to one stream. */
export interface Asked<Command, Known extends Context> {
  readonly stream: StreamName
  readonly command: Command
  /**
   * What the asker sent, if a briefing was added to make `command`: only this must be the same
   * when the command is repeated, for the facts may have moved on. Left out, it is `command`.
   */
  readonly content?: unknown
  readonly context: Known
  readonly provenance: Provenance
}

/** Puts a command to an aggregate and records what it grants. */
export const runCommand =
  (ports: CommandPorts) =>
  async <State, Command extends Message, Event extends Message, Refusal, Known extends Context>(
    aggregate: Aggregate<State, Command, Event, Refusal, Known>,
    asked: Asked<Command, Known>,
  ): Promise<Either<Refusal | Contended | CommandIdReused, Outcome>> => {
    const { decider, codec } = aggregate
    const { stream, command, context, provenance } = asked
    const { store, cache } = ports
    const print = fingerprint(stream, asked.content ?? command)
    const eventIds: string[] = []
    let loaded = cache?.get<State>(stream) ?? { state: decider.initial, version: 0 }
    // A cached state may be behind the log. What it grants, the expected version checks; what it
    // refuses is only said after the tail has been read.
    let current = false
    if (loaded.version === 0) {
      loaded = await caughtUp(aggregate, loaded, store.read(stream, 0))
      current = true
    }
    for (let attempt = 1; attempt <= ports.attempts;) {
      const answer = decider.decide(command, loaded.state, context)
      if (isLeft(answer) || answer.right.length === 0) {
        if (!current) {
          loaded = await caughtUp(aggregate, loaded, store.read(stream, loaded.version))
          current = true
          continue
        }
        const first = await store.outcomeOf(stream, provenance.commandId)
        if (first !== undefined)
          return first.fingerprint === print
            ? right(repeated(stream, first.events))
            : left({ type: 'CommandIdReused', commandId: provenance.commandId })
        cache?.set(stream, loaded)
        return isLeft(answer)
          ? answer
          : right({ type: 'alreadySo', stream, version: loaded.version, events: [] })
      }

      const events = answer.right.map((event, i): NewEvent => {
        eventIds[i] ??= ports.newId()
        const { type, schemaVersion, data } = codec.encode(event)
        return { id: eventIds[i], type, schemaVersion, data }
      })
      const appended = await store.append({
        stream,
        expected: loaded.version,
        events: events as [NewEvent, ...NewEvent[]],
        recordedAt: context.now,
        provenance,
        fingerprint: print,
      } satisfies Append)
      if (isRight(appended)) {
        const { type, events: stored } = appended.right
        if (type === 'repeated') return right(repeated(stream, stored))
        const version = loaded.version + stored.length
        // The events as any reader has them, which need not be as the decider wrote them.
        const told = stored.map((each) => codec.written(each))
        cache?.set(stream, { state: fold(decider, told, loaded.state), version })
        return right({ type: 'recorded', stream, version, events: stored })
      }
      if (appended.left.type === 'CommandIdReused') return left(appended.left)
      if (attempt++ === ports.attempts) break
      await ports.pause(attempt - 1)
      loaded = await caughtUp(aggregate, loaded, store.read(stream, loaded.version))
      current = true
    }
    return left({ type: 'Contended', stream, attempts: ports.attempts })
  }

/** What was known, and then the tail of the stream. */
const caughtUp = async <State, Event extends Message>(
  { decider, codec }: Pick<Aggregate<State, never, Event, unknown, never>, 'decider' | 'codec'>,
  known: Remembered<State>,
  tail: AsyncIterable<RecordedEvent>,
): Promise<Remembered<State>> => {
  let { state, version } = known
  for await (const stored of tail) {
    state = decider.evolve(state, codec.decode(stored))
    version = stored.version
  }
  return { state, version }
}

const repeated = (
  stream: StreamName,
  events: readonly [RecordedEvent, ...RecordedEvent[]],
): Outcome => ({ type: 'repeated', stream, version: events.at(-1)?.version ?? 0, events })
