/**
 * The part of `node:sqlite` that this project uses, from whoever has it.
 *
 * Node 22.13 and later bring SQLite themselves. Node 20 does not: there the same interface comes
 * from the optional peer `@photostructure/sqlite`, as a prebuilt binary.
 */

import { createRequire } from 'node:module'
import { Fault } from '@sle/eventing'

/** What a column of a STRICT table holds, as it is bound and as it is read. */
export type SqlValue = string | number | null

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly lastInsertRowid: number | bigint }
  all(...values: readonly SqlValue[]): unknown[]
  /** Missing before Node 22.16. */
  setReturnArrays?(on: boolean): void
}

export interface Driver {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string | URL, options?: { readOnly?: boolean }) => Driver
}

const isSqliteModule = (found: unknown): found is SqliteModule =>
  typeof found === 'object' && found !== null && 'DatabaseSync' in found

/** @throws Fault `StoreUnavailable` if neither Node nor the peer has SQLite. */
export const sqliteDriver = (): SqliteModule => {
  const found: unknown = process.getBuiltinModule('node:sqlite') ?? fromPeer()
  if (isSqliteModule(found)) return found
  throw new Fault('StoreUnavailable', `cannot use SQLite: what was found has no DatabaseSync`)
}

const fromPeer = (): unknown => {
  const require = createRequire(import.meta.url)
  try {
    return require('@photostructure/sqlite')
  } catch (cause) {
    throw new Fault(
      'StoreUnavailable',
      `cannot use SQLite: Node ${process.versions.node} has none of its own; ` +
        'install @photostructure/sqlite, or use Node 22.13 or later',
      { cause },
    )
  }
}

/** Reads rows as arrays in the order of the columns: far cheaper than an object for each. */
export const rowsOf = (statement: Statement): ((...values: SqlValue[]) => SqlValue[][]) => {
  const asArrays = statement.setReturnArrays !== undefined
  statement.setReturnArrays?.(true)
  return (...values) => {
    const rows = statement.all(...values)
    // STRICT tables vouch for the types of their columns.
    return (asArrays ? rows : rows.map((row) => Object.values(row as object))) as SqlValue[][]
  }
}

/** Undoes the open transaction, unless SQLite has already done so: it does when the disk is full. */
export const undo = (db: Pick<Driver, 'exec'>): void => {
  try {
    db.exec('rollback')
  } catch {
    // There is nothing to undo, and what went wrong before is what the caller must hear of.
  }
}
