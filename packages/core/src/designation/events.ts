/** What can have happened to a person's designation. These shapes are stored: add, never edit. */

import { event, form } from '@sle/eventing'
import { z } from 'zod'
import {
  AcademicYear,
  ApplicationId,
  CivilDate,
  Criterion,
  DeploymentId,
  Minutes,
  PersonId,
  PhaseScope,
  ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import { DesignatingBody } from './designating-body.ts'
import { DedesignationReason, ResignationReason, WithdrawalReason } from './endings.ts'

/** Designated by a named body under named rules, and registered with one teaching school. */
export const LeaderDesignated = event('LeaderDesignated', {
  leader: PersonId,
  applicationId: ApplicationId,
  designatedBy: DesignatingBody,
  specialisms: z.array(ScopedSpecialism).min(1),
  homeSchool: Urn,
  teachingSchool: Urn,
  /** The last day of the term. */
  termEndsOn: CivilDate,
  /** Criteria rated amber: the teaching school owes support with them. */
  supportOwed: z.array(Criterion),
  /** As the application's recommendation had it; the designation may cover fewer. */
  recommended: z.array(ScopedSpecialism),
  recommendedOn: CivilDate,
  /** Whether the core day had been attended when this was decided. */
  coreTrained: z.boolean(),
  ruleset: z.string(),
  on: CivilDate,
})
export type LeaderDesignated = z.infer<typeof LeaderDesignated>

/** An alliance's list says that this person is designated. It replaces what a list said before. */
export const DesignationImported = event('DesignationImported', {
  leader: PersonId,
  homeSchool: Urn,
  teachingSchool: Urn.optional(),
  specialisms: z.array(ScopedSpecialism).min(1),
  /** As the list words it. */
  designatedBy: z.string().optional(),
  designatedOn: CivilDate.optional(),
  /** Worked out from `designatedOn`; absent where that is. */
  termEndsOn: CivilDate.optional(),
  phase: PhaseScope.optional(),
  on: CivilDate,
})
export type DesignationImported = z.infer<typeof DesignationImported>

/** The home school's head agreed how much of a year may be lent out, in minutes. */
export const AllowanceAgreed = event('AllowanceAgreed', {
  leader: PersonId,
  academicYear: AcademicYear,
  minutes: Minutes,
  on: CivilDate,
})
export type AllowanceAgreed = z.infer<typeof AllowanceAgreed>

/** Time of one year is kept for one deployment, as one edition of its terms asks for. */
export const DaysReserved = event('DaysReserved', {
  leader: PersonId,
  deploymentId: DeploymentId,
  edition: z.int().min(1),
  academicYear: AcademicYear,
  minutes: Minutes,
  startsOn: CivilDate,
  on: CivilDate,
})
export type DaysReserved = z.infer<typeof DaysReserved>

/** Reserved time that the deployment does not need went back to the year it came from. */
export const DaysReturned = event('DaysReturned', {
  leader: PersonId,
  deploymentId: DeploymentId,
  academicYear: AcademicYear,
  minutes: Minutes,
  reason: z.string(),
  on: CivilDate,
})
export type DaysReturned = z.infer<typeof DaysReturned>

const ending = <Type extends string, Reason extends z.ZodType>(type: Type, reason: Reason) =>
  event(type, {
    leader: PersonId,
    reason,
    detail: z.string(),
    decidedBy: DesignatingBody.optional(),
    on: CivilDate,
  })

/** Ended by the school's decision; `on` is the first day without the designation. */
export const LeaderDedesignated = ending('LeaderDedesignated', DedesignationReason)
export type LeaderDedesignated = z.infer<typeof LeaderDedesignated>

/** Ended by the leader's own decision; `on` is the first day without the designation. */
export const DesignationResigned = ending('DesignationResigned', ResignationReason)
export type DesignationResigned = z.infer<typeof DesignationResigned>

/** Ended by factors outside the leader's control; `on` is the first day without it. */
export const DesignationWithdrawn = ending('DesignationWithdrawn', WithdrawalReason)
export type DesignationWithdrawn = z.infer<typeof DesignationWithdrawn>

export const DesignationEvent = z.discriminatedUnion('type', [
  LeaderDesignated,
  DesignationImported,
  AllowanceAgreed,
  DaysReserved,
  DaysReturned,
  LeaderDedesignated,
  DesignationResigned,
  DesignationWithdrawn,
])
export type DesignationEvent = z.infer<typeof DesignationEvent>

/** Every event of a designation's stream, as stored. */
export const designationForms = [
  form(LeaderDesignated),
  form(DesignationImported),
  form(AllowanceAgreed),
  form(DaysReserved),
  form(DaysReturned),
  form(LeaderDedesignated),
  form(DesignationResigned),
  form(DesignationWithdrawn),
] as const
