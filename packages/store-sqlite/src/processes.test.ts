/** Several processes on one file, and processes that are killed while they write. */

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteDriver } from './driver.ts'
import { type Child, started } from './examples/child-processes.ts'
import { collected } from './examples/appends.ts'
import { freshFolder } from './examples/folders.ts'
import { openSqlite } from './store.ts'

const BATCH = 3
/** Each process has TypeScript to compile before it begins, on a machine that may be busy. */
const LONG = 180_000

/** Every event of a store, as the child processes print them. */
const logOf = async (path: string): Promise<string[]> => {
  const store = openSqlite(path)
  const log = await collected(store.events.readAll(undefined))
  store.close()
  return log.map(({ stream, version, position, id }) => `${stream} ${version} ${position} ${id}`)
}

const integrityOf = (path: string): unknown => {
  const { DatabaseSync } = sqliteDriver()
  const db = new DatabaseSync(path)
  const answer = db.prepare('pragma integrity_check').all()
  db.close()
  return answer
}

/** The versions of each stream, in the order of the log. */
const versionsIn = (log: readonly string[]): Map<string, number[]> => {
  const versions = new Map<string, number[]>()
  for (const line of log) {
    const [stream = '', version] = line.split(' ')
    versions.set(stream, [...(versions.get(stream) ?? []), Number(version)])
  }
  return versions
}

const expectWhole = (log: readonly string[]): void => {
  expect(log.map((line) => Number(line.split(' ')[2]))).toEqual(log.map((_, i) => i + 1))
  for (const versions of versionsIn(log).values()) {
    expect(versions).toEqual(versions.map((_, i) => i + 1))
    expect(versions.length % BATCH).toBe(0)
  }
}

describe('a process that is killed while it appends', () => {
  it(
    'loses no acknowledged event and leaves no part of an append, ten times over',
    { timeout: LONG },
    async () => {
      const path = join(freshFolder(), 'store.db')
      const acknowledged: string[] = []
      for (let kill = 0; kill < 10; kill++) {
        const child = started('appending-process', path, 'deployment-1,deployment-2,deployment-3')
        // Somewhere in the middle of its work, each time somewhere else.
        await child.printed(BATCH * (1 + Math.floor(Math.random() * 100)))
        child.kill()
        expect(await child.ended).toBeUndefined()
        acknowledged.push(...child.lines())
        const log = await logOf(path)
        const kept = new Set(log)
        expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
        expectWhole(log)
        expect(integrityOf(path)).toEqual([{ integrity_check: 'ok' }])
      }
    },
  )
})

describe('processes that race on the same streams of one file', () => {
  it('each win versions of their own, and a reader misses nothing', { timeout: LONG }, async () => {
    const path = join(freshFolder(), 'store.db')
    const [writers, appends] = [3, 60]
    const children: Child[] = Array.from({ length: writers }, () =>
      started('appending-process', path, 'deployment-1,deployment-2', `${appends}`),
    )
    // Three callers share each count, so a process may end with up to two appends more.
    const reader = started('polling-process', path, `${writers * appends * BATCH}`)
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0])
    expect(await reader.ended).toBe(0)

    const log = await logOf(path)
    expectWhole(log)
    const acknowledged = children.flatMap(({ lines }) => lines())
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(acknowledged.toSorted()).toEqual(log.toSorted())
    expect(reader.lines()).toEqual(log.slice(0, reader.lines().length))
    expect(reader.lines().length).toBeGreaterThanOrEqual(writers * appends * BATCH)
  })
})
