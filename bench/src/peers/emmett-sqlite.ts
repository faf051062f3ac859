/**
 * Emmett's SQLite event store with one connection for all, WAL, and SQLite's own FULL.
 *
 * Opened with a file name alone it makes a connection for each call and does not wait for that
 * connection's pragma: then a commit fails with SQLITE_BUSY before a hundred are done.
 */

import { getSQLiteEventStore, sqliteConnection } from '@event-driven-io/emmett-sqlite'
import type { DeploymentEvent } from '@sle/core'
import { streamOf } from '../deployments.ts'
import type { OpenSqlite } from './sqlite-library.ts'

export const emmettSqlite: OpenSqlite = async (fileName) => {
  const connection = sqliteConnection({ fileName })
  const store = getSQLiteEventStore({
    fileName,
    connectionOptions: { singleton: true, connection },
  })
  await store.schema.migrate()
  return {
    ready: (id, events) => {
      const told = [...events]
      const options = { expectedStreamVersion: 0n }
      return async () => {
        await store.appendToStream<DeploymentEvent>(streamOf(id), told, options)
      }
    },
    count: async (id) => (await store.readStream(streamOf(id))).events.length,
    close: () => connection.close(),
  }
}
