/**
 * Two ways to end the work. Either way what was agreed and not used goes back to the allowance,
 * so used and returned always make up what was agreed.
 */

import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type CivilDate, Minutes, same } from '../values/index.ts'
import type { CompleteDeployment, CutShortDeployment } from './commands.ts'
import type { DeploymentCompleted } from './events.ts'
import { arranged, datedBefore, type Decision, settled, underWay } from './phases.ts'
import type { DeploymentRefusal } from './refusals.ts'
import { type Confirmed, type Deployment, lastVisitIn, usedIn } from './state.ts'

export const completeDeployment = ({ data }: CompleteDeployment, state: Deployment): Decision => {
  if (state.phase === 'completed') return right([])
  const current = endable(state, data.on)
  if (isLeft(current)) return current
  if (current.right.visits.length === 0) return left({ type: 'NoVisitYet' })
  return right([{ type: 'DeploymentCompleted', data: { ...data, ...balanceOf(current.right) } }])
}

export const cutShortDeployment = ({ data }: CutShortDeployment, state: Deployment): Decision => {
  const { reason, exitStrategy, on } = data
  if (state.phase === 'cut-short' && saysTheSame(state.closing, data)) return right([])
  const current = endable(state, on)
  if (isLeft(current)) return current
  if (exitStrategy.by < on) return left({ type: 'ExitBeforeLastDay', by: exitStrategy.by, on })
  const balance = balanceOf(current.right)
  return right([
    { type: 'DeploymentCutShort', data: { ...data, ...balance, reason, exitStrategy } },
  ])
}

/** Work under way, with nothing in it that happened after `on`. */
const endable = (state: Deployment, on: CivilDate): Either<DeploymentRefusal, Confirmed> => {
  const current = pipe(arranged(state), flatMap(settled), flatMap(underWay))
  if (isLeft(current)) return current
  const { agreement, review } = current.right
  const last = lastVisitIn(current.right)
  const early =
    datedBefore({ step: 'DeploymentAgreed', on: agreement.on }, on) ??
    (review && datedBefore({ step: 'MidTermReviewDecided', on: review.on }, on)) ??
    (last && datedBefore(last, on))
  return early === undefined ? current : left(early)
}

type Balance = Pick<
  DeploymentCompleted['data'],
  'leader' | 'minutesUsed' | 'minutesReturned' | 'academicYear'
>

const balanceOf = (state: Confirmed): Balance => {
  const { leader, minutes, academicYear } = state.agreement
  const minutesUsed = usedIn(state)
  return {
    leader,
    minutesUsed,
    minutesReturned: Minutes.parse(minutes - minutesUsed),
    academicYear,
  }
}

type Ending = Pick<CutShortDeployment['data'], 'reason' | 'exitStrategy'>

const saysTheSame = (a: Ending, b: Ending): boolean =>
  a.reason === b.reason && same(a.exitStrategy, b.exitStrategy)
