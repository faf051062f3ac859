/** The SQLite store keeps the promises of its ports, also when a second connection writes. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointsContract, eventStoreContract, viewsContract } from '@sle/testkit'
import { openSqlite } from './store.ts'

const openTwice = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sle-'))
  const path = join(folder, 'store.db')
  const first = openSqlite(path)
  const second = openSqlite(path)
  const close = () => {
    first.close()
    second.close()
    rmSync(folder, { recursive: true })
  }
  return { first, second, close }
}

eventStoreContract('SQLite', () => {
  const { first, second, close } = openTwice()
  return { store: first.events, rival: second.events, close }
})

viewsContract('SQLite', () => {
  const { first, second, close } = openTwice()
  return { views: first.views, rival: second.views, close }
})

checkpointsContract('SQLite', () => {
  const { first, second, close } = openTwice()
  return { checkpoints: first.checkpoints, rival: second.checkpoints, close }
})

eventStoreContract('in-memory SQLite', () => {
  const { events, close } = openSqlite(':memory:')
  return { store: events, close }
})
