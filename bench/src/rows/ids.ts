/**
 * Event ids against random UUIDs, when many fall in one millisecond and when each has its own.
 *
 * The second is what a quiet process does: nothing is left over from the id before.
 */

import { randomUUID } from 'node:crypto'
import { ulids } from '@sle/eventing'
import { compared, type Contestant, expectSame, race } from '../measure.ts'
import type { Ratio, Row } from '../result.ts'

const IDS = 1_000_000
const SAMPLE = 20_000
const TRIAL = { basis: 'cpu', passes: 9 } as const

const made =
  (open: () => () => string): Contestant['prepare'] =>
  () => {
    const next = open()
    return {
      // Kept, they would cost the collector more than they cost to make.
      work: () => {
        let letters = 0
        for (let i = 0; i < IDS; i++) letters += next().length
        return letters / next().length
      },
      check: () => {
        expectSame('different ids', new Set(Array.from({ length: SAMPLE }, next)).size, SAMPLE)
      },
    }
  }

/** A clock that never tells the same millisecond twice. */
const hurried = (): (() => number) => {
  let now = Date.UTC(2026, 0, 1)
  return () => now++
}

export const ids: Row = {
  name: 'ids',
  work: 'event ids',
  measure: async () => {
    const rates = await race(TRIAL, {
      uuid: made(() => randomUUID),
      together: made(() => ulids()),
      apart: made(() => ulids(hurried())),
    })
    const result = (what: string, ours: readonly number[]): Ratio => ({
      kind: 'ratio',
      what,
      against: 'crypto.randomUUID',
      unit: 'ids',
      basis: TRIAL.basis,
      required: 0.1,
      ...compared(ours, rates.uuid),
    })
    return [
      result('by the machine’s clock', rates.together),
      result('each in a millisecond of its own', rates.apart),
    ]
  },
}
