/** Our SQLite store, by its port, with a provenance and a command id on every append. */

import { openSqlite } from '@sle/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { appendOf, storedFrom, streamOf } from '../deployments.ts'
import type { OpenSqlite } from './sqlite-library.ts'

export const ourSqlite: OpenSqlite = async (path) => {
  const { events, close } = openSqlite(path)
  return {
    ready: (id, told) => {
      const append = { ...appendOf(id, storedFrom(told)), expected: 0 }
      return async () => {
        const answer = await events.append(append)
        if (isLeft(answer)) throw new Error(answer.left.type)
      }
    },
    count: async (id) => {
      let count = 0
      for await (const _ of events.read(streamOf(id), 0)) count++
      return count
    },
    close,
  }
}
