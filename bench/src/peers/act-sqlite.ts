/**
 * Act's SQLite store, by its own port: `commit` at an expected version. It opens a connection for
 * each transaction and leaves SQLite's own default there, which is FULL.
 */

import { SqliteStore } from '@rotorsoft/act-sqlite'
import { newId, streamOf } from '../deployments.ts'
import type { OpenSqlite } from './sqlite-library.ts'

export const actSqlite: OpenSqlite = async (path) => {
  const store = new SqliteStore({ url: `file:${path}` })
  await store.seed()
  return {
    ready: (id, events) => {
      const messages = events.map(({ type, data }) => ({ name: type, data }))
      const meta = { correlation: newId(), causation: {} }
      return async () => {
        await store.commit(streamOf(id), messages, meta, -1)
      }
    },
    count: async (id) => {
      let count = 0
      await store.query(() => count++, { stream: streamOf(id), stream_exact: true })
      return count
    },
    close: () => store.dispose(),
  }
}
