/**
 * What may be asked of a deployment, in the order in which it is asked.
 *
 * `ConfirmReservation` and `SendDeploymentBack` come from policies, which know whether the
 * designation's stream could reserve the days. They may come late, so they name the edition of
 * the terms that they are about.
 */

import { command } from '@sle/eventing'
import { z } from 'zod'
import {
  AcademicYear,
  CivilDate,
  DeploymentId,
  PersonId,
  PhaseScope,
  Specialism,
  Urn,
  VisitId,
} from '../values/index.ts'
import { ImportedDeployment } from './imported.ts'
import {
  Edition,
  ExitStrategy,
  Fee,
  Funder,
  Milestone,
  Party,
  Prose,
  Requester,
  Span,
  Terms,
} from './particulars.ts'

const step = { deploymentId: DeploymentId, on: CivilDate }
const stepWithLeader = { ...step, leader: PersonId }

/** Asks for support in one specialism; nobody is approached by it. */
export const RequestDeployment = command('RequestDeployment', {
  ...step,
  requestedBy: Requester.strict(),
  supportedSchool: Urn,
  broker: Urn,
  need: Prose,
  specialism: Specialism,
  phase: PhaseScope.optional(),
  expectedOutcomes: Prose,
  neededBy: CivilDate.optional(),
})
export type RequestDeployment = z.infer<typeof RequestDeployment>

/** Asks the leader's own headteacher first; several leaders may be asked for side by side. */
export const ApproachHomeHead = command('ApproachHomeHead', stepWithLeader)
export type ApproachHomeHead = z.infer<typeof ApproachHomeHead>

/** The home headteacher lets the leader go for so many minutes, and may change how many. */
export const GrantRelease = command('GrantRelease', { ...stepWithLeader, minutes: Span })
export type GrantRelease = z.infer<typeof GrantRelease>

/** The home headteacher does not release the leader, or takes the release back. */
export const RefuseRelease = command('RefuseRelease', { ...stepWithLeader, reason: Prose })
export type RefuseRelease = z.infer<typeof RefuseRelease>

export const ApproachLeader = command('ApproachLeader', stepWithLeader)
export type ApproachLeader = z.infer<typeof ApproachLeader>

/** The leader is willing. */
export const AcceptDeployment = command('AcceptDeployment', stepWithLeader)
export type AcceptDeployment = z.infer<typeof AcceptDeployment>

/** The leader is not willing, or is no longer so. */
export const DeclineDeployment = command('DeclineDeployment', { ...stepWithLeader, reason: Prose })
export type DeclineDeployment = z.infer<typeof DeclineDeployment>

/** The client chooses one of the leaders who accepted. */
export const ChooseLeader = command('ChooseLeader', stepWithLeader)
export type ChooseLeader = z.infer<typeof ChooseLeader>

/** Proposes terms; terms that differ from those in force void what was agreed to these. */
export const SetTerms = command('SetTerms', {
  ...step,
  ...Terms.shape,
  milestones: z.array(Milestone.strict()).max(24),
  fee: Fee.strict(),
  funder: Funder.strict(),
})
export type SetTerms = z.infer<typeof SetTerms>

/** One party agrees to the terms in force, or, if it names an edition, to that one only. */
export const AgreeTerms = command('AgreeTerms', {
  ...step,
  party: Party,
  edition: Edition.optional(),
})
export type AgreeTerms = z.infer<typeof AgreeTerms>

/** Says that the designation's stream holds the days. */
export const ConfirmReservation = command('ConfirmReservation', {
  ...stepWithLeader,
  edition: Edition,
  academicYear: AcademicYear,
  minutes: Span,
})
export type ConfirmReservation = z.infer<typeof ConfirmReservation>

/** Says that the days of one edition of the terms could not be reserved, and why. */
export const SendDeploymentBack = command('SendDeploymentBack', {
  ...step,
  edition: Edition,
  reason: Prose,
})
export type SendDeploymentBack = z.infer<typeof SendDeploymentBack>

/** Records a visit that was made; `on` is the day of the record, `visitedOn` that of the visit. */
export const RecordVisit = command('RecordVisit', {
  ...step,
  visitId: VisitId,
  visitedOn: CivilDate,
  minutes: Span,
  summary: Prose,
})
export type RecordVisit = z.infer<typeof RecordVisit>

/** The mid-term review decides something; it is not a note (domain source S38). */
export const DecideMidTermReview = command('DecideMidTermReview', {
  ...step,
  decision: z.enum(['continue', 'change', 'stop']),
  findings: Prose,
  nextSteps: Prose,
})
export type DecideMidTermReview = z.infer<typeof DecideMidTermReview>

export const CompleteDeployment = command('CompleteDeployment', step)
export type CompleteDeployment = z.infer<typeof CompleteDeployment>

/** Ends a deployment before its work is done; `on` is its last day. */
export const CutShortDeployment = command('CutShortDeployment', {
  ...step,
  reason: Prose,
  exitStrategy: ExitStrategy.strict(),
})
export type CutShortDeployment = z.infer<typeof CutShortDeployment>

/** Takes a line of an alliance's own list as what it is; `on` is the day it was imported. */
export const ImportDeployment = command('ImportDeployment', {
  ...step,
  ...ImportedDeployment.shape,
})
export type ImportDeployment = z.infer<typeof ImportDeployment>

export const DeploymentCommand = z.discriminatedUnion('type', [
  RequestDeployment,
  ApproachHomeHead,
  GrantRelease,
  RefuseRelease,
  ApproachLeader,
  AcceptDeployment,
  DeclineDeployment,
  ChooseLeader,
  SetTerms,
  AgreeTerms,
  ConfirmReservation,
  SendDeploymentBack,
  RecordVisit,
  DecideMidTermReview,
  CompleteDeployment,
  CutShortDeployment,
  ImportDeployment,
])
export type DeploymentCommand = z.infer<typeof DeploymentCommand>
