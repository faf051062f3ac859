/**
 * Fills `ours.db` and `raw.db` with the same deployments, and answers with their streams.
 *
 * A process that has written a lot reads slower for a while: V8 has learnt that events live long.
 * Whoever measures reading therefore fills the files from here.
 */

import { openSqlite } from '@sle/store-sqlite'
import { HISTORY } from './deployments.ts'
import { openRawLog, rowsFrom } from './raw-log.ts'
import { appendTo, oneByOne } from './rows/sqlite-append.ts'

/** How many streams are in memory at once. */
const AT_ONCE = 500

const [, , ours = '', raw = '', streams = ''] = process.argv
const store = openSqlite(ours)
const log = openRawLog(raw)
const filled: string[] = []
while (filled.length < Number(streams)) {
  const appends = oneByOne(Math.min(AT_ONCE, Number(streams) - filled.length))
  await Promise.all(appends.map(appendTo(store.events)))
  log.appendAll(appends.flatMap(rowsFrom))
  filled.push(...appends.filter((_, i) => i % HISTORY === 0).map(({ stream }) => stream))
}
store.close()
log.close()
process.send?.(filled)
