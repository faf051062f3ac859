/** One transaction for many callers, and an answer for each. */

import { join } from 'node:path'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { sqliteDriver } from './driver.ts'
import { appendTo, collected, visitRecorded } from './examples/appends.ts'
import { freshFolder } from './examples/folders.ts'
import { storeForm } from './schema.ts'
import { openSqlite, storeOver } from './store.ts'

/** A store, and how many transactions it has committed. */
const counted = () => {
  let commits = 0
  const counting = (db: Database): Database => ({
    ...db,
    prepare: (sql) => {
      const statement = db.prepare(sql)
      if (sql !== 'commit') return statement
      return {
        run: () => {
          commits++
          return statement.run()
        },
        all: () => statement.all(),
      }
    },
  })
  const path = join(freshFolder(), 'store.db')
  const store = openDatabase(path, storeForm, (db) => storeOver(counting(db), {}))
  return { store, commits: () => commits }
}

/** A store in a file that may grow by a few pages only. */
const nearlyFull = () => {
  const path = join(freshFolder(), 'store.db')
  return openDatabase(path, storeForm, (db) => {
    db.exec('pragma max_page_count = 30')
    return storeOver(db, {})
  })
}

const large = visitRecorded('x'.repeat(200_000))

describe('appends that are asked for at once', () => {
  it('share one transaction', async () => {
    const { store, commits } = counted()
    const asked = Array.from({ length: 64 }, (_, i) => appendTo(`deployment-${i}`))
    const answers = await Promise.all(asked.map((append) => store.events.append(append)))
    expect(answers.every(isRight)).toBe(true)
    expect(commits()).toBe(1)
    store.close()
  })

  it('see each other: one of two that expect an empty stream is told of the other', async () => {
    const { store, commits } = counted()
    const [first, second] = await Promise.all([
      store.events.append(appendTo('deployment-1', { expected: 0 })),
      store.events.append(appendTo('deployment-1', { expected: 0 })),
    ])
    expect(isRight(first)).toBe(true)
    expect(second).toEqual({
      _tag: 'Left',
      left: { type: 'Conflict', stream: 'deployment-1', expected: 0, actual: 1 },
    })
    expect(commits()).toBe(1)
    store.close()
  })

  it('see each other: a command that is asked twice is recorded once', async () => {
    const { store } = counted()
    const append = appendTo('deployment-1')
    const answers = await Promise.all([store.events.append(append), store.events.append(append)])
    expect(answers).toMatchObject([
      { right: { type: 'appended' } },
      { right: { type: 'repeated' } },
    ])
    expect(await collected(store.events.readAll(undefined))).toHaveLength(1)
    store.close()
  })

  it('do not suffer from one that does not fit the disk', async () => {
    const store = nearlyFull()
    const answers = await Promise.allSettled([
      store.events.append(appendTo('deployment-1')),
      store.events.append(appendTo('deployment-2', { events: [visitRecorded(), large] })),
      store.events.append(appendTo('deployment-3')),
    ])
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'StoreFull' } },
      { status: 'fulfilled' },
    ])
    const log = await collected(store.events.readAll(undefined))
    expect(log.map(({ stream, position }) => [stream, position])).toEqual([
      ['deployment-1', '1'],
      ['deployment-3', '2'],
    ])
    store.close()
  })
})

describe('an append that cannot be stored whole', () => {
  it('leaves nothing of itself, and nothing in the way of others', async () => {
    const { store } = counted()
    // What the compiler forbids, a caller without one may still do.
    const spoilt = { ...visitRecorded(), type: {} as never }
    const append = appendTo('deployment-1', { events: [visitRecorded(), spoilt] })
    await expect(store.events.append(append)).rejects.toThrow(/cannot be bound/)
    expect(await collected(store.events.readAll(undefined))).toEqual([])
    expect(isRight(await store.events.append(appendTo('deployment-2')))).toBe(true)
    store.close()
  })
})

describe('an append to a full disk', () => {
  it('keeps nothing, says so, and may be asked again', async () => {
    const store = nearlyFull()
    const append = appendTo('deployment-1', { events: [visitRecorded(), large] })
    await expect(store.events.append(append)).rejects.toMatchObject({
      code: 'StoreFull',
      message: expect.stringContaining('the disk or the quota is full; make room'),
    })
    expect(await collected(store.events.read('deployment-1', 0))).toEqual([])
    expect(isRight(await store.events.append(appendTo('deployment-1')))).toBe(true)
    store.close()
  })
})

describe('an append while another process writes', () => {
  const held = (patience: number) => {
    const path = join(freshFolder(), 'store.db')
    const store = openSqlite(path, { patience })
    const { DatabaseSync } = sqliteDriver()
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    return { store, other }
  }

  it('waits without keeping this process from its other work', async () => {
    const { store, other } = held(10_000)
    const append = store.events.append(appendTo('deployment-1'))
    // Only reached if waiting does not block.
    await new Promise((resolve) => setImmediate(resolve))
    other.exec('commit')
    expect(isRight(await append)).toBe(true)
    other.close()
    store.close()
  })

  it('is StoreBusy when the other does not let go', async () => {
    const { store, other } = held(20)
    await expect(store.events.append(appendTo('deployment-1'))).rejects.toMatchObject({
      code: 'StoreBusy',
      message: expect.stringContaining('another writer holds it; try again'),
    })
    other.exec('rollback')
    other.close()
    store.close()
  })
})

describe('closing a store', () => {
  it('writes what was asked for first', async () => {
    const path = join(freshFolder(), 'store.db')
    const store = openSqlite(path)
    const append = store.events.append(appendTo('deployment-1'))
    await Promise.resolve()
    store.close()
    expect(isLeft(await append)).toBe(false)
    await expect(store.events.append(appendTo('deployment-1'))).rejects.toMatchObject({
      code: 'StoreUnavailable',
    })
  })
})
