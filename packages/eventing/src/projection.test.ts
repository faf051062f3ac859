import { describe, expect, it } from 'vitest'
import { acquired, appendOf, bookCodec, type BookEvent, emma, lent, told } from './examples.ts'
import {
  type Position,
  project,
  type Projection,
  type ViewCommit,
  viewName,
  type Views,
  waitFor,
} from './index.ts'
import { memoryEventStore, memoryViews } from './memory/index.ts'

/** How many books each reader has; a reader without any has no document. */
const loans: Projection<BookEvent, number> = {
  name: 'loans',
  version: 1,
  keys: ({ type, data }) => (type === 'CopiesAcquired' ? [] : [data.reader]),
  apply: (count = 0, { type }) => {
    const left = type === 'CopyLent' ? count + 1 : count - 1
    return left === 0 ? undefined : left
  },
}

const documents = async (views: Views, view = viewName(loans)) => {
  const rows: Record<string, unknown> = {}
  for await (const [key, document] of views.all(view)) rows[key] = document
  return rows
}

/** Views that tell of every commit before it is made. */
const watched = (inner: Views, tell: (commit: ViewCommit) => unknown): Views => ({
  ...inner,
  commit: async (commit) => {
    await tell(commit)
    return inner.commit(commit)
  },
})

const logOf = async (count: number) => {
  const store = memoryEventStore()
  for (let i = 1; i <= count; i++) await store.append(appendOf(`c${i}`, [lent(`reader-${i % 7}`)]))
  return store
}

describe('projecting', () => {
  it('folds events into the documents of their keys, and counts the events', async () => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await store.append(appendOf('c1', [acquired(3), lent('ada'), lent('bo')]))
    await store.append(appendOf('c2', [lent('ada')], 'book-persuasion'))
    expect(await project(store, views, bookCodec)(loans)).toBe(4)
    expect(await documents(views)).toEqual({ ada: 2, bo: 1 })
  })

  it('goes on where it stopped', async () => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await store.append(appendOf('c1', [lent('ada')]))
    await project(store, views, bookCodec)(loans)
    await store.append(appendOf('c2', [lent('ada'), lent('bo')]))
    expect(await project(store, views, bookCodec)(loans)).toBe(2)
    expect(await project(store, views, bookCodec)(loans)).toBe(0)
    expect(await documents(views)).toEqual({ ada: 2, bo: 1 })
  })

  it('removes a document that is no more', async () => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await store.append(appendOf('c1', [lent('ada'), lent('bo')]))
    await project(store, views, bookCodec)(loans)
    const returned: BookEvent = { type: 'CopyReturned', data: { reader: 'ada' } }
    await store.append(appendOf('c2', [returned]))
    await project(store, views, bookCodec)(loans)
    expect(await documents(views)).toEqual({ bo: 1 })
  })

  it('moves the checkpoint past events of no interest', async () => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await store.append(appendOf('c1', [acquired(3)]))
    expect(await project(store, views, bookCodec)(loans)).toBe(1)
    expect(await views.checkpoint('loans@1')).toBe((await told(store)).at(-1)?.position)
  })

  it('builds a new version beside the old one', async () => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await store.append(appendOf('c1', [lent('ada')]))
    await project(store, views, bookCodec)(loans)
    await store.append(appendOf('c2', [lent('bo')]))
    await project(store, views, bookCodec)({ ...loans, version: 2, apply: () => 100 })
    expect(await documents(views, 'loans@1')).toEqual({ ada: 1 })
    expect(await documents(views, 'loans@2')).toEqual({ ada: 100, bo: 100 })
  })

  it('commits each 500 events with the position of the last', async () => {
    const store = await logOf(1203)
    const commits: ViewCommit[] = []
    const views = watched(memoryViews(), (commit) => commits.push(commit))
    expect(await project(store, views, bookCodec)(loans)).toBe(1203)
    const positions = (await told(store, emma)).map(({ position }) => position)
    expect(commits.map(({ after, checkpoint }) => [after, checkpoint])).toEqual([
      [undefined, positions[499]],
      [positions[499], positions[999]],
      [positions[999], positions[1202]],
    ])
    expect(await documents(views)).toMatchObject({ 'reader-0': 171, 'reader-6': 172 })
  })

  it('commits only the documents that a batch has changed', async () => {
    const store = await logOf(501)
    const sizes: number[] = []
    const views = watched(memoryViews(), ({ rows }) => sizes.push(rows.size))
    await project(store, views, bookCodec)(loans)
    expect(sizes).toEqual([7, 1])
  })

  it('stops after a batch when it is told to', async () => {
    const store = await logOf(1203)
    const controller = new AbortController()
    const views = watched(memoryViews(), () => controller.abort())
    expect(await project(store, views, bookCodec)(loans, controller.signal)).toBe(500)
    expect(await project(store, views, bookCodec)(loans)).toBe(703)
  })

  it('gives the same after a crash between two batches', async () => {
    const store = await logOf(1203)
    const whole = memoryViews()
    await project(store, whole, bookCodec)(loans)
    for (const crash of [1, 2, 3]) {
      const inner = memoryViews()
      let commits = 0
      const views = watched(inner, () => {
        if (++commits === crash) throw new Error('cannot commit: the process was killed')
      })
      await expect(project(store, views, bookCodec)(loans)).rejects.toThrow('was killed')
      await project(store, views, bookCodec)(loans)
      expect(await documents(inner)).toEqual(await documents(whole))
    }
  })

  it('goes on from where another worker came to, and keeps nothing it folded beside it', async () => {
    const store = await logOf(3)
    const inner = memoryViews()
    const rival: ViewCommit = {
      view: 'loans@1',
      rows: new Map([['ada', 9]]),
      after: undefined,
      checkpoint: '2' as Position,
    }
    let commits = 0
    const views = watched(inner, async () => {
      if (++commits === 1) await inner.commit(rival)
    })
    expect(await project(store, views, bookCodec)(loans)).toBe(1)
    const alone = memoryViews()
    await alone.commit(rival)
    await project(store, alone, bookCodec)(loans)
    expect(await documents(inner)).toEqual(await documents(alone))
  })

  it('is the same when several workers run it at once', async () => {
    const store = await logOf(2500)
    const [views, alone] = [memoryViews(), memoryViews()]
    await project(store, alone, bookCodec)(loans)
    const workers = Array.from({ length: 4 }, () => project(store, views, bookCodec)(loans))
    const seen = await Promise.all(workers)
    expect(seen.reduce((sum, each) => sum + each, 0)).toBe(2500)
    expect(await documents(views)).toEqual(await documents(alone))
  })
})

/** A log of twelve events, a view of it that is moved by hand, and the places in the log. */
const movable = async () => {
  const [store, views] = [await logOf(12), memoryViews()]
  const positions = (await told(store)).map(({ position }) => position)
  const place = (n: number): Position => positions[n - 1] ?? expect.fail(`there is no event ${n}`)
  const moveTo = (n: number) =>
    views.commit({ view: 'loans@1', rows: new Map(), after: undefined, checkpoint: place(n) })
  return { store, views, place, moveTo }
}

describe('waiting for a view', () => {
  it('answers at once when the view has it already', async () => {
    const { store, views, place, moveTo } = await movable()
    await moveTo(10)
    for (const n of [9, 10])
      expect(await waitFor(store, views)(loans, place(n), 0)).toEqual({
        type: 'fresh',
      })
  })

  it('answers that the view is stale once the time is over', async () => {
    const { store, views, place, moveTo } = await movable()
    expect(await waitFor(store, views)(loans, place(1), 1)).toEqual({ type: 'stale' })
    await moveTo(9)
    expect(await waitFor(store, views)(loans, place(10), 1)).toEqual({ type: 'stale' })
  })

  it('answers once the view has come there', async () => {
    const { store, views, place, moveTo } = await movable()
    let looks = 0
    const moving: Views = {
      ...views,
      checkpoint: async (view) => {
        if (++looks === 3) await moveTo(12)
        return views.checkpoint(view)
      },
    }
    const answer = await waitFor(store, moving)(loans, place(11), 60_000)
    expect(answer).toEqual({ type: 'fresh' })
    expect(looks).toBe(3)
  })

  it('does not take another version of the view for it', async () => {
    const { store, views, place, moveTo } = await movable()
    await moveTo(12)
    const next = { ...loans, version: 2 }
    expect(await waitFor(store, views)(next, place(1), 0)).toEqual({ type: 'stale' })
  })
})
