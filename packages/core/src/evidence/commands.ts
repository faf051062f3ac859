/**
 * What can be asked of a deployment's evidence.
 *
 * A claim or an evaluation sent again under the same identity with other words amends the earlier
 * one, until the evidence is accepted. Do not name a pupil in any text.
 */

import { command } from '@sle/eventing'
import { z } from 'zod'
import { CivilDate, ClaimId, DeploymentId, PersonId } from '../values/index.ts'
import {
  BaselineMeasure,
  DocumentReferences,
  EvaluatedArea,
  MeasureName,
  MeasureValue,
  Statement,
} from './statements.ts'

const about = { deploymentId: DeploymentId, on: CivilDate }

/** Settles what impact will be measured against, before anything is claimed. */
export const AgreeBaseline = command('AgreeBaseline', {
  ...about,
  measures: z.array(BaselineMeasure.strict()).min(1).max(20),
})
export type AgreeBaseline = z.infer<typeof AgreeBaseline>

/** Claims that leaders at the supported school were developed. */
export const ClaimLeaderCapacity = command('ClaimLeaderCapacity', {
  ...about,
  claimId: ClaimId,
  developed: MeasureName,
  statement: Statement,
  documents: DocumentReferences,
})
export type ClaimLeaderCapacity = z.infer<typeof ClaimLeaderCapacity>

/** Claims that pupils gained by it, on an agreed measure. */
export const ClaimPupilOutcome = command('ClaimPupilOutcome', {
  ...about,
  claimId: ClaimId,
  follows: ClaimId,
  measure: MeasureName,
  baseline: MeasureValue,
  result: MeasureValue,
  documents: DocumentReferences,
})
export type ClaimPupilOutcome = z.infer<typeof ClaimPupilOutcome>

/** Gives the receiving headteacher's evaluation of a finished deployment. */
export const EvaluateDeployment = command('EvaluateDeployment', {
  ...about,
  evaluator: PersonId,
  areas: z.array(EvaluatedArea.strict()).min(1).max(20),
  effectiveness: Statement,
  success: Statement,
  causeForConcern: Statement.optional(),
})
export type EvaluateDeployment = z.infer<typeof EvaluateDeployment>

/** Gives the leader's answer to the evaluation. */
export const CommentOnEvaluation = command('CommentOnEvaluation', {
  ...about,
  commentedBy: PersonId,
  comment: Statement,
})
export type CommentOnEvaluation = z.infer<typeof CommentOnEvaluation>

/** Takes the evidence as complete, in the name of quality assurance. */
export const AcceptEvidence = command('AcceptEvidence', { ...about, acceptedBy: PersonId })
export type AcceptEvidence = z.infer<typeof AcceptEvidence>

/** Asks for the evidence to be amended, and says why. */
export const ReturnEvidence = command('ReturnEvidence', {
  ...about,
  returnedBy: PersonId,
  reason: Statement,
})
export type ReturnEvidence = z.infer<typeof ReturnEvidence>

/** Adds a result that was published after the evaluation. */
export const AttachLateResult = command('AttachLateResult', {
  ...about,
  follows: ClaimId,
  measure: MeasureName,
  result: MeasureValue,
  publishedOn: CivilDate,
  documents: DocumentReferences,
})
export type AttachLateResult = z.infer<typeof AttachLateResult>

export const EvidenceCommand = z.discriminatedUnion('type', [
  AgreeBaseline,
  ClaimLeaderCapacity,
  ClaimPupilOutcome,
  EvaluateDeployment,
  CommentOnEvaluation,
  AcceptEvidence,
  ReturnEvidence,
  AttachLateResult,
])
export type EvidenceCommand = z.infer<typeof EvidenceCommand>
