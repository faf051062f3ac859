/** What every store of views promises, clause by clause. */

import { isDeepStrictEqual } from 'node:util'
import type { Position, ViewCommit, ViewName, Views } from '@sle/eventing'
import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { type Clause, type Exceptions, holdTo } from './clause.ts'
import { oddPayloads } from './event-store-payloads.ts'
import { collected } from './opened-store.ts'

export interface OpenedViews {
  readonly views: Views
  /** Another way to the same views, as a second process has it; clauses that race use both. */
  readonly rival?: Views
  readonly close?: () => void | Promise<void>
}

/** Opens a store of views that holds none. */
export type OpenViews = () => OpenedViews | Promise<OpenedViews>

const clause = (
  name: string,
  keep: (views: Views, rival: Views) => Promise<void>,
): Clause<OpenViews> => ({
  name,
  check: async (open) => {
    const { views, rival = views, close } = await open()
    try {
      await keep(views, rival)
    } finally {
      await close?.()
    }
  },
})

// A store of views takes a position as it comes and never looks into it.
const at = (place: number): Position => `${place}` as Position

const register: ViewName = 'register@1'

/** A commit of `rows`, the first of its view unless `wanted` says otherwise. */
const commitOf = (
  rows: Readonly<Record<string, unknown>>,
  wanted: Partial<ViewCommit> = {},
): ViewCommit => ({
  view: register,
  rows: new Map(Object.entries(rows)),
  after: undefined,
  checkpoint: at(1),
  ...wanted,
})

const committed = async (views: Views, commit: ViewCommit): Promise<void> => {
  expect(await views.commit(commit)).toEqual(right(undefined))
}

const allOf = (views: Views, view: ViewName = register) => collected(views.all(view))

/** Every clause, for whoever wants to see one fail. */
export const viewClauses: readonly Clause<OpenViews>[] = [
  clause('holds nothing of a view that was never committed', async (views) => {
    expect(await views.checkpoint(register)).toBeUndefined()
    expect(await views.get(register, 'a')).toBeUndefined()
    expect(await allOf(views)).toEqual([])
  }),

  clause('shows documents and checkpoint once they are committed', async (views, rival) => {
    await committed(views, commitOf({ a: { days: 1 }, b: { days: 2 } }, { checkpoint: at(9) }))
    await committed(views, commitOf({ a: { days: 3 } }, { after: at(9), checkpoint: at(10) }))
    for (const reader of [views, rival]) {
      expect(await reader.checkpoint(register)).toBe(at(10))
      expect(await reader.get(register, 'a')).toEqual({ days: 3 })
      expect(await reader.get(register, 'b')).toEqual({ days: 2 })
      expect(await reader.get(register, 'c')).toBeUndefined()
    }
  }),

  clause('moves the checkpoint when no document changed', async (views) => {
    await committed(views, commitOf({}))
    expect(await views.checkpoint(register)).toBe(at(1))
    expect(await allOf(views)).toEqual([])
  }),

  clause('removes a document that is committed as undefined', async (views) => {
    await committed(views, commitOf({ a: 1, b: 2 }))
    const removal = commitOf({ a: undefined, gone: undefined }, { after: at(1), checkpoint: at(2) })
    await committed(views, removal)
    expect(await views.get(register, 'a')).toBeUndefined()
    expect(await allOf(views)).toEqual([['b', 2]])
  }),

  clause('refuses a worker that has fallen behind, and writes nothing', async (views) => {
    await committed(views, commitOf({ a: 'first' }))
    await committed(views, commitOf({ a: 'second' }, { after: at(1), checkpoint: at(2) }))
    for (const after of [undefined, at(1), at(3)])
      expect(
        await views.commit(commitOf({ a: 'late', b: 'late' }, { after, checkpoint: at(4) })),
      ).toEqual(left({ type: 'Fenced', view: register }))
    expect(await allOf(views)).toEqual([['a', 'second']])
    expect(await views.checkpoint(register)).toBe(at(2))
  }),

  clause('lets exactly one of ten workers commit from one checkpoint', async (views, rival) => {
    await committed(views, commitOf({ winner: 'nobody' }))
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? views : rival).commit(
          commitOf({ winner: i, [`row ${i}`]: i }, { after: at(1), checkpoint: at(2 + i) }),
        ),
      ),
    )
    const winner = answers.findIndex(isRight)
    expect(answers.filter(isRight)).toHaveLength(1)
    expect(await views.checkpoint(register)).toBe(at(2 + winner))
    expect(await allOf(views)).toEqual([
      [`row ${winner}`, winner],
      ['winner', winner],
    ])
  }),

  clause('lets exactly one of ten workers begin a view', async (views, rival) => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? views : rival).commit(commitOf({ winner: i }, { checkpoint: at(1 + i) })),
      ),
    )
    expect(answers.filter(isRight)).toHaveLength(1)
    expect(await views.get(register, 'winner')).toBe(answers.findIndex(isRight))
  }),

  clause('writes nothing of a commit that it cannot write whole', async (views) => {
    await committed(views, commitOf({ a: 1 }))
    const commit = commitOf({ a: 2, b: 1n }, { after: at(1), checkpoint: at(2) })
    await expect(views.commit(commit)).rejects.toBeInstanceOf(Error)
    expect(await allOf(views)).toEqual([['a', 1]])
    expect(await views.checkpoint(register)).toBe(at(1))
  }),

  clause('keeps views and their versions apart', async (views) => {
    const names: readonly ViewName[] = ['register@1', 'register@2', 'register@11', 'Register@1']
    for (const [i, view] of names.entries())
      await committed(views, commitOf({ a: i }, { view, checkpoint: at(i + 1) }))
    for (const [i, view] of names.entries()) {
      expect(await views.checkpoint(view)).toBe(at(i + 1))
      expect(await views.get(view, 'a')).toBe(i)
      expect(await allOf(views, view)).toEqual([['a', i]])
    }
  }),

  clause('keeps documents apart whose keys look alike', async (views) => {
    const keys = ['a', 'A', 'a ', 'a%', 'a_', "a'", 'a-b', 'å', '1', '01', '']
    await committed(views, commitOf(Object.fromEntries(keys.map((key) => [key, { key }]))))
    for (const key of keys) expect(await views.get(register, key)).toEqual({ key })
    expect(await allOf(views)).toHaveLength(keys.length)
  }),

  clause('yields every document in the order of the keys', async (views) => {
    const keys = Array.from({ length: 1200 }, (_, i) => `${(i * 7919) % 1200}`)
    await committed(views, commitOf({ ...Object.fromEntries(keys.map((key) => [key, key])), Z: 1 }))
    await committed(views, commitOf({ a: 2, '0a': 3 }, { after: at(1), checkpoint: at(2) }))
    const sorted = [...keys, 'Z', 'a', '0a'].toSorted((a, b) => (a < b ? -1 : 1))
    expect((await allOf(views)).map(([key]) => key)).toEqual(sorted)
  }),

  clause('goes on after a reader has stopped early', async (views) => {
    const rows = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}`, i]))
    await committed(views, commitOf(rows))
    for (let i = 0; i < 50; i++) for await (const [key] of views.all(register)) if (key) break
    await committed(views, commitOf({ '0': -1 }, { after: at(1), checkpoint: at(2) }))
    expect(await views.get(register, '0')).toBe(-1)
  }),

  clause('keeps what it was given when the caller changes it later', async (views) => {
    const days = [1]
    await committed(views, commitOf({ a: { days } }))
    days.push(2)
    expect(await views.get(register, 'a')).toEqual({ days: [1] })
    expect(await allOf(views)).toEqual([['a', { days: [1] }]])
  }),

  clause('keeps what it hands out when a reader changes it', async (views) => {
    await committed(views, commitOf({ a: { days: [1] } }))
    const document = await views.get(register, 'a')
    expect(typeof document).toBe('object')
    if (typeof document === 'object' && document !== null) Reflect.set(document, 'days', 'spoilt')
    expect(await views.get(register, 'a')).toEqual({ days: [1] })
  }),

  clause('reads back every odd document as JSON does', async (views) => {
    // `undefined` and null differ in a view: one removes the row, the other is a document.
    await committed(views, commitOf(oddPayloads))
    for (const [oddity, document] of Object.entries(oddPayloads)) {
      const read = await views.get(register, oddity)
      const same = isDeepStrictEqual(read, JSON.parse(JSON.stringify(document)))
      expect(same ? 'as JSON' : oddity).toBe('as JSON')
    }
  }),
]

/**
 * Holds a store of views to its port's promises.
 *
 * @example
 * viewsContract('memory', () => ({ views: memoryViews() }))
 */
export const viewsContract = (name: string, open: OpenViews, exceptions: Exceptions = {}): void => {
  describe(`the ${name} views`, () => holdTo(viewClauses, open, exceptions))
}
