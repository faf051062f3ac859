/** Reading everything: once each, in one order, from any position on. */

import type { RecordedEvent } from '@sle/eventing'
import { expect } from 'vitest'
import { appended, appendTo, newEvents, newStream } from './appends.ts'
import { clause, collected, endOf, type StoreClause, type Stores } from './opened-store.ts'

const LONG = 2500

/** Three streams, written in turn until the log is `LONG` events longer. */
const longLog = async ({ store }: Stores) => {
  const start = await endOf(store)
  const streams = [newStream(), newStream('school'), newStream()] as const
  const written: RecordedEvent[] = []
  for (let i = 0; written.length < LONG; i++) {
    const stream = streams[i % 2 === 0 ? 0 : i % 3 === 0 ? 1 : 2]
    const events = newEvents(Math.min(1 + (i % 90), LONG - written.length))
    written.push(...(await appended(store, appendTo(stream, { events }))).events)
  }
  return { start, written }
}

export const logClauses: readonly StoreClause[] = [
  clause('reads the log from its start', async ({ store }) => {
    const streams = [newStream(), newStream(), newStream()]
    for (const stream of streams) await appended(store, appendTo(stream))
    const log = await collected(store.readAll(undefined))
    const ours = log.map(({ stream }) => stream).filter((stream) => streams.includes(stream))
    expect(ours).toEqual(streams)
  }),

  clause('reads a log of many pages in order, passing over nothing', async (stores) => {
    const { start, written } = await longLog(stores)
    const log = await collected(stores.rival.readAll(start))
    expect(log.map(({ id }) => id)).toEqual(written.map(({ id }) => id))
    expect(log).toEqual(written)
  }),

  clause('gives every event a greater position than the one before', async ({ store }) => {
    const start = await endOf(store)
    const stream = newStream()
    for (let i = 0; i < 12; i++) await appended(store, appendTo(stream, { events: newEvents(3) }))
    const log = await collected(store.readAll(start))
    for (const [i, event] of log.entries()) {
      const next = log[i + 1]
      if (next !== undefined) expect(store.compare(event.position, next.position)).toBeLessThan(0)
      if (start !== undefined) expect(store.compare(start, event.position)).toBeLessThan(0)
    }
    expect(log).toHaveLength(36)
  }),

  clause('compares any two positions as the log orders them', async ({ store }) => {
    const start = await endOf(store)
    const stream = newStream()
    for (let i = 0; i < 12; i++) await appended(store, appendTo(stream))
    const positions = (await collected(store.readAll(start))).map(({ position }) => position)
    for (const [i, a] of positions.entries())
      for (const [j, b] of positions.entries())
        expect(Math.sign(store.compare(a, b))).toBe(Math.sign(i - j))
  }),

  clause('resumes after any position without loss or repetition', async ({ store }) => {
    const start = await endOf(store)
    const [stream, other] = [newStream(), newStream()]
    for (let i = 0; i < 8; i++)
      await appended(store, appendTo(i % 2 === 0 ? stream : other, { events: newEvents(3) }))
    const log = await collected(store.readAll(start))
    for (const [i, { position }] of log.entries())
      expect(await collected(store.readAll(position))).toEqual(log.slice(i + 1))
    expect(log).toHaveLength(24)
  }),

  clause('resumes anywhere in a log of many pages', async (stores) => {
    const { written } = await longLog(stores)
    for (const i of [0, 1, 99, 255, 499, 500, 511, 999, 1000, 1023, 1024, 2047, LONG - 1]) {
      const from = written[i]?.position
      const log = await collected(stores.store.readAll(from))
      expect(log.map(({ id }) => id)).toEqual(written.slice(i + 1).map(({ id }) => id))
    }
  }),

  clause('ends at the end of the log, and goes on from there later', async ({ store }) => {
    await appended(store, appendTo(newStream()))
    const end = await endOf(store)
    expect(await collected(store.readAll(end))).toEqual([])
    const { events } = await appended(store, appendTo(newStream(), { events: newEvents(2) }))
    expect(await collected(store.readAll(end))).toEqual(events)
  }),

  clause('gives an event the same position in every answer', async ({ store, rival }) => {
    const start = await endOf(store)
    const stream = newStream()
    const append = appendTo(stream, { events: newEvents(3) })
    const { events } = await appended(store, append)
    expect(await collected(rival.readAll(start))).toEqual(events)
    expect(await collected(rival.read(stream, 0))).toEqual(events)
    expect((await appended(rival, append)).events).toEqual(events)
  }),
]
