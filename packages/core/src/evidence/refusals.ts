/** Why an evidence command may be refused, and how that is said to a person. */

import type { CivilDate, ClaimId, PersonId } from '../values/index.ts'

/** The two links of the chain. */
export type ClaimKind = 'leader-capacity' | 'pupil-outcome'

export type EvidenceRefusal =
  | { readonly type: 'DeploymentNotAgreed'; readonly phase: string }
  | { readonly type: 'DeploymentNotFinished'; readonly phase: string }
  | { readonly type: 'LeaderHasChanged'; readonly agreedFor: PersonId; readonly deployed: PersonId }
  | { readonly type: 'BaselineNotAgreed' }
  | { readonly type: 'BaselineReliedOn' }
  | { readonly type: 'MeasureNotAgreed'; readonly measuresAgreed: number }
  | { readonly type: 'BaselineDiffers' }
  | { readonly type: 'ClaimUnknown'; readonly claimId: ClaimId }
  | {
      readonly type: 'ClaimOfAnotherKind'
      readonly claimId: ClaimId
      readonly kind: ClaimKind
      readonly needed: ClaimKind
    }
  | { readonly type: 'CapacityClaimMissing' }
  | { readonly type: 'PupilOutcomeMissing' }
  | { readonly type: 'EvaluationMissing' }
  | { readonly type: 'EvaluatorIsLeader'; readonly leader: PersonId }
  | {
      readonly type: 'CommentNotByLeader'
      readonly commentedBy: PersonId
      readonly leader: PersonId
    }
  | { readonly type: 'AcceptorIsLeader'; readonly leader: PersonId }
  | { readonly type: 'AcceptorIsEvaluator'; readonly evaluator: PersonId }
  | {
      readonly type: 'EvidenceAlreadyAccepted'
      readonly acceptedBy: PersonId
      readonly acceptedOn: CivilDate
    }
  | { readonly type: 'NothingAmendedSinceReturn'; readonly returnedOn: CivilDate }
  | { readonly type: 'BeforeAgreement'; readonly on: CivilDate; readonly agreedOn: CivilDate }
  | { readonly type: 'BeforeEnding'; readonly on: CivilDate; readonly endedOn: CivilDate }
  | { readonly type: 'BeforeBaseline'; readonly on: CivilDate; readonly agreedOn: CivilDate }
  | { readonly type: 'BeforeEvaluation'; readonly on: CivilDate; readonly evaluatedOn: CivilDate }
  | { readonly type: 'ResultNotLate' }
  | {
      readonly type: 'ResultNotPublished'
      readonly on: CivilDate
      readonly publishedOn: CivilDate
    }

const kinds: Record<ClaimKind, string> = {
  'leader-capacity': 'a claim of leader capacity',
  'pupil-outcome': 'a claim of a pupil outcome',
}

/** The reason in words. Texts that people wrote are left out: a reason may end up in a log. */
export const explainEvidenceRefusal = (refusal: EvidenceRefusal): string => {
  switch (refusal.type) {
    case 'DeploymentNotAgreed':
      return `the deployment has not been agreed by all parties (it is “${refusal.phase}”)`
    case 'DeploymentNotFinished':
      return `the deployment is not finished (it is “${refusal.phase}”); evaluate it when it is completed or cut short`
    case 'LeaderHasChanged':
      return `the baseline was agreed for leader ${refusal.agreedFor}, and ${refusal.deployed} is deployed`
    case 'BaselineNotAgreed':
      return 'no baseline has been agreed, so impact cannot be measured against anything; agree the baseline first'
    case 'BaselineReliedOn':
      return 'claims or an evaluation already rest on the agreed baseline'
    case 'MeasureNotAgreed':
      return `the measure is not one of the ${refusal.measuresAgreed} in the agreed baseline; word it exactly as agreed`
    case 'BaselineDiffers':
      return 'the baseline given for the measure is not the one that was agreed'
    case 'ClaimUnknown':
      return `no claim ${refusal.claimId} has been made for this deployment`
    case 'ClaimOfAnotherKind':
      return `${refusal.claimId} is ${kinds[refusal.kind]}, where ${kinds[refusal.needed]} is needed`
    case 'CapacityClaimMissing':
      return 'nothing has been claimed about leaders’ capacity, the first link of the evidence'
    case 'PupilOutcomeMissing':
      return 'no pupil outcome has been claimed, the second link of the evidence'
    case 'EvaluationMissing':
      return 'the receiving headteacher has not evaluated the deployment'
    case 'EvaluatorIsLeader':
      return `${refusal.leader} is the leader deployed, and the receiving headteacher evaluates`
    case 'CommentNotByLeader':
      return `the comment is the leader’s (${refusal.leader}), not that of ${refusal.commentedBy}`
    case 'AcceptorIsLeader':
      return `${refusal.leader} is the leader deployed, and nobody judges evidence of their own work`
    case 'AcceptorIsEvaluator':
      return `${refusal.evaluator} evaluated the deployment; someone else has to judge the evidence`
    case 'EvidenceAlreadyAccepted':
      return `${refusal.acceptedBy} accepted the evidence on ${refusal.acceptedOn}; a result published since can be attached as a late result`
    case 'NothingAmendedSinceReturn':
      return `the evidence was returned on ${refusal.returnedOn} and nothing has been amended since`
    case 'BeforeAgreement':
      return `${refusal.on} is before the parties agreed to the deployment on ${refusal.agreedOn}`
    case 'BeforeEnding':
      return `${refusal.on} is before the deployment ended on ${refusal.endedOn}; it is evaluated afterwards`
    case 'BeforeBaseline':
      return `${refusal.on} is before the baseline was agreed on ${refusal.agreedOn}`
    case 'BeforeEvaluation':
      return `${refusal.on} is before the evaluation of ${refusal.evaluatedOn}`
    case 'ResultNotLate':
      return 'the deployment has not been evaluated, so the result is not late; claim it as a pupil outcome'
    case 'ResultNotPublished':
      return `the result was published on ${refusal.publishedOn}, which is after ${refusal.on}`
  }
}
