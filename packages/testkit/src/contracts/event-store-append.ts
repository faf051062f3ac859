/** Appending: versions are counted from 1, and an append happens whole, where it was expected. */

import { left } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { answerTo, appended, appendTo, newEvent, newEvents, newStream } from './appends.ts'
import { clause, collected, endOf, type StoreClause, told } from './opened-store.ts'

export const appendClauses: readonly StoreClause[] = [
  clause('counts versions from 1, 0 being a stream without events', async ({ store }) => {
    const stream = newStream()
    const first = await appended(store, appendTo(stream, { expected: 0, events: newEvents(2) }))
    const second = await appended(store, appendTo(stream, { expected: 2, events: newEvents(2) }))
    expect(first.events.map(({ version }) => version)).toEqual([1, 2])
    expect(second.events.map(({ version }) => version)).toEqual([3, 4])
    expect((await told(store, stream)).map(({ version }) => version)).toEqual([1, 2, 3, 4])
  }),

  clause('answers an append with the events as they are read later', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { events: newEvents(2) }))
    const append = appendTo(stream, { expected: 2, events: newEvents(3) })
    const answer = await appended(store, append)
    expect(answer.type).toBe('appended')
    expect(answer.events.map(({ id }) => id)).toEqual(append.events.map(({ id }) => id))
    expect((await told(store, stream)).slice(2)).toEqual(answer.events)
  }),

  clause('refuses a stale append, says both versions, and records nothing', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0, events: newEvents(2) }))
    const before = await told(store, stream)
    const end = await endOf(store)
    for (const expected of [1, 3, 7])
      expect(await store.append(appendTo(stream, { expected }))).toEqual(
        left({ type: 'Conflict', stream, expected, actual: 2 }),
      )
    expect(await told(store, stream)).toEqual(before)
    expect(await collected(store.readAll(end))).toEqual([])
  }),

  clause('refuses to create a stream that exists', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0 }))
    expect(await store.append(appendTo(stream, { expected: 0 }))).toEqual(
      left({ type: 'Conflict', stream, expected: 0, actual: 1 }),
    )
    expect(await told(store, stream)).toHaveLength(1)
  }),

  clause('refuses to continue a stream that does not exist', async ({ store }) => {
    const stream = newStream()
    expect(await store.append(appendTo(stream, { expected: 1 }))).toEqual(
      left({ type: 'Conflict', stream, expected: 1, actual: 0 }),
    )
    expect(await told(store, stream)).toEqual([])
  }),

  clause('grants an append again after it was refused as stale', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0 }))
    const stale = appendTo(stream, { expected: 0 })
    expect(await answerTo(store, stale)).toBe('Conflict')
    const { type, events } = await appended(store, { ...stale, expected: 1 })
    expect(type).toBe('appended')
    expect(events[0].version).toBe(2)
  }),

  clause('appends at whatever version when any is expected', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 'any' }))
    await appended(store, appendTo(stream, { expected: 'any', events: newEvents(2) }))
    expect((await told(store, stream)).map(({ version }) => version)).toEqual([1, 2, 3])
  }),

  clause('records nothing of a batch that it cannot record whole', async ({ store }) => {
    const stream = newStream()
    const end = await endOf(store)
    const append = appendTo(stream, { expected: 0, events: [newEvent(), newEvent(1n)] })
    await expect(store.append(append)).rejects.toBeInstanceOf(Error)
    expect(await told(store, stream)).toEqual([])
    expect(await collected(store.readAll(end))).toEqual([])
    expect(await store.outcomeOf(stream, append.provenance.commandId)).toBeUndefined()
    expect(await answerTo(store, { ...append, events: newEvents(1) })).toBe('appended')
  }),

  clause('takes a batch of a thousand events', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0, events: newEvents(1000) }))
    const parts = (await told(store, stream)).map(({ data }) => data)
    expect(parts).toEqual(Array.from({ length: 1000 }, (_, i) => ({ part: i + 1 })))
  }),
]
