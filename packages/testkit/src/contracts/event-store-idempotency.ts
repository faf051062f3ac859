/** The same command again changes nothing, whatever happened in between. */

import { left, right } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { appended, appendTo, newEvents, newId, newStream } from './appends.ts'
import { clause, collected, endOf, type StoreClause, told } from './opened-store.ts'

export const idempotencyClauses: readonly StoreClause[] = [
  clause('answers a repeated command with its first events', async ({ store, rival }) => {
    const stream = newStream()
    const append = appendTo(stream, { events: newEvents(3) })
    const { events } = await appended(store, append)
    const end = await endOf(store)
    expect(await store.append(append)).toEqual(right({ type: 'repeated', events }))
    // A caller who lost the answer draws new event ids; the first ones stand.
    const retried = { ...append, events: newEvents(1) }
    expect(await rival.append(retried)).toEqual(right({ type: 'repeated', events }))
    expect(await told(store, stream)).toEqual(events)
    expect(await collected(store.readAll(end))).toEqual([])
  }),

  clause('knows a repeated command when the expected version is stale', async ({ store }) => {
    const stream = newStream()
    const append = appendTo(stream, { expected: 0 })
    const { events } = await appended(store, append)
    await appended(store, appendTo(stream, { expected: 1 }))
    expect(await store.append(append)).toEqual(right({ type: 'repeated', events }))
    expect(await told(store, stream)).toHaveLength(2)
  }),

  clause('records a command once when it is asked ten times at once', async (stores) => {
    const { store, rival } = stores
    const append = appendTo(newStream(), { events: newEvents(2) })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => appended(i % 2 === 0 ? store : rival, append)),
    )
    const recorded = await told(store, append.stream)
    expect(recorded).toHaveLength(2)
    for (const { events } of answers) expect(events).toEqual(recorded)
    expect(answers.filter(({ type }) => type === 'appended')).toHaveLength(1)
  }),

  clause('refuses a command id that stands for another command', async ({ store }) => {
    const stream = newStream()
    const append = appendTo(stream)
    await appended(store, append)
    const other = appendTo(stream, { provenance: append.provenance, fingerprint: 'another' })
    const { commandId } = append.provenance
    expect(await store.append(other)).toEqual(left({ type: 'CommandIdReused', commandId }))
    expect(await told(store, stream)).toHaveLength(1)
  }),

  clause('refuses a command id that was used on another stream', async ({ store }) => {
    const [stream, elsewhere] = [newStream(), newStream()]
    const append = appendTo(stream)
    await appended(store, append)
    const end = await endOf(store)
    // A fingerprint is of the stream and the command together, so it differs here.
    const other = { ...append, stream: elsewhere, fingerprint: 'another' }
    const { commandId } = append.provenance
    expect(await store.append(other)).toEqual(left({ type: 'CommandIdReused', commandId }))
    expect(await told(store, elsewhere)).toEqual([])
    expect(await collected(store.readAll(end))).toEqual([])
  }),

  clause('tells what a command recorded', async ({ store, rival }) => {
    const stream = newStream()
    const append = appendTo(stream, { events: newEvents(2), fingerprint: 'of-this-command' })
    const { events } = await appended(store, append)
    await appended(store, appendTo(stream))
    const { commandId } = append.provenance
    const outcome = { fingerprint: 'of-this-command', events }
    expect(await store.outcomeOf(stream, commandId)).toEqual(outcome)
    expect(await rival.outcomeOf(stream, commandId)).toEqual(outcome)
  }),

  clause('tells nothing of a command that recorded nothing', async ({ store }) => {
    const stream = newStream()
    expect(await store.outcomeOf(stream, newId())).toBeUndefined()
    await appended(store, appendTo(stream, { expected: 0 }))
    const refused = appendTo(stream, { expected: 0 })
    await store.append(refused)
    expect(await store.outcomeOf(stream, refused.provenance.commandId)).toBeUndefined()
  }),
]
