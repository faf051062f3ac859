/**
 * Reading a million events in order out of SQLite, and how much memory that takes.
 *
 * Every reading is a process of its own: the greatest memory a process ever held is only known of
 * a whole life. Its clock starts when the file is open.
 */

import { answerOf } from '../child.ts'
import { HISTORY } from '../deployments.ts'
import { newFolder } from '../folder.ts'
import { compared, expectSame, spread } from '../measure.ts'
import type { Reading } from '../reading-process.ts'
import type { Row } from '../result.ts'

const EVENTS = 1_000_000
const PASSES = 5
const MEGABYTES = 200

export const sqliteLog: Row = {
  name: 'sqlite-log',
  work: 'read 1,000,000 events in order from SQLite',
  measure: async () => {
    const folder = newFolder()
    const file = { ours: folder.file('ours.db'), raw: folder.file('raw.db') }
    await answerOf('filling-process.ts', file.ours, file.raw, `${EVENTS / HISTORY}`)
    const rates = { ours: [] as number[], raw: [] as number[] }
    const megabytes: number[] = []
    for (let pass = 0; pass <= PASSES; pass++)
      for (const kind of ['ours', 'raw'] as const) {
        const { events, seconds, peak } = await answerOf<Reading>(
          'reading-process.ts',
          kind,
          file[kind],
        )
        expectSame('events read', events, EVENTS)
        if (pass > 0) rates[kind].push(events / seconds)
        if (kind === 'ours') megabytes.push(peak)
      }
    folder.remove()
    return [
      {
        kind: 'ratio',
        what: 'every event in order',
        against: 'raw select',
        unit: 'events',
        basis: 'clock',
        required: 0.7,
        ...compared(rates.ours, rates.raw),
      },
      {
        kind: 'amount',
        what: 'the most memory that reading them ever held, resident',
        amount: Math.round(spread(megabytes).greatest),
        unit: 'MB',
        atMost: MEGABYTES,
      },
    ]
  },
}
