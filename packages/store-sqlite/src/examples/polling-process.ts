/**
 * Reads the log of a store from its start, again and again from where it ended, and prints each
 * event as `<stream> <version> <position> <id>`; ends when it has seen so many events.
 *
 * Arguments: path, how many events.
 */

import type { Position } from '@sle/eventing'
import { openSqlite } from '../store.ts'

const [path = '', count = '0'] = process.argv.slice(2)
const store = openSqlite(path, { patience: 60_000 })

const poll = async (before: number, end?: Position): Promise<void> => {
  let seen = before
  let at = end
  for await (const { stream, version, position, id } of store.events.readAll(end)) {
    process.stdout.write(`${stream} ${version} ${position} ${id}\n`)
    at = position
    seen++
  }
  if (seen >= Number(count)) return
  await new Promise((resolve) => setImmediate(resolve))
  await poll(seen, at)
}

await poll(0)
store.close()
