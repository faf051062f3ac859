/**
 * Applied: the papers, and the submission as the joint act of applicant and headteacher.
 *
 * What the headteacher must confirm is checked when the application is submitted, so that a
 * section may be put right while it is a draft. Capacity is not checked here: without it the
 * application counts, and is then declined on capacity and not on merit.
 */

import { left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import type { SchemeRules } from '../scheme/index.ts'
import type {
  AddHeadteacherSection,
  AddSecondReference,
  CompleteApplicantPart,
  StartApplication,
  SubmitApplication,
} from './commands.ts'
import {
  alreadySays,
  type Decision,
  firstOf,
  notBefore,
  type Objection,
  whose,
  whoseAndWhere,
} from './decision.ts'
import type { HeadteacherSectionAdded } from './events.ts'
import type { Application, Dossier } from './state.ts'

/** Starts a draft for somebody who may apply, in specialisms of the published list. */
export const start = (
  { data }: StartApplication,
  state: Application,
  { rules }: SchemeContext,
): Decision => {
  if (state.phase !== 'unknown')
    return alreadySays(state.started, data)
      ? right([])
      : left({ type: 'ApplicationAlreadyStarted', startedOn: state.started.on })
  const objection = firstOf(roleBarred(data, rules), specialismsBarred(data.specialisms, rules))
  return objection === undefined ? right([{ type: 'ApplicationStarted', data }]) : left(objection)
}

const roleBarred = (
  { role, headshipPost }: StartApplication['data'],
  { application }: SchemeRules,
): Objection => {
  if (role === 'headteacher') return { type: 'ServingHeadteacher', post: role }
  if (role === 'higher-level-teaching-assistant') return { type: 'HigherLevelTeachingAssistant' }
  // An associate or executive head is other than the headteacher, but not below one.
  return headshipPost !== undefined && application.headship === 'below-headteacher'
    ? { type: 'ServingHeadteacher', post: headshipPost }
    : undefined
}

/** Objects to none, and to any that the published list does not have. */
const specialismsBarred = (
  asked: StartApplication['data']['specialisms'],
  { designation: { specialisms: listed } }: SchemeRules,
): Objection => {
  if (asked.length === 0) return { type: 'NoListedSpecialism', listed }
  const notListed = asked.map(({ specialism }) => specialism).filter((one) => !listed.includes(one))
  return notListed.length > 0 ? { type: 'SpecialismNotListed', notListed, listed } : undefined
}

export const completeApplicantPart = (
  command: CompleteApplicantPart,
  state: Application,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...command.data, ...whose(state) }
  if (alreadySays(state.applicantPart, data)) return right([])
  if (state.phase !== 'draft') return left({ type: 'PapersClosed', phase: state.phase })
  const objection = notBefore(
    data.on,
    ['started', state.started],
    ['applicant-part-completed', state.applicantPart],
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'ApplicantPartCompleted', data }])
}

export const addHeadteacherSection = (
  command: AddHeadteacherSection,
  state: Application,
  { actor }: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...command.data, ...whose(state) }
  if (alreadySays(state.headteacherSection, data)) return right([])
  if (state.phase !== 'draft') return left({ type: 'PapersClosed', phase: state.phase })
  const { applicant, headteacher, on } = data
  if (headteacher === applicant || actor.id === applicant)
    return left({ type: 'HeadteacherIsApplicant', applicant })
  if (state.secondReference?.referee === headteacher)
    return left({ type: 'RefereeIsHeadteacher', headteacher })
  const objection = notBefore(
    on,
    ['started', state.started],
    ['headteacher-section-added', state.headteacherSection],
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'HeadteacherSectionAdded', data }])
}

/** A reference that was given may be replaced in a draft only; a missing one may come later. */
export const addSecondReference = (
  command: AddSecondReference,
  state: Application,
  { actor }: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...command.data, ...whose(state) }
  if (alreadySays(state.secondReference, data)) return right([])
  const { phase, secondReference } = state
  if (phase !== 'draft' && (phase !== 'submitted' || secondReference !== undefined))
    return left({ type: 'PapersClosed', phase })
  const { applicant, referee, on } = data
  if (referee === applicant || actor.id === applicant)
    return left({ type: 'RefereeIsApplicant', applicant })
  if (state.headteacherSection?.headteacher === referee)
    return left({ type: 'RefereeIsHeadteacher', headteacher: referee })
  const objection = notBefore(
    on,
    ['started', state.started],
    ['second-reference-added', secondReference],
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'SecondReferenceAdded', data }])
}

/** Submits a draft whose two parts are there and whose headteacher confirms and consents. */
export const submit = (
  { data: { on } }: SubmitApplication,
  state: Application,
  { rules }: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  if (state.submitted !== undefined) return right([])
  if (state.phase !== 'draft') return left({ type: 'PapersClosed', phase: state.phase })
  const { applicantPart, headteacherSection } = state
  const objection = firstOf(
    partsMissing(state),
    headteacherSection && headteacherObjects(headteacherSection, rules),
    notBefore(
      on,
      ['started', state.started],
      ['applicant-part-completed', applicantPart],
      ['headteacher-section-added', headteacherSection],
    ),
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'ApplicationSubmitted', data: { ...whoseAndWhere(state), on } }])
}

const partsMissing = ({ applicantPart, headteacherSection }: Dossier): Objection => {
  if (applicantPart === undefined) return { type: 'ApplicantPartMissing' }
  return headteacherSection === undefined ? { type: 'HeadteacherSectionMissing' } : undefined
}

const headteacherObjects = (
  { confirms, consents, endorses, capacity }: HeadteacherSectionAdded['data'],
  { application: { minimumYears: needed }, training }: SchemeRules,
): Objection => {
  const { asAt, fieldYears, leadershipYears, roleIsLeadership } = confirms
  if (!endorses) return { type: 'NotEndorsed' }
  if (!roleIsLeadership) return { type: 'RoleNotConfirmed' }
  if (fieldYears < needed)
    return { type: 'YearsNotConfirmed', which: 'field', confirmed: fieldYears, needed, asAt }
  if (leadershipYears < needed)
    return {
      type: 'YearsNotConfirmed',
      which: 'leadership',
      confirmed: leadershipYears,
      needed,
      asAt,
    }
  if (!consents.apply) return { type: 'ConsentMissing', which: 'apply' }
  // A head without capacity cannot promise release: that is told by the capacity, and decided on.
  if (!consents.release && capacity) return { type: 'ConsentMissing', which: 'release' }
  return !consents.payForCoreTraining && training.corePayer === 'home-school'
    ? { type: 'ConsentMissing', which: 'payForCoreTraining' }
    : undefined
}
