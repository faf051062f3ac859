/** Stores of views that lose, mix or share documents. */

import type { Position, ViewCommit, ViewName, Views } from '@sle/eventing'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { collected } from '../contracts/opened-store.ts'
import { type Mutant, mutant, type ViewFault, viewing } from './mutant.ts'

const firstKept: ViewFault = (inner) => ({
  commit: async (commit) => {
    const rows = new Map(commit.rows)
    for (const [key, row] of commit.rows)
      if (row !== undefined && (await inner.get(commit.view, key)) !== undefined) rows.delete(key)
    return inner.commit({ ...commit, rows })
  },
})

const withoutCheckpoint: ViewFault = (inner) => {
  const checkpoints = new Map<ViewName, Position>()
  return {
    checkpoint: async (view) => checkpoints.get(view),
    commit: async (commit) => {
      if (commit.rows.size === 0) return right(undefined)
      const answer = await inner.commit(commit)
      if (isRight(answer)) checkpoints.set(commit.view, commit.checkpoint)
      return answer
    },
  }
}

const undefinedKept: ViewFault = (inner) => ({
  commit: (commit) =>
    inner.commit({ ...commit, rows: new Map([...commit.rows].map(([k, v]) => [k, v ?? null])) }),
})

/** Views under other names than they are asked for. */
const named =
  (name: (view: ViewName) => ViewName): ViewFault =>
  (inner) => ({
    checkpoint: (view) => inner.checkpoint(name(view)),
    commit: (commit) => inner.commit({ ...commit, view: name(commit.view) }),
    get: (view, key) => inner.get(name(view), key),
    all: (view) => inner.all(name(view)),
  })

const smallKeys: ViewFault = (inner) => ({
  commit: (commit) => {
    const rows = [...commit.rows].map(([key, row]) => [key.toLowerCase(), row] as const)
    return inner.commit({ ...commit, rows: new Map(rows) })
  },
  get: (view, key) => inner.get(view, key.toLowerCase()),
})

const asWritten: ViewFault = (inner) => ({
  all: async function* (view) {
    yield* (await collected(inner.all(view))).toSorted(([a], [b]) => Number(a) - Number(b))
  },
})

const leaking: ViewFault = (inner) => {
  let unfinished = 0
  return {
    all: async function* (view) {
      if (++unfinished > 20) throw new Error('cannot read: too many cursors are open')
      yield* inner.all(view)
      unfinished--
    },
  }
}

const throwsForNothing: ViewFault = (inner) => ({
  all: async function* (view) {
    if ((await inner.checkpoint(view)) === undefined) throw new Error(`cannot read ${view}`)
    yield* inner.all(view)
  },
})

const stale: ViewFault = (inner) => {
  const seen = new Map<string, unknown>()
  return {
    get: async (view, key) => {
      const name = `${view}/${key}`
      if (!seen.has(name)) seen.set(name, structuredClone(await inner.get(view, key)))
      return seen.get(name)
    },
  }
}

const borrowed: ViewFault = (inner) => {
  const given = new Map<string, unknown>()
  return {
    commit: async (commit: ViewCommit) => {
      const answer = await inner.commit(commit)
      if (isRight(answer))
        for (const [key, row] of commit.rows) given.set(`${commit.view}/${key}`, row)
      return answer
    },
    get: async (view, key) => given.get(`${view}/${key}`),
  }
}

export const documentMutants: readonly Mutant<Views>[] = [
  mutant(
    'keeps the first document under a key',
    [
      'shows documents and checkpoint once they are committed',
      'refuses a worker that has fallen behind, and writes nothing',
      'lets exactly one of ten workers commit from one checkpoint',
      'goes on after a reader has stopped early',
    ],
    viewing(firstKept),
  ),
  mutant(
    'moves the checkpoint with rows only',
    ['moves the checkpoint when no document changed'],
    viewing(withoutCheckpoint),
  ),
  mutant(
    'keeps what was removed',
    ['removes a document that is committed as undefined'],
    viewing(undefinedKept),
  ),
  mutant(
    'mixes versions',
    ['keeps views and their versions apart'],
    viewing(named((view) => (view === 'register@2' ? 'register@1' : view))),
  ),
  mutant(
    'takes capital and small keys for the same',
    [
      'keeps documents apart whose keys look alike',
      'yields every document in the order of the keys',
    ],
    viewing(smallKeys),
  ),
  mutant(
    'yields documents in another order',
    ['yields every document in the order of the keys'],
    viewing(asWritten),
  ),
  mutant('leaks its cursors', ['goes on after a reader has stopped early'], viewing(leaking)),
  mutant(
    'throws for a view that is not there',
    ['holds nothing of a view that was never committed'],
    viewing(throwsForNothing),
  ),
  mutant(
    'shows what it showed before',
    ['keeps what it hands out when a reader changes it'],
    viewing(stale),
  ),
  mutant(
    'shares what it was given',
    [
      'keeps what it was given when the caller changes it later',
      'keeps what it hands out when a reader changes it',
      'reads back every odd document as JSON does',
    ],
    viewing(borrowed),
  ),
]
