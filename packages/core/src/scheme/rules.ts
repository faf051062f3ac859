/**
 * A rule set: what the scheme asked for in one era, as dated data.
 *
 * The guidance changed several times while the role stayed the same, so a decision never knows
 * “the rules”, only the set it is taken under, whose id is recorded with it. What every source
 * agrees on is not here: it is enforced by the aggregates. What was published and what an
 * alliance must settle for itself are two halves, so that no local habit passes for guidance.
 */

import { z } from 'zod'
import type { CivilDate, Criterion, Minutes, Pence, Specialism } from '../values/index.ts'

/** Who pays for training. */
export const Payer = z.enum(['national-college', 'home-school', 'teaching-school'])
export type Payer = z.infer<typeof Payer>

/** What the guidance of an era says. */
export interface PublishedRules {
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
  }
  readonly training: {
    readonly corePayer: Payer
    /** Charged for the core day; 0 if it is funded centrally. */
    readonly coreFee: Pence
    /** How many modules a leader may attend at no charge. */
    readonly enrichmentModules: number
    readonly enrichmentPayer: Payer
  }
}

/** What the guidance leaves to the alliance. */
export interface LocalRules {
  readonly designation: {
    /** One region handed out certificates only after the core day; elsewhere training followed. */
    readonly certificate: 'before-core-training' | 'after-core-training'
  }
  readonly deployment: {
    readonly dayLength: Minutes
    /** Days are lent in whole multiples of this. */
    readonly smallestPart: Minutes
    /** Of each academic year, where the home headteacher has not agreed another. */
    readonly yearlyAllowance: Minutes
    readonly minimumLength: Minutes
    /** Whether a leader may be deployed before the core day; the sources do not say. */
    readonly beforeCoreTraining: 'allowed' | 'not-allowed'
  }
}

/** A whole rule set, as decisions are taken under it. */
export type SchemeRules = PublishedRules & LocalRules

/** The published rules of an era with one alliance's choices in it. */
export const schemeRules = (published: PublishedRules, local: LocalRules): SchemeRules => ({
  ...published,
  ...local,
  designation: { ...published.designation, ...local.designation },
})
