/** Views in SQLite: documents and the checkpoint they stand at, committed together. */

import { left, right } from 'fp-ts/lib/Either.js'
import type { ViewName, Views } from '@sle/eventing'
import { type Database, rowsOf } from './database.ts'
import { positionOf } from './event-rows.ts'
import type { Patiently } from './patience.ts'
import { inPages } from './reader.ts'
import type { Write } from './writer.ts'

const PAGE = 500

export const sqliteViews = (db: Database, read: Patiently, write: Write): Views => {
  const checkpoint = rowsOf(db.prepare('select position from views where view = ?'))
  const move = db.prepare(`insert into views(view, position) values (?, ?)
    on conflict(view) do update set position = excluded.position`)
  const put = db.prepare(`insert into documents(view, key, document) values (?, ?, ?)
    on conflict(view, key) do update set document = excluded.document`)
  const remove = db.prepare('delete from documents where view = ? and key = ?')
  const one = rowsOf(db.prepare('select document from documents where view = ? and key = ?'))
  const page = rowsOf(
    db.prepare(`select key, document from documents
      where view = ? and (?2 is null or key > ?2) order by key limit ${PAGE}`),
  )
  const standsAt = (view: ViewName) => {
    const place = checkpoint(view)[0]?.[0]
    return typeof place === 'number' ? positionOf(place) : undefined
  }

  return {
    checkpoint: (view) => read(() => standsAt(view)),
    commit: async ({ view, rows, after, checkpoint: to }) => {
      const texts = [...rows].map(([key, row]) => [key, JSON.stringify(row)] as const)
      return write(() => {
        if (standsAt(view) !== after) return left({ type: 'Fenced', view })
        for (const [key, text] of texts)
          if (text === undefined) remove.run(view, key)
          else put.run(view, key, text)
        move.run(view, Number(to))
        return right(undefined)
      })
    },
    get: async (view, key) => {
      const text = (await read(() => one(view, key)))[0]?.[0]
      return typeof text === 'string' ? JSON.parse(text) : undefined
    },
    all: (view) =>
      inPages(() => {
        let after: string | null = null
        return async () => {
          const rows = (await read(() => page(view, after))) as [string, string][]
          after = rows.at(-1)?.[0] ?? after
          return rows.map(([key, text]) => [key, JSON.parse(text)] as const)
        }
      }),
  }
}
