/** Reading one 20-event stream out of SQLite, among 2,000 others. */

import type { StreamName } from '@sle/eventing'
import { openSqlite } from '@sle/store-sqlite'
import { answerOf } from '../child.ts'
import { HISTORY } from '../deployments.ts'
import { newFolder } from '../folder.ts'
import { compared, expectSame, race } from '../measure.ts'
import { openRawLog } from '../raw-log.ts'
import type { Row } from '../result.ts'

const STREAMS = 2000
const ROUNDS = 2
const TRIAL = { basis: 'clock', passes: 11 } as const

export const sqliteStream: Row = {
  name: 'sqlite-stream',
  work: 'read one 20-event stream from SQLite',
  measure: async () => {
    const folder = newFolder()
    const files = [folder.file('ours.db'), folder.file('raw.db')] as const
    const filled = await answerOf<readonly StreamName[]>(
      'filling-process.ts',
      ...files,
      `${STREAMS}`,
    )
    const store = openSqlite(files[0])
    const log = openRawLog(files[1])
    const streams = Array.from({ length: ROUNDS }, () => filled).flat()
    const check = (events: number): void =>
      expectSame('events read', events, STREAMS * ROUNDS * HISTORY)
    const rates = await race(TRIAL, {
      raw: () => ({
        work: () => streams.reduce((events, stream) => events + log.read(stream).length, 0),
        check,
      }),
      ours: () => ({
        work: async () => {
          let events = 0
          for (const stream of streams) for await (const _ of store.events.read(stream, 0)) events++
          return events
        },
        check,
      }),
    })
    store.close()
    log.close()
    folder.remove()
    return [
      {
        kind: 'ratio',
        what: 'one stream',
        against: 'raw select',
        unit: 'events',
        basis: TRIAL.basis,
        required: 0.6,
        ...compared(rates.ours, rates.raw),
      },
    ]
  },
}
