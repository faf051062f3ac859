/**
 * The parts of the application form and of the scoring matrix, as the guidance words them.
 *
 * The headteacher's three consents are separate: a head may let somebody apply and be released
 * without agreeing to pay for the core day (application form 2017, section 2; domain sources
 * S11, S13, S19).
 */

import { z } from 'zod'
import { CivilDate } from '../values/index.ts'

/** The applicant's role at their own school. Middle and senior leadership are not defined. */
export const ApplicantRole = z.enum([
  'middle-leader',
  'senior-leader',
  'headteacher',
  'higher-level-teaching-assistant',
  'other',
])
export type ApplicantRole = z.infer<typeof ApplicantRole>

/** A post of headship that is not the headteacher's: the two eras treat it differently. */
export const HeadshipPost = z.enum(['associate-headteacher', 'executive-headteacher'])
export type HeadshipPost = z.infer<typeof HeadshipPost>

export const JobTitle = z.string().trim().min(1).max(200)

/** Where a document is kept; an application holds no document itself. */
export const DocumentReference = z.string().trim().min(1).max(200)

/** Two clocks, each in whole or part years as the headteacher states them, judged on `asAt`. */
export const Confirmations = z.object({
  fieldYears: z.number().min(0).max(60),
  leadershipYears: z.number().min(0).max(60),
  asAt: CivilDate,
  roleIsLeadership: z.boolean(),
})
export type Confirmations = z.infer<typeof Confirmations>

/** What the headteacher agrees to; each may differ from the others. */
export const Consents = z.object({
  apply: z.boolean(),
  release: z.boolean(),
  payForCoreTraining: z.boolean(),
})
export type Consents = z.infer<typeof Consents>

/** One of the three consents. */
export type Consent = keyof Consents

/** The second referee is somebody whom the applicant supported, or who saw the support at work. */
export const RefereeRelationship = z.enum(['supported-leader', 'witness-of-support'])
export type RefereeRelationship = z.infer<typeof RefereeRelationship>

/** The step of the form's ladder of support, in the form's own words: each round had its own. */
export const StrengthOfSupport = z.string().trim().min(1).max(200)

/** How a criterion was assessed (scoring matrix, “method of assessment”; domain source S10). */
export const Method = z.enum([
  'eligibility-confirmation',
  'application-form',
  'headteacher-reference',
  'second-reference',
  'interview',
  'presentation',
  'exercise',
  'observation-visit',
])
export type Method = z.infer<typeof Method>

/** Something the assessor looked for and found or missed. */
export const LookFor = z.string().trim().min(1).max(500)

/** What the teaching school owes after an amber. */
export const SupportNeed = z.string().trim().min(1).max(2000)

/** Capacity and demand say nothing about merit. */
export const DeclineGround = z.enum(['eligibility', 'capacity', 'merit', 'demand'])
export type DeclineGround = z.infer<typeof DeclineGround>

export const Reason = z.string().trim().min(1).max(2000)
