/**
 * Who people are, in a SQLite file beside the log and never in it.
 *
 * Forgetting is done when no byte is left: SQLite would leave a deleted row in free space of the
 * file and in the write-ahead log. It does not reach copies made by others, such as a backup.
 */

import { type Directory, type KnownPerson, nameKey, PersonId, Trn } from '@sle/core'
import {
  BusyAnswer,
  type Database,
  openDatabase,
  patiently,
  rowsOf,
  undo,
} from '@sle/store-sqlite/database'
import { directoryForm } from './schema.ts'

export interface SqliteDirectory extends Directory {
  readonly close: () => void
}

/**
 * Opens the directory at `path`, and creates it if there is none.
 * @throws Fault if the file is not a directory of ours, is newer than this code, or is damaged.
 */
export const sqliteDirectory = (path: string): SqliteDirectory =>
  openDatabase(path, directoryForm, directoryOver)

/** The directory in a file that is open. */
export const directoryOver = (db: Database): SqliteDirectory => {
  db.exec('pragma secure_delete = on')
  const read = patiently(`cannot read ${db.name}`)
  const write = patiently(`cannot write to ${db.name}`)
  const columns = 'id, first_name, surname, trn, email'
  const byId = rowsOf(db.prepare(`select ${columns} from people where id = ?`))
  const byTrn = rowsOf(db.prepare(`select ${columns} from people where trn = ?`))
  const byName = rowsOf(db.prepare(`select ${columns} from people where name_key = ? order by id`))
  const put = db.prepare(`insert into people(id, first_name, surname, name_key, trn, email)
    values (?, ?, ?, ?, ?, ?) on conflict(id) do update set first_name = excluded.first_name,
    surname = excluded.surname, name_key = excluded.name_key, trn = excluded.trn,
    email = excluded.email`)
  const remove = rowsOf(db.prepare('delete from people where id = ? returning id'))

  return {
    findById: (id) => read(() => byId(id).map(personIn)[0]),
    findByTrn: (trn) => read(() => byTrn(trn).map(personIn)[0]),
    findByName: (firstName, surname) =>
      read(() => byName(nameKey(firstName, surname)).map(personIn)),
    record: ({ id, firstName, surname, trn = null, email = null }) =>
      write(() =>
        inTransaction(db, () => {
          const holder = trn === null ? undefined : byTrn(trn).map(personIn)[0]
          if (holder !== undefined && holder.id !== id) return holder
          put.run(id, firstName, surname, nameKey(firstName, surname), trn, email)
          return undefined
        }),
      ),
    forget: async (id) => {
      const known = await write(() => remove(id).length > 0)
      // Also when nothing was known: an earlier attempt may have ended between the two.
      await write(() => emptyLog(db))
      return known
    },
    close: () => db.close(),
  }
}

/** Folds the write-ahead log into the file, and cuts it to nothing. */
const emptyLog = (db: Database): void => {
  const [checkpoint] = rowsOf(db.prepare('pragma wal_checkpoint(truncate)'))()
  if (checkpoint?.[0] !== 0) throw new BusyAnswer('another process reads the write-ahead log')
}

const inTransaction = <Answer>(db: Database, work: () => Answer): Answer => {
  db.exec('begin immediate')
  try {
    const answer = work()
    db.exec('commit')
    return answer
  } catch (error) {
    undo(db)
    throw error
  }
}

const personIn = ([id, firstName, surname, trn, email]: readonly unknown[]): KnownPerson => ({
  id: PersonId.parse(id),
  firstName: String(firstName),
  surname: String(surname),
  ...(trn === null ? {} : { trn: Trn.parse(trn) }),
  ...(typeof email === 'string' ? { email } : {}),
})
