/**
 * The log in SQLite. One writer at a time, across all processes: positions follow commits, so a
 * reader that has seen a position will never find an event before it that it has not seen.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type {
  Append,
  Appended,
  CommandIdReused,
  CommandOutcome,
  Conflict,
  EventStore,
  RecordedEvent,
} from '@sle/eventing'
import { type Database, rowsOf, type SqlValue } from './database.ts'
import { type AppendText, EVENT_COLUMNS, eventReader, type EventRow, textOf } from './event-rows.ts'
import type { Patiently } from './patience.ts'
import { inPages, type NextPage } from './reader.ts'
import type { Write } from './writer.ts'

type Some<A> = readonly [A, ...A[]]

/** Pages grow from the first to the second number of rows while they stay under so many characters. */
const PAGE = { first: 100, largest: 250, characters: 1_000_000 }

export const sqliteEventStore = (db: Database, read: Patiently, write: Write): EventStore => {
  const appendNow = appender(db)
  const outcome = outcomes(db)
  const tail = rowsOf(
    db.prepare(`select ${EVENT_COLUMNS} from events
      where stream = ? and version > ? and version <= ? order by version limit ?`),
  )
  const log = rowsOf(
    db.prepare(`select ${EVENT_COLUMNS} from events
      where position > ? and position <= ? order by position limit ?`),
  )
  const versionOf = rowsOf(db.prepare('select max(version) from events where stream = ?'))
  const head = rowsOf(db.prepare('select max(position) from events'))

  return {
    append: async (append) => {
      const text = textOf(append)
      return write(() => appendNow(append, text))
    },
    read: (stream, after) =>
      inPages(() =>
        pager(read, {
          after,
          end: () => numberIn(versionOf(stream)),
          rows: (from, end, limit) => tail(stream, from, end, limit),
          placeOf: ([, , version]) => version,
        }),
      ),
    readAll: (after) =>
      inPages(() =>
        pager(read, {
          after: after === undefined ? 0 : Number(after),
          end: () => numberIn(head()),
          rows: log,
          placeOf: ([position]) => position,
        }),
      ),
    outcomeOf: (_stream, commandId) => read(() => outcome(commandId)),
    compare: (a, b) => Number(a) - Number(b),
  }
}

interface Walk {
  readonly after: number
  /** The last place there is. */
  readonly end: () => number
  readonly rows: (after: number, end: number, limit: number) => readonly SqlValue[][]
  readonly placeOf: (row: EventRow) => number
}

/** Walks to where the end was when the walk began. */
const pager = (read: Patiently, walk: Walk): NextPage<RecordedEvent> => {
  const eventOf = eventReader()
  let { after } = walk
  let end = -1
  let limit = PAGE.first
  return () =>
    read(() => {
      if (end < 0) end = walk.end()
      if (after >= end) return []
      const rows = walk.rows(after, end, limit) as unknown as readonly EventRow[]
      const last = rows.at(-1)
      after = last === undefined ? end : walk.placeOf(last)
      const characters = rows.reduce((sum, row) => sum + row[6].length + row[8].length, 0)
      limit =
        characters < PAGE.characters
          ? Math.min(PAGE.largest, limit * 2)
          : Math.max(1, Math.floor(limit / 4))
      return rows.map(eventOf)
    })
}

type Answer = Either<Conflict | CommandIdReused, Appended>

/** Decides about an append, and does it, within the transaction that is open. */
const appender = (db: Database): ((append: Append, text: AppendText) => Answer) => {
  const outcome = outcomes(db)
  const insert = inserter(db)
  const look = rowsOf(
    db.prepare(`select (select max(version) from events where stream = ?),
      (select position from events where command_id = ?)`),
  )
  return (append, text) => {
    const { stream, expected, fingerprint } = append
    const { commandId } = append.provenance
    const [version, seen] = look(stream, commandId)[0] ?? []
    if (typeof seen === 'number') {
      const first = outcome(commandId)
      return first !== undefined && first.fingerprint === fingerprint
        ? right({ type: 'repeated', events: first.events })
        : left({ type: 'CommandIdReused', commandId })
    }
    const actual = typeof version === 'number' ? version : 0
    if (expected !== 'any' && expected !== actual)
      return left({ type: 'Conflict', stream, expected, actual })
    return right({ type: 'appended', events: atLeastOne(insert(append, text, actual)) })
  }
}

/** Writes the rows of an append after `version`, and answers what a reader will find in them. */
const inserter = (db: Database) => {
  const insert = db.prepare(`insert into events(stream, version, id, type, schema_version, data,
    recorded_at, provenance, command_id, fingerprint, batch) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  return (append: Append, text: AppendText, version: number): readonly RecordedEvent[] => {
    const { stream, events, recordedAt, provenance, fingerprint } = append
    const eventOf = eventReader()
    return events.map(({ id, type, schemaVersion }, i) => {
      const at = version + 1 + i
      const data = text.data[i] ?? ''
      const written = [stream, at, id, type, schemaVersion, data, recordedAt] as const
      const asked = i === 0 ? [provenance.commandId, fingerprint, events.length] : nothingAsked
      const { lastInsertRowid } = insert.run(...written, text.provenance, ...asked)
      return eventOf([Number(lastInsertRowid), ...written, text.provenance])
    })
  }
}

const nothingAsked = [null, null, null]

/** Looks up what a command recorded. */
const outcomes = (db: Database): ((commandId: string) => CommandOutcome | undefined) => {
  const first = rowsOf(
    db.prepare('select position, batch, fingerprint from events where command_id = ?'),
  )
  const batch = rowsOf(
    db.prepare(
      `select ${EVENT_COLUMNS} from events where position between ? and ? order by position`,
    ),
  )
  return (commandId) => {
    const [found] = first(commandId)
    if (found === undefined) return undefined
    const [place, size, fingerprint] = found as [number, number, string]
    const rows = batch(place, place + size - 1) as unknown as readonly EventRow[]
    return { fingerprint, events: atLeastOne(rows.map(eventReader())) }
  }
}

const numberIn = (rows: readonly SqlValue[][]): number => Number(rows[0]?.[0] ?? 0)

const atLeastOne = <A>(list: readonly A[]): Some<A> => {
  const [head, ...rest] = list
  if (head === undefined) throw new TypeError('cannot append nothing')
  return [head, ...rest]
}
