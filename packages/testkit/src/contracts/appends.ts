/**
 * Appends for tests: a clause says what it is about, and the rest is filled in.
 *
 * Ids are drawn, not counted, so that a clause can be run again on a log that keeps what it was
 * given.
 */

import {
  type Append,
  type Appended,
  type EventStore,
  instant,
  type NewEvent,
  type Provenance,
  type StreamName,
  ulids,
} from '@sle/eventing'
import { isLeft, toUnion } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** A new ULID. */
export const newId = ulids()

/** A stream that nobody has written to. */
export const newStream = (category = 'deployment'): StreamName => `${category}-${newId()}`

/** An event with `data`, in the form in which it is stored. */
export const newEvent = (data: unknown = { days: 3 }): NewEvent => ({
  id: newId(),
  type: 'DeploymentRequested',
  schemaVersion: 1,
  data,
})

/** `count` events, told apart by their `data`. */
export const newEvents = (count: number): readonly [NewEvent, ...NewEvent[]] => [
  newEvent({ part: 1 }),
  ...Array.from({ length: count - 1 }, (_, i) => newEvent({ part: i + 2 })),
]

/** The provenance of a command that follows from no other. */
export const provenanceOf = (commandId: string): Provenance => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: { id: '01J0000000000000000000000B', role: 'broker', organisation: '100000' },
  ruleset: 'local-windows-2018',
})

/** One event at whatever version, unless `wanted` says otherwise. */
export const appendTo = (stream: StreamName, wanted: Partial<Append> = {}): Append => ({
  stream,
  expected: 'any',
  events: newEvents(1),
  recordedAt: instant('2019-06-03T09:00:00.000Z'),
  provenance: provenanceOf(newId()),
  fingerprint: 'a-fingerprint',
  ...wanted,
})

/** Appends, and expects the store to agree. */
export const appended = async (store: EventStore, append: Append): Promise<Appended> => {
  const answer = await store.append(append)
  if (isLeft(answer)) expect.fail(`the store refused to append: ${JSON.stringify(answer.left)}`)
  return answer.right
}

/** The type of what a store answers: `appended`, `repeated`, `Conflict` or `CommandIdReused`. */
export const answerTo = async (store: EventStore, append: Append): Promise<string> =>
  toUnion(await store.append(append)).type
