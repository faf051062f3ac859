/** Every row, in the order in which they are told. */

import type { Row } from '../result.ts'
import { command } from './command.ts'
import { ids } from './ids.ts'
import { replayRow } from './replay.ts'
import { sqliteAppend, sqliteBatch } from './sqlite-append.ts'
import { sqliteLog } from './sqlite-log.ts'
import { sqlitePeers } from './sqlite-peers.ts'
import { sqliteStream } from './sqlite-stream.ts'

export const rows: readonly Row[] = [
  command,
  replayRow,
  sqliteAppend,
  sqliteBatch,
  sqlitePeers,
  sqliteStream,
  sqliteLog,
  ids,
]
