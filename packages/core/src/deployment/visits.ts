/**
 * Visits, counted in minutes against what was agreed, and the mid-term review that may stop them.
 *
 * A visit is recorded after it was made, often weeks later, so it is judged by its own day and not
 * by that of its record.
 */

import { flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { SchemeContext } from '../context.ts'
import { same } from '../values/index.ts'
import type { DecideMidTermReview, RecordVisit } from './commands.ts'
import { arranged, datedBefore, type Decision, settled, underWay } from './phases.ts'
import type { DeploymentRefusal, WorkRefusal } from './refusals.ts'
import { type Confirmed, type Deployment, lastVisitIn, usedIn } from './state.ts'

export const recordVisit = (
  { data }: RecordVisit,
  state: Deployment,
  { rules }: SchemeContext,
): Decision => {
  const whole = pipe(arranged(state), flatMap(settled))
  if (isLeft(whole)) return whole
  const visit = { ...data, leader: whole.right.leader }
  const known = 'visits' in whole.right ? visitOf(whole.right, data) : undefined
  if (same(known, visit)) return right([])
  const current = underWay(whole.right)
  if (isLeft(current)) return current
  if (known !== undefined) return left({ type: 'VisitIdTaken', visitedOn: known.visitedOn })
  const refusal = outOfTime(data, current.right)
  if (refusal !== undefined) return left(refusal)
  const agreed = current.right.agreement.minutes
  const used = usedIn(current.right)
  const { dayLength } = rules.deployment
  if (used + data.minutes > agreed)
    return left({ type: 'AgreedTimeExceeded', agreed, used, wanted: data.minutes, dayLength })
  return right([{ type: 'VisitRecorded', data: visit }])
}

export const decideMidTermReview = ({ data }: DecideMidTermReview, state: Deployment): Decision => {
  const whole = pipe(arranged(state), flatMap(settled))
  if (isLeft(whole)) return whole
  const decided = { ...data, leader: whole.right.leader }
  if ('review' in whole.right && same(whole.right.review, decided)) return right([])
  const current = underWay(whole.right)
  if (isLeft(current)) return current
  const { review } = current.right
  if (review?.decision === 'stop') return left({ type: 'StoppedByReview', stoppedOn: review.on })
  const early = reviewedTooEarly(data, current.right)
  return early === undefined
    ? right([{ type: 'MidTermReviewDecided', data: decided }])
    : left(early)
}

type Visit = RecordVisit['data']

const outOfTime = (
  { visitedOn, on }: Visit,
  { agreement, review }: Confirmed,
): WorkRefusal | undefined => {
  if (visitedOn > on) return { type: 'VisitNotYetMade', visitedOn, on }
  if (visitedOn < agreement.on)
    return { type: 'VisitBeforeAgreement', visitedOn, agreedOn: agreement.on }
  if (visitedOn < agreement.startsOn)
    return { type: 'VisitBeforeStart', visitedOn, startsOn: agreement.startsOn }
  if (visitedOn > agreement.endsOn)
    return { type: 'VisitAfterEnd', visitedOn, endsOn: agreement.endsOn }
  return review?.decision === 'stop' && visitedOn > review.on
    ? { type: 'VisitAfterStop', visitedOn, stoppedOn: review.on }
    : undefined
}

/** A stop also must not be dated before a visit that was made: it would deny the visit. */
const reviewedTooEarly = (
  { decision, on }: DecideMidTermReview['data'],
  state: Confirmed,
): DeploymentRefusal | undefined => {
  const { agreement, review } = state
  const last = decision === 'stop' ? lastVisitIn(state) : undefined
  return (
    datedBefore({ step: 'DeploymentAgreed', on: agreement.on }, on) ??
    (review && datedBefore({ step: 'MidTermReviewDecided', on: review.on }, on)) ??
    (last && datedBefore(last, on))
  )
}

const visitOf = ({ visits }: Pick<Confirmed, 'visits'>, { visitId }: Visit) =>
  visits.find((visit) => visit.visitId === visitId)
