/**
 * The baseline and what is claimed against it: leaders’ capacity first, and pupil outcomes only
 * as following from it (domain sources S1, S2).
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { CivilDate, ClaimId } from '../values/index.ts'
import type { BriefedAgreeBaseline, EvidencedDeployment } from './briefing.ts'
import type { AttachLateResult, ClaimLeaderCapacity, ClaimPupilOutcome } from './commands.ts'
import type { EvidenceEvent } from './events.ts'
import type { ClaimKind, EvidenceRefusal } from './refusals.ts'
import { alreadyHeld } from './sameness.ts'
import type { Claim, Evidence, Gathered } from './state.ts'

export type Decision = Either<EvidenceRefusal, readonly EvidenceEvent[]>

/** Granted again with another leader or other measures, until something rests on it. */
export const agreeBaseline = (
  { data, deployment }: BriefedAgreeBaseline,
  state: Evidence,
): Decision => {
  const { leader, agreed, agreedOn, phase } = deployment
  if (state.phase !== 'unknown' && alreadyHeld(state.baseline, data) && state.leader === leader)
    return right([])
  if (state.phase !== 'unknown') {
    const { claims, evaluation } = state
    if (claims.length > 0 || evaluation !== undefined) return left({ type: 'BaselineReliedOn' })
  }
  if (!agreed || leader === undefined) return left({ type: 'DeploymentNotAgreed', phase })
  if (agreedOn !== undefined && data.on < agreedOn)
    return left({ type: 'BeforeAgreement', on: data.on, agreedOn })
  return right([
    { type: 'BaselineAgreed', data: { ...data, leader, deployment: reliedOn(deployment) } },
  ])
}

export const claimLeaderCapacity = ({ data }: ClaimLeaderCapacity, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  const held = claimIn(state, data.claimId)
  if (held?.type === 'LeaderCapacityClaimed' && alreadyHeld(held.data, data)) return right([])
  const open = openTo(state, data.on)
  if (isLeft(open)) return open
  if (held?.type === 'PupilOutcomeClaimed')
    return left(anotherKind(data.claimId, 'pupil-outcome', 'leader-capacity'))
  return right([{ type: 'LeaderCapacityClaimed', data: { ...data, leader: state.leader } }])
}

export const claimPupilOutcome = ({ data }: ClaimPupilOutcome, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  const held = claimIn(state, data.claimId)
  if (held?.type === 'PupilOutcomeClaimed' && alreadyHeld(held.data, data)) return right([])
  const open = openTo(state, data.on)
  if (isLeft(open)) return open
  if (held?.type === 'LeaderCapacityClaimed')
    return left(anotherKind(data.claimId, 'leader-capacity', 'pupil-outcome'))
  const cause = claimIn(state, data.follows)
  if (!state.claims.some(isCapacityClaim)) return left({ type: 'CapacityClaimMissing' })
  if (cause === undefined) return left({ type: 'ClaimUnknown', claimId: data.follows })
  if (cause.type === 'PupilOutcomeClaimed')
    return left(anotherKind(data.follows, 'pupil-outcome', 'leader-capacity'))
  const { measures } = state.baseline
  const agreed = measures.filter(({ measure }) => measure === data.measure)
  if (agreed.length === 0)
    return left({ type: 'MeasureNotAgreed', measuresAgreed: measures.length })
  if (!agreed.some(({ baseline }) => baseline === data.baseline))
    return left({ type: 'BaselineDiffers' })
  return right([{ type: 'PupilOutcomeClaimed', data: { ...data, leader: state.leader } }])
}

/** Also after acceptance, and without reopening it: results come in August (domain section 10). */
export const attachLateResult = ({ data }: AttachLateResult, state: Evidence): Decision => {
  if (state.phase === 'unknown') return left({ type: 'BaselineNotAgreed' })
  if (state.lateResults.some((held) => alreadyHeld(held, data))) return right([])
  if (state.evaluation === undefined) return left({ type: 'ResultNotLate' })
  const evaluatedOn = state.evaluation.on
  if (data.on < evaluatedOn) return left({ type: 'BeforeEvaluation', on: data.on, evaluatedOn })
  if (data.publishedOn > data.on)
    return left({ type: 'ResultNotPublished', on: data.on, publishedOn: data.publishedOn })
  if (claimIn(state, data.follows) === undefined)
    return left({ type: 'ClaimUnknown', claimId: data.follows })
  return right([{ type: 'LateResultAttached', data: { ...data, leader: state.leader } }])
}

/** Refuses what comes after acceptance or before the baseline. */
export const openTo = (
  state: Exclude<Evidence, { phase: 'unknown' }>,
  on: CivilDate,
): Either<EvidenceRefusal, void> => {
  if (state.phase === 'accepted') {
    const { acceptedBy, acceptedOn } = state
    return left({ type: 'EvidenceAlreadyAccepted', acceptedBy, acceptedOn })
  }
  const agreedOn = state.baseline.on
  return on < agreedOn ? left({ type: 'BeforeBaseline', on, agreedOn }) : right(undefined)
}

/** The facts as an event keeps them. */
export const reliedOn = ({ phase, agreed, finished, agreedOn, closedOn }: EvidencedDeployment) => ({
  phase,
  agreed,
  finished,
  ...(agreedOn !== undefined && { agreedOn }),
  ...(closedOn !== undefined && { closedOn }),
})

export const isCapacityClaim = ({ type }: Claim): boolean => type === 'LeaderCapacityClaimed'
export const isOutcomeClaim = ({ type }: Claim): boolean => type === 'PupilOutcomeClaimed'

const claimIn = ({ claims }: Gathered, claimId: ClaimId): Claim | undefined =>
  claims.find(({ data }) => data.claimId === claimId)

const anotherKind = (claimId: ClaimId, kind: ClaimKind, needed: ClaimKind): EvidenceRefusal => ({
  type: 'ClaimOfAnotherKind',
  claimId,
  kind,
  needed,
})
