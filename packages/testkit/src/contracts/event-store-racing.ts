/** Writers and readers at once: one winner, no gap, nothing seen twice, nothing seen in part. */

import type { EventStore, Position, RecordedEvent, StreamName } from '@sle/eventing'
import { expect } from 'vitest'
import { answerTo, appended, appendTo, newEvents, newStream } from './appends.ts'
import { breath, clause, collected, endOf, type StoreClause, told } from './opened-store.ts'

const WRITERS = 6
const APPENDS = 25

/** Answers of `count` appends that are asked at once, half of them of each store. */
const atOnce = (
  stores: readonly [EventStore, EventStore],
  count: number,
  wanted: () => Parameters<typeof answerTo>[1],
): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: count }, (_, i) => answerTo(stores[i % 2 === 0 ? 0 : 1], wanted())),
  )

/** Appends as long as others do, to a stream of its own and to one that all write to. */
const write = async (store: EventStore, mine: StreamName, ours: StreamName): Promise<void> => {
  for (let i = 0; i < APPENDS; i++) {
    await appended(store, appendTo(mine, { expected: i * 2, events: newEvents(2) }))
    await appended(store, appendTo(ours))
    if (i % 3 === 0) await breath()
  }
}

/** Reads on from where it stopped, again and again, until `done` and once more. */
const poll = async (
  store: EventStore,
  start: Position | undefined,
  done: () => boolean,
): Promise<readonly RecordedEvent[]> => {
  const seen: RecordedEvent[] = []
  for (let last = false; ;) {
    for await (const event of store.readAll(seen.at(-1)?.position ?? start)) seen.push(event)
    if (last) return seen
    last = done()
    await breath()
  }
}

const racing = async (stores: readonly [EventStore, EventStore]) => {
  const start = await endOf(stores[0])
  const ours = newStream('shared')
  const mine = Array.from({ length: WRITERS }, () => newStream())
  let done = false
  const writing = Promise.all(
    mine.map((stream, i) => write(stores[i % 2 === 0 ? 0 : 1], stream, ours)),
  ).finally(() => {
    done = true
  })
  const [seen] = await Promise.all([poll(stores[1], start, () => done), writing])
  return { seen, start, streams: [...mine, ours] }
}

export const racingClauses: readonly StoreClause[] = [
  clause('lets exactly one of twenty create a stream', async ({ store, rival }) => {
    const stream = newStream()
    const answers = await atOnce([store, rival], 20, () => appendTo(stream, { expected: 0 }))
    expect(answers.filter((type) => type === 'appended')).toHaveLength(1)
    expect(answers.filter((type) => type === 'Conflict')).toHaveLength(19)
    expect((await told(store, stream)).map(({ version }) => version)).toEqual([1])
  }),

  clause('lets exactly one of twenty continue a stream', async ({ store, rival }) => {
    const stream = newStream()
    await appended(store, appendTo(stream, { expected: 0, events: newEvents(2) }))
    const append = () => appendTo(stream, { expected: 2, events: newEvents(2) })
    const answers = await atOnce([store, rival], 20, append)
    expect(answers.filter((type) => type === 'appended')).toHaveLength(1)
    expect((await told(store, stream)).map(({ version }) => version)).toEqual([1, 2, 3, 4])
  }),

  clause('grants all of twenty that expect any version, without gaps', async (stores) => {
    const { store, rival } = stores
    const stream = newStream()
    const append = () => appendTo(stream, { events: newEvents(2) })
    const answers = await atOnce([store, rival], 20, append)
    expect(answers).toEqual(Array.from({ length: 20 }, () => 'appended'))
    const events = await told(store, stream)
    expect(events.map(({ version }) => version)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    )
    // A batch stays together: its two parts are next to each other.
    expect(events.map(({ data }) => data)).toEqual(events.map((_, i) => ({ part: 1 + (i % 2) })))
  }),

  clause('shows a polling reader every event once while others write', async (stores) => {
    const { seen, start } = await racing([stores.store, stores.rival])
    const log = await collected(stores.store.readAll(start))
    expect(log).toHaveLength(WRITERS * APPENDS * 3)
    expect(seen.map(({ id }) => id)).toEqual(log.map(({ id }) => id))
  }),

  clause('shows a polling reader each stream in its own order', async (stores) => {
    const { seen, streams } = await racing([stores.store, stores.rival])
    for (const stream of streams) {
      const versions = seen.filter((event) => event.stream === stream).map((e) => e.version)
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    }
  }),

  clause('never shows part of a batch', async ({ store, rival }) => {
    const stream = newStream()
    const progress = { done: false }
    const counts: number[] = []
    const writeBatches = async () => {
      for (let i = 0; i < 20; i++) await appended(store, appendTo(stream, { events: newEvents(5) }))
    }
    const watch = async () => {
      while (!progress.done) {
        counts.push((await told(rival, stream)).length)
        await breath()
      }
    }
    const writing = writeBatches().finally(() => {
      progress.done = true
    })
    await Promise.all([writing, watch()])
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([])
  }),
]
