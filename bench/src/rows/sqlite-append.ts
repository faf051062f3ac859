/**
 * Durable appends to a SQLite file: one event and one caller, one event and 64 callers, and 100
 * events at once. The floor is the prepared insert of the same rows, already written as text.
 */

import { type Append, type EventStore } from '@sle/eventing'
import { openSqlite } from '@sle/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { appendOf, historyOf, newDeploymentId, storedFrom } from '../deployments.ts'
import { newFolder } from '../folder.ts'
import { compared, type Contestant, expectSame, race } from '../measure.ts'
import { openRawLog, type RawRow, rowsFrom } from '../raw-log.ts'
import type { Ratio, Row } from '../result.ts'

const TRIAL = { basis: 'clock', passes: 9 } as const
const SINGLES = 3000
const CALLERS = 64
const HUNDREDS = 100

/** Appends of so many events each, to streams of their own, at version 0. */
export const appendsOf = (appends: number, events: number): readonly Append[] =>
  Array.from({ length: appends }, () => {
    const id = newDeploymentId()
    const told = Array.from({ length: Math.ceil(events / 20) }, () => historyOf(id)).flat()
    // The thirteenth is of the usual length: the visits follow it.
    const taken = events === 1 ? told.slice(13, 14) : told.slice(0, events)
    return { ...appendOf(id, storedFrom(taken)), expected: 0 }
  })

/** Whole deployments, every event by a command of its own, as they come about. */
export const oneByOne = (streams: number): readonly Append[] =>
  Array.from({ length: streams }, newDeploymentId).flatMap((id) =>
    historyOf(id).map((event, expected) => ({ ...appendOf(id, storedFrom([event])), expected })),
  )

/** @throws Error if any of it was refused. */
export const appendTo =
  (store: EventStore) =>
  async (append: Append): Promise<void> => {
    const answer = await store.append(append)
    if (isLeft(answer)) throw new Error(answer.left.type)
  }

interface Share {
  readonly appends: number
  readonly events: number
  readonly callers: number
}

export const ours =
  ({ appends, events, callers }: Share): Contestant['prepare'] =>
  () => {
    const folder = newFolder()
    const store = openSqlite(folder.file('ours.db'))
    const append = appendTo(store.events)
    const asked = appendsOf(appends, events)
    return {
      work: async () => {
        const left = asked.values()
        const call = async (): Promise<void> => {
          for (const each of left) await append(each)
        }
        await Promise.all(Array.from({ length: callers }, call))
        return appends * events
      },
      check: async (done) => {
        let count = 0
        for await (const _ of store.events.readAll(undefined)) count++
        expectSame('events read back', count, done)
        store.close()
        folder.remove()
      },
    }
  }

/** The floor. */
export const raw =
  ({ appends, events }: Share): Contestant['prepare'] =>
  () => {
    const folder = newFolder()
    const log = openRawLog(folder.file('raw.db'))
    const asked: readonly (readonly RawRow[])[] = appendsOf(appends, events).map(rowsFrom)
    return {
      work: () => {
        for (const rows of asked) {
          const [only, ...others] = rows
          if (only !== undefined && others.length === 0) log.append(only)
          else log.appendAll(rows)
        }
        return appends * events
      },
      check: (done) => {
        expectSame('rows read back', log.count(), done)
        log.close()
        folder.remove()
      },
    }
  }

const result = (
  what: string,
  required: number,
  rates: { readonly ours: readonly number[]; readonly raw: readonly number[] },
): Ratio => ({
  kind: 'ratio',
  what,
  against: 'raw insert',
  unit: 'events',
  basis: TRIAL.basis,
  required,
  ...compared(rates.ours, rates.raw),
})

export const sqliteAppend: Row = {
  name: 'sqlite-append',
  work: 'durable append of one event to SQLite (synchronous=FULL)',
  measure: async () => {
    const share = { appends: SINGLES, events: 1 }
    const rates = await race(TRIAL, {
      raw: raw({ ...share, callers: 1 }),
      one: ours({ ...share, callers: 1 }),
      many: ours({ ...share, callers: CALLERS }),
    })
    return [
      result('one caller', 0.7, { ours: rates.one, raw: rates.raw }),
      result(`${CALLERS} concurrent callers`, 5, { ours: rates.many, raw: rates.raw }),
    ]
  },
}

export const sqliteBatch: Row = {
  name: 'sqlite-batch',
  work: 'durable append of 100 events at once to SQLite',
  measure: async () => {
    const share = { appends: HUNDREDS, events: 100, callers: 1 }
    const rates = await race(TRIAL, { raw: raw(share), ours: ours(share) })
    return [result('100 events, one caller', 0.6, rates)]
  },
}
