/**
 * Events, views and checkpoints in one SQLite file, or in `:memory:`.
 *
 * Several processes may open the same file; each of them writes when the others do not. It does
 * not promise anything on a network file system, where locks are not to be trusted.
 */

import type { Checkpoints, EventStore, Views } from '@sle/eventing'
import { type Database, openDatabase } from './database.ts'
import { sqliteCheckpoints } from './checkpoints.ts'
import { sqliteEventStore } from './event-store.ts'
import { PATIENCE, patiently } from './patience.ts'
import { storeForm } from './schema.ts'
import { sqliteViews } from './views.ts'
import { sqliteWriter } from './writer.ts'

export interface SqliteStore {
  readonly events: EventStore
  readonly views: Views
  readonly checkpoints: Checkpoints
  /** Nothing can be appended, and no view kept. */
  readonly readOnly: boolean
  /** Writes what was asked for and waits its turn, then lets go of the file. */
  readonly close: () => void
}

export interface SqliteStoreOptions {
  /** How long to wait for another process to let go, in milliseconds; 10 seconds if left out. */
  readonly patience?: number
}

/**
 * Opens the store at `path`, and creates it if there is none.
 * A store that cannot be written is opened for reading; appending then is a `StoreReadOnly`.
 *
 * @throws Fault if the file is not a store of ours, is newer than this code, or is damaged. It is
 * left as it was.
 */
export const openSqlite = (path: string, options: SqliteStoreOptions = {}): SqliteStore =>
  openDatabase(path, storeForm, (db) => storeOver(db, options))

/** The store in a database that is open already. @internal */
export const storeOver = (
  db: Database,
  { patience = PATIENCE }: SqliteStoreOptions,
): SqliteStore => {
  const read = patiently(`cannot read ${db.name}`, patience)
  const { write, flush } = sqliteWriter(db, patience)
  return {
    events: sqliteEventStore(db, read, write),
    views: sqliteViews(db, read, write),
    checkpoints: sqliteCheckpoints(db, read, write),
    readOnly: db.readOnly,
    close: () => {
      flush()
      db.close()
    },
  }
}
