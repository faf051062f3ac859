/** Reading one stream: its own events, in order, after a version, as they were recorded. */

import { instant, type RecordedEvent } from '@sle/eventing'
import { expect } from 'vitest'
import { appended, appendTo, newEvent, newEvents, newStream, provenanceOf } from './appends.ts'
import { clause, collected, type StoreClause, told } from './opened-store.ts'

export const readingClauses: readonly StoreClause[] = [
  clause('yields nothing of a stream that was never written', async ({ store }) => {
    expect(await told(store, newStream())).toEqual([])
    expect(await collected(store.read(newStream(), 5))).toEqual([])
  }),

  clause('reads a stream after a version', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { events: newEvents(5) }))
    const after = async (version: number) =>
      (await collected(store.read(stream, version))).map((event) => event.version)
    expect(await after(0)).toEqual([1, 2, 3, 4, 5])
    expect(await after(3)).toEqual([4, 5])
    expect(await after(5)).toEqual([])
    expect(await after(6)).toEqual([])
  }),

  clause('keeps streams apart', async ({ store }) => {
    const ids = ['A', 'a', 'A-1', 'A-', 'A%', 'A_', "A'", 'Å', 'A ']
    const fresh = newStream()
    const streams = [fresh, ...ids.map((id) => `${fresh}${id}` as const)]
    for (const stream of streams)
      await appended(store, appendTo(stream, { expected: 0, events: [newEvent({ stream })] }))
    for (const stream of streams) {
      const events = await told(store, stream)
      expect(events.map(({ data }) => data)).toEqual([{ stream }])
      expect(events[0]?.stream).toBe(stream)
    }
  }),

  clause('keeps a stream in order when others are written between', async ({ store }) => {
    const [one, other] = [newStream(), newStream()]
    for (let i = 0; i < 10; i++) {
      await appended(store, appendTo(one, { expected: i * 2, events: newEvents(2) }))
      await appended(store, appendTo(other, { expected: i }))
    }
    const versions = (await told(store, one)).map(({ version }) => version)
    expect(versions).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(await told(store, other)).toHaveLength(10)
  }),

  clause('reads a stream of many pages', async ({ store }) => {
    const stream = newStream()
    for (let i = 0; i < 5; i++)
      await appended(store, appendTo(stream, { expected: i * 500, events: newEvents(500) }))
    const versions = (await told(store, stream)).map(({ version }) => version)
    expect(versions).toEqual(Array.from({ length: 2500 }, (_, i) => i + 1))
  }),

  clause('keeps provenance and the instant of recording as given', async ({ store, rival }) => {
    const stream = newStream()
    const append = appendTo(stream, {
      recordedAt: instant('1999-12-31T23:59:59.999Z'),
      provenance: {
        ...provenanceOf('01J000000000000000000000ZZ'),
        onBehalfOf: 'urn:100000',
        reason: 'corrected “after” review;\nsee 2 lines',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        source: { file: 'sles 2019.csv', row: 4711, digest: 'ab'.repeat(32) },
      },
      events: [{ ...newEvent(), type: 'DeploymentImported', schemaVersion: 7 }, newEvent()],
    })
    const { events } = await appended(store, append)
    for (const recorded of [events, await told(store, stream), await told(rival, stream)]) {
      const kept = recorded.map(({ version: _version, position: _position, ...event }) => event)
      const { recordedAt, provenance } = append
      expect(kept).toStrictEqual(
        append.events.map((event) => ({ ...event, stream, recordedAt, provenance })),
      )
    }
  }),

  clause('keeps what it was given when the caller changes it later', async ({ store }) => {
    const stream = newStream()
    const data = { days: [3], note: 'agreed' }
    const event = { ...newEvent(), data }
    const provenance = { ...provenanceOf(newEvent().id), reason: 'first' }
    const append = appendTo(stream, { events: [event], provenance })
    const { events } = await appended(store, append)
    data.days.push(99)
    data.note = 'changed'
    event.type = 'Changed'
    provenance.reason = 'changed'
    const outcome = await store.outcomeOf(stream, provenance.commandId)
    for (const recorded of [events, await told(store, stream), outcome?.events]) {
      expect(recorded).toHaveLength(1)
      expect(recorded?.[0]).toMatchObject({
        type: 'DeploymentRequested',
        data: { days: [3], note: 'agreed' },
        provenance: { reason: 'first' },
      })
    }
  }),

  clause('keeps what it hands out when a reader changes it', async ({ store }) => {
    const stream = newStream()
    const append = appendTo(stream, { events: newEvents(2) })
    const answer = await appended(store, append)
    const before = JSON.stringify(answer.events)
    const { commandId } = append.provenance
    const readings = async (): Promise<readonly (readonly RecordedEvent[])[]> => [
      await told(store, stream),
      (await appended(store, append)).events,
      (await store.outcomeOf(stream, commandId))?.events ?? [],
    ]
    for (const events of [answer.events, ...(await readings())]) spoil(events)
    for (const events of await readings()) expect(JSON.stringify(events)).toBe(before)
  }),

  clause('goes on after a reader has stopped early', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0, events: newEvents(300) }))
    for (let i = 0; i < 50; i++) {
      for await (const { version } of store.read(stream, 0)) if (version === 2) break
      const log = store.readAll(undefined)[Symbol.asyncIterator]()
      await log.next()
      await log.return?.()
    }
    await appended(store, appendTo(stream, { expected: 300 }))
    expect(await told(store, stream)).toHaveLength(301)
  }),

  clause('can be written to while it is being read', async ({ store }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0, events: newEvents(3) }))
    let version = 3
    for await (const event of store.read(stream, 0)) {
      if (event.version > 3) break
      await appended(store, appendTo(stream, { expected: version++ }))
    }
    expect((await told(store, stream)).map((event) => event.version)).toEqual([1, 2, 3, 4, 5, 6])
  }),
]

/** Changes whatever can be changed; a frozen list or record refuses, which is as good. */
const spoil = (events: readonly RecordedEvent[]): void => {
  for (const event of events) {
    Reflect.set(event, 'type', 'Spoilt')
    if (typeof event.data === 'object' && event.data !== null) Reflect.set(event.data, 'part', -1)
    Reflect.set(event.provenance, 'commandId', 'spoilt')
    Reflect.set(event.provenance.actor, 'id', 'spoilt')
  }
  Reflect.set(events, 'length', 0)
}
