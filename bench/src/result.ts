/** What a row found out: comparisons, each against what is required of it. */

import type { Basis, Comparison } from './measure.ts'

/** One ratio of a row. */
export interface Ratio extends Comparison {
  readonly kind: 'ratio'
  readonly what: string
  readonly against: string
  readonly unit: string
  readonly basis: Basis
  /** The least ratio that will do; left out where the row is told for information only. */
  readonly required?: number
}

/** One figure that must stay below a limit. */
export interface Amount {
  readonly kind: 'amount'
  readonly what: string
  readonly amount: number
  readonly unit: string
  readonly atMost: number
}

/** A peer that does not run here. It is no failure of ours, and no success either. */
export interface Unavailable {
  readonly kind: 'unavailable'
  readonly what: string
  readonly reason: string
}

export type Result = Ratio | Amount | Unavailable

export interface Row {
  readonly name: string
  /** The work, in words. */
  readonly work: string
  readonly measure: () => Promise<readonly Result[]>
}

/** Whether a result is what is required; `undefined` where nothing is, or nothing was measured. */
export const isMet = (result: Result): boolean | undefined => {
  switch (result.kind) {
    case 'ratio':
      return result.required === undefined ? undefined : result.ratio.median >= result.required
    case 'amount':
      return result.amount <= result.atMost
    case 'unavailable':
      return undefined
  }
}
