/**
 * A rule set: what the scheme asked for in one era, as dated data.
 *
 * The guidance changed several times while the role stayed the same, so a decision never knows
 * “the rules”, only the set it is taken under, whose id is recorded with it. What every source
 * agrees on is not here: it is enforced by the aggregates.
 */

import type { CivilDate, Criterion, Minutes, Pence, Specialism } from '../values/index.ts'

export interface SchemeRules {
  /** Recorded with every decision; never reused for other rules. */
  readonly id: string
  readonly name: string
  /** The guidance the set was taken from, in words. */
  readonly source: string
  readonly inForceFrom: CivilDate

  readonly application: {
    /** Early text: the role must be below the headteacher; late text: other than headteacher. */
    readonly headship: 'below-headteacher' | 'other-than-headteacher'
    /** The headteacher's reference is the first. */
    readonly references: 1 | 2
    readonly windows: 'national' | 'local'
    /** Of leadership, and, on a clock of its own, in the field of expertise. */
    readonly minimumYears: number
  }
  readonly assessment: {
    readonly criteria: readonly Criterion[]
  }
  readonly designation: {
    /** Who issues the designation after a recommendation. */
    readonly designatedBy: 'national-college' | 'teaching-school'
    readonly termInYears: number
    readonly specialisms: readonly Specialism[]
    readonly certificate: 'before-core-training' | 'after-core-training'
  }
  readonly training: {
    readonly corePayer: Payer
    /** Charged for the core day; 0 if it is funded centrally. */
    readonly coreFee: Pence
    readonly enrichmentModules: number
    readonly enrichmentPayer: Payer
  }
  readonly deployment: {
    readonly dayLength: Minutes
    readonly smallestPart: Minutes
    readonly yearlyAllowance: Minutes
    readonly minimumLength: Minutes
    /** Whether a leader may be deployed before the core day; the sources do not say. */
    readonly beforeCoreTraining: 'allowed' | 'not-allowed'
  }
}

/** Who pays for training. */
export type Payer = 'national-college' | 'home-school' | 'teaching-school'
