/**
 * Opens a SQLite file of ours, or creates it, with the settings that a log of record needs.
 *
 * Every commit is on disk before it is answered (`synchronous=FULL`). Readers never wait for
 * writers (WAL). A file that is not ours is refused before SQLite has touched it.
 */

import { pathToFileURL } from 'node:url'
import { type Driver, sqliteDriver } from './driver.ts'
import { type FileForm, type FileState, hasLog, inspectFile, judgeMarks } from './file-header.ts'
import { faultFrom, isBusy, isUnwritable } from './sqlite-faults.ts'

export { rowsOf, type SqlValue, type Statement, undo } from './driver.ts'
export type { FileForm } from './file-header.ts'
export { patiently } from './patience.ts'
export { BusyAnswer } from './sqlite-faults.ts'

/** An open file. */
export interface Database extends Driver {
  /** For messages: `store “x.db”`. */
  readonly name: string
  readonly readOnly: boolean
}

/** Longest wait for another process while opening, in milliseconds; it blocks. */
const OPENING = 5000
/** Longest wait inside one call of SQLite; whoever may wait longer does so without blocking. */
const BLOCKING = 4

const SETTINGS = `
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma trusted_schema = off;
  pragma cache_size = -16000;
  pragma journal_size_limit = 67108864`

/**
 * Opens the file at `path`, or `:memory:`, and makes of it what `over` makes.
 * A file that cannot be written is opened for reading.
 *
 * @throws Fault `StoreForeign`, `StoreTooNew`, `StoreDamaged`, `StoreReadOnly` or
 * `StoreUnavailable`, with the file as it was.
 */
export const openDatabase = <A>(path: string, form: FileForm, over: (db: Database) => A): A => {
  const state = path === ':memory:' ? 'new' : inspectFile(path, form)
  try {
    return openAs(state, { path, form, over })
  } catch (error) {
    if (state !== 'writable' || !isUnwritable(error)) throw faultFrom(error, cannotOpen(path, form))
  }
  // The file would take it, but its folder does not take the files that WAL needs.
  try {
    return openAs('readOnly', { path, form, over })
  } catch (error) {
    throw faultFrom(error, cannotOpen(path, form))
  }
}

const cannotOpen = (path: string, { noun }: FileForm): string => `cannot open ${noun} “${path}”`

interface Wanted<A> {
  readonly path: string
  readonly form: FileForm
  readonly over: (db: Database) => A
}

const openAs = <A>(state: FileState, { path, form, over }: Wanted<A>): A => {
  const readOnly = state === 'readOnly'
  const driver = readOnly ? openToRead(path) : new (sqliteDriver().DatabaseSync)(path)
  try {
    prepare(driver, form, state)
    judgeMarks(marksOf(driver), form, cannotOpen(path, form))
    return over(named(driver, `${form.noun} “${path}”`, readOnly))
  } catch (error) {
    driver.close()
    throw error
  }
}

const openToRead = (path: string): Driver => {
  const url = pathToFileURL(path)
  // Without a log beside it the file is all there is. SQLite would still want to write a lock
  // file, which a read-only folder does not take, unless told that nobody changes the file.
  if (!hasLog(path)) url.searchParams.set('immutable', '1')
  return new (sqliteDriver().DatabaseSync)(url, { readOnly: true })
}

const prepare = (driver: Driver, form: FileForm, state: FileState): void => {
  driver.exec(`pragma busy_timeout = ${OPENING}`)
  if (state === 'new') create(driver, form)
  if (state !== 'readOnly') retryBusy(() => driver.exec('pragma journal_mode = wal'))
  driver.exec(`${SETTINGS}; pragma busy_timeout = ${BLOCKING}`)
}

/** Creates everything in one transaction, unless another process has just done so. */
const create = (driver: Driver, form: FileForm): void => {
  driver.exec('begin immediate')
  if (driver.prepare('select 1 from sqlite_schema limit 1').all().length === 0)
    driver.exec(
      `${form.schema};
      pragma application_id = ${form.applicationId};
      pragma user_version = ${form.version}`,
    )
  driver.exec('commit')
}

const marksOf = (driver: Driver): { applicationId: number; version: number } => {
  const [found] = driver
    .prepare('select * from pragma_application_id, pragma_user_version')
    .all() as { application_id: number; user_version: number }[]
  return { applicationId: found?.application_id ?? 0, version: found?.user_version ?? 0 }
}

const named = (driver: Driver, name: string, readOnly: boolean): Database => ({
  name,
  readOnly,
  exec: (sql) => driver.exec(sql),
  prepare: (sql) => driver.prepare(sql),
  close: () => {
    if (!readOnly) emptyLog(driver)
    driver.close()
  },
})

/**
 * The peer driver lets go of a closed file only when its statements have been collected as
 * garbage. With its log folded in, the file is whole meanwhile, and can be copied or moved.
 */
const emptyLog = (driver: Driver): void => {
  try {
    driver.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // Whoever opens the file next folds the log in.
  }
}

/** The switch to WAL needs the file to itself, and SQLite does not wait for that. */
const retryBusy = (work: () => void): void => {
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += 10) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || waited >= OPENING) throw error
      Atomics.wait(sleeper, 0, 0, 10)
    }
  }
}
