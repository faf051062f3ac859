/** Reads a whole log once, and tells how long it took and the most memory this process ever held. */

import { openSqlite } from '@sle/store-sqlite'
import { openRawLog } from './raw-log.ts'

export interface Reading {
  readonly events: number
  readonly seconds: number
  /** In megabytes, Node itself included. */
  readonly peak: number
}

const readOurs = async (path: string): Promise<Omit<Reading, 'peak'>> => {
  const store = openSqlite(path)
  const start = performance.now()
  let events = 0
  for await (const _ of store.events.readAll(undefined)) events++
  const seconds = (performance.now() - start) / 1000
  store.close()
  return { events, seconds }
}

const readRaw = (path: string): Omit<Reading, 'peak'> => {
  const log = openRawLog(path)
  const start = performance.now()
  let events = 0
  const take = (): void => {
    events++
  }
  for (let after = -1, last = 0; last !== after;) {
    after = last
    last = log.readPage(after, take)
  }
  const seconds = (performance.now() - start) / 1000
  log.close()
  return { events, seconds }
}

const [, , kind = '', path = ''] = process.argv
const reading = kind === 'ours' ? await readOurs(path) : readRaw(path)
process.send?.({ ...reading, peak: process.resourceUsage().maxRSS / 1024 } satisfies Reading)
