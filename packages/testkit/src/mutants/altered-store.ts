/** A store seen through a glass: the same promises, with some of its answers altered. */

import type {
  Appended,
  CommandIdReused,
  Conflict,
  EventStore,
  RecordedEvent,
  StreamName,
} from '@sle/eventing'
import { map, mapLeft } from 'fp-ts/lib/Either.js'

/** One event as the altered store shows it. */
export type Alteration = (event: RecordedEvent) => RecordedEvent

/** `items`, each altered by `change`. */
const mapped = async function* <A, B>(
  items: AsyncIterable<A>,
  change: (item: A) => B,
): AsyncIterable<B> {
  for await (const item of items) yield change(item)
}

/** `items` for which `keep` holds. */
export const kept = async function* <A>(
  items: AsyncIterable<A>,
  keep: (item: A) => boolean,
): AsyncIterable<A> {
  for await (const item of items) if (keep(item)) yield item
}

/** At most the first `count` of `items`. */
export const upTo = async function* (events: AsyncIterable<RecordedEvent>, count: number) {
  let left = count
  for await (const event of events) if (left-- > 0) yield event
}

/** A store that shows every event altered, wherever it hands one out. */
export const altered = (inner: EventStore, change: Alteration): EventStore => {
  const all = ([head, ...tail]: readonly [RecordedEvent, ...RecordedEvent[]]) =>
    [change(head), ...tail.map(change)] as const
  return {
    ...inner,
    append: async (append) =>
      map(({ type, events }: Appended): Appended => ({ type, events: all(events) }))(
        await inner.append(append),
      ),
    read: (stream, after) => mapped(inner.read(stream, after), change),
    readAll: (after) => mapped(inner.readAll(after), change),
    outcomeOf: async (stream, commandId) => {
      const outcome = await inner.outcomeOf(stream, commandId)
      return outcome && { ...outcome, events: all(outcome.events) }
    },
  }
}

/** A store that keeps each command under another id than it shows. */
export const underOtherIds = (
  inner: EventStore,
  idOf: (stream: StreamName, commandId: string) => string,
): EventStore => {
  const shown = altered(inner, (event) => {
    const commandId = shownId(event.provenance.commandId)
    return { ...event, provenance: { ...event.provenance, commandId } }
  })
  return {
    ...shown,
    append: async (append) => {
      const { stream, provenance } = append
      const commandId = idOf(stream, provenance.commandId)
      const answer = await shown.append({ ...append, provenance: { ...provenance, commandId } })
      return mapLeft((refusal: Conflict | CommandIdReused) =>
        refusal.type === 'Conflict' ? refusal : { ...refusal, commandId: provenance.commandId },
      )(answer)
    },
    outcomeOf: (stream, commandId) => shown.outcomeOf(stream, idOf(stream, commandId)),
  }
}

const shownId = (commandId: string): string => commandId.split('#')[0] ?? commandId
