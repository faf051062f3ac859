/**
 * What can have happened to the evidence of one deployment. These shapes are stored: add, never
 * edit. Each carries the deployment and its leader, and no words about any pupil.
 */

import { event, form } from '@sle/eventing'
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

const about = { deploymentId: DeploymentId, leader: PersonId, on: CivilDate }

/** What was known of the deployment when the decision was taken. */
const deployment = z.object({
  /** Of a finished deployment, how it ended: “completed” or “cut-short”. */
  phase: z.string(),
  agreed: z.boolean(),
  finished: z.boolean(),
  agreedOn: CivilDate.optional(),
  closedOn: CivilDate.optional(),
})

/** The parties agreed where each measure stands and where it should get to. */
export const BaselineAgreed = event('BaselineAgreed', {
  ...about,
  measures: z.array(BaselineMeasure).min(1).max(20),
  deployment,
})
export type BaselineAgreed = z.infer<typeof BaselineAgreed>

/** First link of the chain: what leaders at the supported school can do that they could not. */
export const LeaderCapacityClaimed = event('LeaderCapacityClaimed', {
  ...about,
  claimId: ClaimId,
  /** The role of whoever was developed, “subject leader for mathematics”; never a name. */
  developed: MeasureName,
  statement: Statement,
  documents: DocumentReferences,
})
export type LeaderCapacityClaimed = z.infer<typeof LeaderCapacityClaimed>

/** Second link: what pupils gained, following from a claim of the first kind. */
export const PupilOutcomeClaimed = event('PupilOutcomeClaimed', {
  ...about,
  claimId: ClaimId,
  follows: ClaimId,
  measure: MeasureName,
  baseline: MeasureValue,
  result: MeasureValue,
  documents: DocumentReferences,
})
export type PupilOutcomeClaimed = z.infer<typeof PupilOutcomeClaimed>

/** The receiving headteacher's own statement (domain sources S34, S37). */
export const DeploymentEvaluated = event('DeploymentEvaluated', {
  ...about,
  evaluator: PersonId,
  areas: z.array(EvaluatedArea).min(1).max(20),
  effectiveness: Statement,
  success: Statement,
  /** Calls for a follow-up by quality assurance; it does not stop acceptance. */
  causeForConcern: Statement.optional(),
  deployment,
})
export type DeploymentEvaluated = z.infer<typeof DeploymentEvaluated>

/** The leader's answer to the evaluation: a statement of its own, which changes nothing in it. */
export const EvaluationCommented = event('EvaluationCommented', {
  ...about,
  commentedBy: PersonId,
  comment: Statement,
})
export type EvaluationCommented = z.infer<typeof EvaluationCommented>

/** Quality assurance took the evidence as complete. */
export const EvidenceAccepted = event('EvidenceAccepted', { ...about, acceptedBy: PersonId })
export type EvidenceAccepted = z.infer<typeof EvidenceAccepted>

/** Quality assurance asked for something to be amended first. */
export const EvidenceReturned = event('EvidenceReturned', {
  ...about,
  returnedBy: PersonId,
  reason: Statement,
})
export type EvidenceReturned = z.infer<typeof EvidenceReturned>

/** A result that was published after the evaluation. It reopens nothing. */
export const LateResultAttached = event('LateResultAttached', {
  ...about,
  follows: ClaimId,
  measure: MeasureName,
  result: MeasureValue,
  publishedOn: CivilDate,
  documents: DocumentReferences,
})
export type LateResultAttached = z.infer<typeof LateResultAttached>

export const EvidenceEvent = z.discriminatedUnion('type', [
  BaselineAgreed,
  LeaderCapacityClaimed,
  PupilOutcomeClaimed,
  DeploymentEvaluated,
  EvaluationCommented,
  EvidenceAccepted,
  EvidenceReturned,
  LateResultAttached,
])
export type EvidenceEvent = z.infer<typeof EvidenceEvent>

/** Every form that evidence was ever recorded in. */
export const evidenceForms = [
  form(BaselineAgreed),
  form(LeaderCapacityClaimed),
  form(PupilOutcomeClaimed),
  form(DeploymentEvaluated),
  form(EvaluationCommented),
  form(EvidenceAccepted),
  form(EvidenceReturned),
  form(LateResultAttached),
] as const
