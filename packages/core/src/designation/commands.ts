/** What can be asked of a person's designation. */

import { command } from '@sle/eventing'
import { z } from 'zod'
import {
  AcademicYear,
  ApplicationId,
  CivilDate,
  DeploymentId,
  Minutes,
  PersonId,
  PhaseScope,
  ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import { specialismKey } from './coverage.ts'
import { DesignatingBody } from './designating-body.ts'
import { DedesignationReason, ResignationReason, WithdrawalReason } from './endings.ts'

const Text = z.string().trim().min(1).max(2000)

const Specialisms = z
  .array(ScopedSpecialism)
  .min(1, 'name at least one specialism')
  .refine(
    (named) => new Set(named.map(specialismKey)).size === named.length,
    'name each specialism once',
  )

/** Which setting of the deployment's terms. */
const Edition = z.int().min(1)

const SomeMinutes = Minutes.refine((minutes) => minutes > 0, 'give at least one minute')

/** Designates a recommended applicant. The home school and the support owed are the application's. */
export const DesignateLeader = command('DesignateLeader', {
  leader: PersonId,
  applicationId: ApplicationId,
  designatedBy: DesignatingBody,
  specialisms: Specialisms,
  /** The one that holds the designation: it must be the one applied to. */
  teachingSchool: Urn,
  on: CivilDate,
})
export type DesignateLeader = z.infer<typeof DesignateLeader>

/** Records what an alliance's list says; a later list replaces an earlier one. */
export const ImportDesignation = command('ImportDesignation', {
  leader: PersonId,
  homeSchool: Urn,
  teachingSchool: Urn.optional(),
  specialisms: Specialisms,
  designatedBy: z.string().trim().min(1).max(200).optional(),
  designatedOn: CivilDate.optional(),
  phase: PhaseScope.optional(),
  on: CivilDate,
})
export type ImportDesignation = z.infer<typeof ImportDesignation>

/** The home school's head says how much of a year may be lent out, in minutes. */
export const AgreeAllowance = command('AgreeAllowance', {
  leader: PersonId,
  academicYear: AcademicYear,
  minutes: Minutes,
  on: CivilDate,
})
export type AgreeAllowance = z.infer<typeof AgreeAllowance>

/**
 * Keeps time of the year that `startsOn` falls in for one deployment. A later edition of its terms
 * takes the place of an earlier one; an earlier one changes nothing.
 */
export const ReserveDays = command('ReserveDays', {
  leader: PersonId,
  deploymentId: DeploymentId,
  edition: Edition,
  academicYear: AcademicYear,
  minutes: SomeMinutes,
  startsOn: CivilDate,
  on: CivilDate,
})
export type ReserveDays = z.infer<typeof ReserveDays>

/** Gives reserved time back to its year: so many minutes, or all that is still reserved. */
export const ReturnDays = command('ReturnDays', {
  leader: PersonId,
  deploymentId: DeploymentId,
  /** Only what is reserved for this edition of the terms or an earlier one; left out, for any. */
  edition: Edition.optional(),
  /** Leave it out to return everything still reserved. */
  minutes: SomeMinutes.optional(),
  reason: Text,
  on: CivilDate,
})
export type ReturnDays = z.infer<typeof ReturnDays>

const ending = <Type extends string, Reason extends z.ZodType>(type: Type, reason: Reason) =>
  command(type, {
    leader: PersonId,
    reason,
    detail: Text,
    decidedBy: DesignatingBody.optional(),
    on: CivilDate,
  })

/** Ends the designation by the school's decision. */
export const DedesignateLeader = ending('DedesignateLeader', DedesignationReason)
export type DedesignateLeader = z.infer<typeof DedesignateLeader>

/** Ends the designation by the leader's own decision. */
export const ResignDesignation = ending('ResignDesignation', ResignationReason)
export type ResignDesignation = z.infer<typeof ResignDesignation>

/** Ends the designation because of factors outside the leader's control. */
export const WithdrawDesignation = ending('WithdrawDesignation', WithdrawalReason)
export type WithdrawDesignation = z.infer<typeof WithdrawDesignation>

export const DesignationCommand = z.discriminatedUnion('type', [
  DesignateLeader,
  ImportDesignation,
  AgreeAllowance,
  ReserveDays,
  ReturnDays,
  DedesignateLeader,
  ResignDesignation,
  WithdrawDesignation,
])
export type DesignationCommand = z.infer<typeof DesignationCommand>
