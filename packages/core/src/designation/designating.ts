/**
 * How a person comes to be designated: after a recommendation, or because an alliance's list says
 * so. Either way one person holds one designation at a time.
 */

import { right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import { addDays, addYears, type CivilDate, type Urn } from '../values/index.ts'
import type { ApplicationVerdict } from '../application/index.ts'
import type { BriefedDesignateLeader } from './briefing.ts'
import type { ImportDesignation } from './commands.ts'
import { notCovered, sameSpecialisms } from './coverage.ts'
import { type Decision, refused } from './decision.ts'
import type { LeaderDesignated } from './events.ts'
import type { DesignationRefusal } from './refusals.ts'
import { type Designation, type Grounds, heldOn, kindOf } from './state.ts'

type Recommended = Extract<ApplicationVerdict, { readonly outcome: 'recommended' }>

export const designate = (
  command: BriefedDesignateLeader,
  state: Designation,
  context: SchemeContext,
): Decision => {
  const { data, verdict, coreTrained } = command
  if (state.phase === 'designated' && saysTheSame(state.grounds, data)) return right([])
  const { leader, applicationId, on } = data
  const held = heldOn(state, on)
  if (held !== undefined) return refused(alreadyDesignated(held))
  if (state.used.includes(applicationId)) return refused({ type: 'ApplicationUsed', applicationId })
  if (state.phase === 'ended' && on < state.ending.data.on)
    return refused({ type: 'BeforeEnding', endedOn: state.ending.data.on, on })
  if (verdict.outcome !== 'recommended')
    return refused({ type: 'NotRecommended', applicationId, outcome: verdict.outcome })
  if (verdict.applicant !== leader || verdict.applicationId !== applicationId)
    return refused({ type: 'ApplicationOfAnother', applicationId })
  const objection = beyondRecommendation(data, verdict) ?? againstRules(command, context)
  if (objection !== undefined) return refused(objection)
  const { id: ruleset, designation } = context.rules
  return right([
    {
      type: 'LeaderDesignated',
      data: {
        ...data,
        homeSchool: verdict.school,
        termEndsOn: lastDayOf(on, designation.termInYears),
        supportOwed: [...verdict.supportOwed],
        recommended: [...verdict.specialisms],
        recommendedOn: verdict.recommendedOn,
        coreTrained,
        ruleset,
      },
    },
  ])
}

export const importDesignation = (
  { data }: ImportDesignation,
  state: Designation,
  { rules }: SchemeContext,
): Decision => {
  const { designatedOn, on } = data
  if (state.phase !== 'unknown' && listSaysTheSame(state.grounds, data)) return right([])
  if (designatedOn !== undefined && designatedOn > on)
    return refused({ type: 'DesignatedAfterImport', designatedOn, on })
  const held = heldOn(state, designatedOn ?? on)
  if (held !== undefined && !mayReplace(data, held)) return refused(alreadyDesignated(held))
  if (state.phase === 'ended') {
    const endedOn = state.ending.data.on
    // A list that gives no date may simply be older than the ending.
    if (designatedOn === undefined || designatedOn < endedOn)
      return refused({ type: 'DesignationEnded', how: kindOf(state.ending), endedOn })
  }
  if (designatedOn === undefined) return right([{ type: 'DesignationImported', data }])
  const termEndsOn = lastDayOf(designatedOn, rules.designation.termInYears)
  return right([{ type: 'DesignationImported', data: { ...data, termEndsOn } }])
}

/** The day before the anniversary: the anniversary is the first day of another term. */
const lastDayOf = (firstDay: CivilDate, years: number): CivilDate =>
  addDays(addYears(firstDay, years), -1)

type Asked = BriefedDesignateLeader['data']

const saysTheSame = ({ type, data }: Grounds, asked: Asked): boolean =>
  type === 'LeaderDesignated' &&
  data.applicationId === asked.applicationId &&
  data.teachingSchool === asked.teachingSchool &&
  namedIn(data.designatedBy) === namedIn(asked.designatedBy) &&
  data.on === asked.on &&
  sameSpecialisms(data.specialisms, asked.specialisms)

const namedIn = (body: LeaderDesignated['data']['designatedBy']): Urn | undefined =>
  body.kind === 'teaching-school' ? body.urn : undefined

/** The day of the import is no part of what a list says. */
const listSaysTheSame = ({ type, data }: Grounds, asked: ImportDesignation['data']): boolean =>
  type === 'DesignationImported' &&
  data.homeSchool === asked.homeSchool &&
  data.teachingSchool === asked.teachingSchool &&
  data.designatedBy === asked.designatedBy &&
  data.designatedOn === asked.designatedOn &&
  data.phase === asked.phase &&
  sameSpecialisms(data.specialisms, asked.specialisms)

/** A list replaces what a list said, unless that was of another teaching school. */
const mayReplace = ({ teachingSchool }: ImportDesignation['data'], held: Grounds): boolean =>
  held.type === 'DesignationImported' &&
  (teachingSchool === undefined ||
    held.data.teachingSchool === undefined ||
    held.data.teachingSchool === teachingSchool)

const alreadyDesignated = ({ data: { teachingSchool } }: Grounds): DesignationRefusal =>
  teachingSchool === undefined
    ? { type: 'AlreadyDesignated' }
    : { type: 'AlreadyDesignated', by: teachingSchool }

/** A recommendation is for some specialisms, and for the one teaching school applied to. */
const beyondRecommendation = (
  { specialisms, teachingSchool, designatedBy, on }: Asked,
  { specialisms: recommended, teachingSchool: appliedTo, recommendedOn }: Recommended,
): DesignationRefusal | undefined => {
  if (on < recommendedOn) return { type: 'BeforeRecommendation', on, recommendedOn }
  const wanted = notCovered(specialisms, recommended)
  if (wanted.length > 0) return { type: 'SpecialismNotRecommended', wanted, recommended }
  const asked = [teachingSchool, namedIn(designatedBy) ?? appliedTo].find((it) => it !== appliedTo)
  return asked === undefined ? undefined : { type: 'WrongTeachingSchool', asked, appliedTo }
}

const againstRules = (
  { data: { designatedBy }, coreTrained }: BriefedDesignateLeader,
  { rules: { designation } }: SchemeContext,
): DesignationRefusal | undefined => {
  const { designatedBy: allowed, certificate } = designation
  if (designatedBy.kind !== allowed)
    return { type: 'DesignatingBodyNotAllowed', asked: designatedBy.kind, allowed }
  return certificate === 'after-core-training' && !coreTrained
    ? { type: 'CoreTrainingFirst' }
    : undefined
}
