/**
 * The floor under the SQLite store: the same driver, settings and columns, and nothing else. No
 * expected version, no command ids, no group; its caller hands it rows that are text already.
 */

import type { RecordedEvent } from '@sle/eventing'
import { rowsOf, type SqlValue } from '../../packages/store-sqlite/src/database.ts'
import { sqliteDriver } from '../../packages/store-sqlite/src/driver.ts'
import type { Append } from '@sle/eventing'

export type RawRow = readonly SqlValue[]

export interface RawLog {
  /** Appends one row in a transaction of its own. */
  readonly append: (row: RawRow) => void
  /** Appends rows in one transaction. */
  readonly appendAll: (rows: readonly RawRow[]) => void
  /** One stream, in order. */
  readonly read: (stream: string) => readonly RecordedEvent[]
  /** Everything, in order, a page at a time; answers the page's last position. */
  readonly readPage: (after: number, take: (event: RecordedEvent) => void) => number
  readonly count: () => number
  readonly close: () => void
}

const SCHEMA = `
  pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000;
  create table if not exists events(
    position integer primary key, stream text not null, version integer not null,
    id text not null, type text not null, schema_version integer not null, data text not null,
    recorded_at text not null, provenance text not null, unique(stream, version)) strict`

const COLUMNS = 'stream, version, id, type, schema_version, data, recorded_at, provenance'
const PAGE = 1000

export const openRawLog = (path: string): RawLog => {
  const db = new (sqliteDriver().DatabaseSync)(path)
  db.exec(SCHEMA)
  const insert = db.prepare(`insert into events(${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)`)
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const one = rowsOf(
    db.prepare(`select position, ${COLUMNS} from events where stream = ? order by version`),
  )
  const page = rowsOf(
    db.prepare(
      `select position, ${COLUMNS} from events where position > ? order by position limit ${PAGE}`,
    ),
  )
  const counted = rowsOf(db.prepare('select count(*) from events'))

  return {
    append: (row) => {
      insert.run(...row)
    },
    appendAll: (rows) => {
      begin.run()
      for (const row of rows) insert.run(...row)
      commit.run()
    },
    read: (stream) => one(stream).map(eventOf),
    readPage: (after, take) => {
      let last = after
      for (const row of page(after)) {
        take(eventOf(row))
        last = Number(row[0])
      }
      return last
    },
    count: () => Number(counted()[0]?.[0]),
    close: () => db.close(),
  }
}

/** Both texts of the row are read: what a reader could do with less is not the same work. */
const eventOf = (row: RawRow): RecordedEvent => {
  const [position, stream, version, id, type, schemaVersion, data, recordedAt, provenance] = row
  // STRICT tables vouch for the types of their columns.
  return {
    id,
    type,
    schemaVersion,
    data: JSON.parse(String(data)),
    stream,
    version,
    position: String(position),
    recordedAt,
    provenance: JSON.parse(String(provenance)),
  } as unknown as RecordedEvent
}

/** The rows that an append comes to. */
export const rowsFrom = ({
  stream,
  expected,
  events,
  recordedAt,
  provenance,
}: Append): readonly RawRow[] =>
  events.map(({ id, type, schemaVersion, data }, i) => [
    stream,
    (expected === 'any' ? 0 : expected) + 1 + i,
    id,
    type,
    schemaVersion,
    JSON.stringify(data),
    recordedAt,
    JSON.stringify(provenance),
  ])
