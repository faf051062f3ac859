/** Checkpoints in SQLite. */

import type { Checkpoints } from '@sle/eventing'
import { type Database, rowsOf } from './database.ts'
import { positionOf } from './event-rows.ts'
import type { Patiently } from './patience.ts'
import type { Write } from './writer.ts'

export const sqliteCheckpoints = (db: Database, read: Patiently, write: Write): Checkpoints => {
  const find = rowsOf(db.prepare('select position from checkpoints where subscriber = ?'))
  const put = db.prepare(`insert into checkpoints(subscriber, position) values (?, ?)
    on conflict(subscriber) do update set position = excluded.position`)
  return {
    load: async (subscriber) => {
      const place = (await read(() => find(subscriber)))[0]?.[0]
      return typeof place === 'number' ? positionOf(place) : undefined
    },
    save: async (subscriber, position) => {
      await write(() => put.run(subscriber, Number(position)))
    },
  }
}
