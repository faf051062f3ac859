/**
 * Three people, three statements: the receiving headteacher evaluates, the leader comments, and a
 * quality lead who is neither of them accepts or returns the evidence.
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { CivilDate, PersonId } from '../values/index.ts'
import type { BriefedEvaluateDeployment } from './briefing.ts'
import { type Decision, isCapacityClaim, isOutcomeClaim, openTo, reliedOn } from './claims.ts'
import type { AcceptEvidence, CommentOnEvaluation, ReturnEvidence } from './commands.ts'
import type { DeploymentEvaluated } from './events.ts'
import type { EvidenceRefusal } from './refusals.ts'
import { alreadyHeld } from './sameness.ts'
import type { Claim, Evidence } from './state.ts'

type Known = Exclude<Evidence, { phase: 'unknown' }>

export const evaluateDeployment = (
  { data, deployment }: BriefedEvaluateDeployment,
  state: Evidence,
): Decision => {
  const { phase, finished, closedOn, leader } = deployment
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  if (alreadyHeld(state.evaluation, data)) return right([])
  const open = openTo(state, data.on)
  if (isLeft(open)) return open
  if (leader !== undefined && leader !== state.leader)
    return left({ type: 'LeaderHasChanged', agreedFor: state.leader, deployed: leader })
  if (!finished) return left({ type: 'DeploymentNotFinished', phase })
  if (closedOn !== undefined && data.on < closedOn)
    return left({ type: 'BeforeEnding', on: data.on, endedOn: closedOn })
  if (data.evaluator === state.leader)
    return left({ type: 'EvaluatorIsLeader', leader: state.leader })
  return right([
    {
      type: 'DeploymentEvaluated',
      data: { ...data, leader: state.leader, deployment: reliedOn(deployment) },
    },
  ])
}

export const commentOnEvaluation = ({ data }: CommentOnEvaluation, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  if (alreadyHeld(state.comment, data)) return right([])
  const { leader } = state
  const evaluation = evaluationIn(state, data.on)
  if (isLeft(evaluation)) return evaluation
  if (data.commentedBy !== leader)
    return left({ type: 'CommentNotByLeader', commentedBy: data.commentedBy, leader })
  return right([{ type: 'EvaluationCommented', data: { ...data, leader } }])
}

/**
 * The evaluation has to be there, and both links if the work was completed: what was cut short may
 * have had no effect to claim. The leader’s comment may be left out.
 */
export const acceptEvidence = ({ data }: AcceptEvidence, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  if (state.phase === 'accepted' && state.acceptedBy === data.acceptedBy) return right([])
  const { leader } = state
  const evaluation = evaluationIn(state, data.on)
  if (isLeft(evaluation)) return evaluation
  const missing = missingLink(state.claims, evaluation.right)
  if (missing !== undefined) return left(missing)
  const partial = interestOf(data.acceptedBy, leader, evaluation.right)
  if (partial !== undefined) return left(partial)
  if (state.phase === 'returned')
    return left({ type: 'NothingAmendedSinceReturn', returnedOn: state.returnedOn })
  return right([{ type: 'EvidenceAccepted', data: { ...data, leader } }])
}

export const returnEvidence = ({ data }: ReturnEvidence, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  if (state.phase === 'returned' && state.returnedBy === data.returnedBy) {
    if (state.reason === data.reason) return right([])
  }
  const { leader } = state
  const evaluation = evaluationIn(state, data.on)
  if (isLeft(evaluation)) return evaluation
  const partial = interestOf(data.returnedBy, leader, evaluation.right)
  if (partial !== undefined) return left(partial)
  return right([{ type: 'EvidenceReturned', data: { ...data, leader } }])
}

/** Why the chain of claims is too short; `undefined` if it is whole, or the work was cut short. */
const missingLink = (
  claims: readonly Claim[],
  { deployment }: DeploymentEvaluated['data'],
): EvidenceRefusal | undefined => {
  if (deployment.phase === 'cut-short') return undefined
  if (!claims.some(isCapacityClaim)) return { type: 'CapacityClaimMissing' }
  return claims.some(isOutcomeClaim) ? undefined : { type: 'PupilOutcomeMissing' }
}

/** The evaluation that a statement of the day `on` is about, while it may still be spoken of. */
const evaluationIn = (
  state: Known,
  on: CivilDate,
): Either<EvidenceRefusal, DeploymentEvaluated['data']> => {
  const open = openTo(state, on)
  if (isLeft(open)) return open
  const { evaluation } = state
  if (evaluation === undefined) return left({ type: 'EvaluationMissing' })
  return on < evaluation.on
    ? left({ type: 'BeforeEvaluation', on, evaluatedOn: evaluation.on })
    : right(evaluation)
}

/** Why this person cannot judge the evidence; `undefined` if they can. */
const interestOf = (
  judge: PersonId,
  leader: PersonId,
  { evaluator }: DeploymentEvaluated['data'],
): EvidenceRefusal | undefined => {
  if (judge === leader) return { type: 'AcceptorIsLeader', leader }
  if (judge === evaluator) return { type: 'AcceptorIsEvaluator', evaluator }
  return undefined
}
