/** What the decisions about an application have in common: repeats, and days that contradict. */

import type { Either } from 'fp-ts/lib/Either.js'
import { type CivilDate, same } from '../values/index.ts'
import type { ApplicationEvent } from './events.ts'
import type { ApplicationRefusal, Step } from './refusals.ts'
import type { Dossier } from './state.ts'

export type Decision = Either<ApplicationRefusal, readonly ApplicationEvent[]>

/** One reason to refuse, or `undefined`. */
export type Objection = ApplicationRefusal | undefined

/** A step and the day it was taken; no day if it was not. */
export type Dated = readonly [Step, { readonly on: CivilDate } | undefined]

/** The first reason to refuse, in the order they should be reported. */
export const firstOf = (...objections: readonly Objection[]): Objection =>
  objections.find((objection) => objection !== undefined)

/** Objects to a day before the latest of `steps`. */
export const notBefore = (on: CivilDate, ...steps: readonly Dated[]): Objection => {
  let latest: { readonly step: Step; readonly stepOn: CivilDate } | undefined
  for (const [step, taken] of steps)
    if (taken !== undefined && taken.on > (latest?.stepOn ?? on))
      latest = { step, stepOn: taken.on }
  return latest === undefined ? undefined : { type: 'BeforeEarlierStep', on, ...latest }
}

/** Every step that an application has taken. */
export const stepsOf = (dossier: Dossier): readonly Dated[] => [
  ['started', dossier.started],
  ['applicant-part-completed', dossier.applicantPart],
  ['headteacher-section-added', dossier.headteacherSection],
  ['second-reference-added', dossier.secondReference],
  ['submitted', dossier.submitted],
  ...dossier.ratings.map((rating): Dated => ['rated', rating]),
]

/** The ids that every event of the application carries. */
export const whose = ({ started: { applicationId, applicant } }: Dossier) => ({
  applicationId,
  applicant,
})

/** `whose`, and the two schools. */
export const whoseAndWhere = (dossier: Dossier) => {
  const { school, teachingSchool } = dossier.started
  return { ...whose(dossier), school, teachingSchool }
}

/**
 * Whether `known` says what is `said`. The day is not compared: saying the same again on another
 * day changes nothing.
 */
export const alreadySays = (known: object | undefined, said: object): boolean =>
  known !== undefined && same({ ...known, on: undefined }, { ...said, on: undefined })
