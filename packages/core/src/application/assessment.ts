/**
 * Assessed: ratings by the official matrix, then a recommendation or a decline.
 *
 * Capacity comes before merit: an applicant without it is not recommended however the criteria
 * are rated, and may be declined on that ground before anything is rated.
 */

import { left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import { Criterion, type Rating, type ScopedSpecialism } from '../values/index.ts'
import type { DeclineApplicant, RateCriterion, RecommendApplicant } from './commands.ts'
import {
  alreadySays,
  type Decision,
  firstOf,
  notBefore,
  type Objection,
  stepsOf,
  whose,
  whoseAndWhere,
} from './decision.ts'
import type { Application, Dossier, Submitted } from './state.ts'

/** Rates one criterion of the rules; an amber says what support the teaching school will owe. */
export const rate = (
  command: RateCriterion,
  state: Application,
  { actor, rules: { assessment } }: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...command.data, ...whose(state) }
  const { criterion, rating, assessor, supportNeeded, on } = data
  const earlier = state.ratings.find((one) => one.criterion === criterion)
  if (alreadySays(earlier, data)) return right([])
  if (state.phase === 'draft') return left({ type: 'NotSubmitted', phase: state.phase })
  if (state.phase !== 'submitted') return left({ type: 'OutcomeReached', phase: state.phase })
  if (!assessment.criteria.includes(criterion))
    return left({ type: 'CriterionNotAssessed', criterion, assessed: assessment.criteria })
  const objection = firstOf(
    ownAssessment(state, assessor, actor.id),
    rating === 'amber' && supportNeeded === undefined
      ? { type: 'SupportNeedMissing', criterion }
      : undefined,
    notBefore(on, ['submitted', state.submitted], ['rated', earlier]),
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'CriterionRated', data }])
}

/** Recommends a submitted applicant whose every criterion is rated and none of them red. */
export const recommend = (
  { data: { specialisms, on } }: RecommendApplicant,
  state: Application,
  context: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...whoseAndWhere(state), specialisms, supportOwed: rated('amber', state), on }
  if (state.phase === 'recommended' && alreadySays(state.recommendation, data)) return right([])
  if (state.phase === 'draft') return left({ type: 'NotSubmitted', phase: state.phase })
  if (state.phase !== 'submitted') return left({ type: 'OutcomeReached', phase: state.phase })
  const objection = firstOf(
    ownAssessment(state, context.actor.id),
    papersInsufficient(state, context),
    notAppliedFor(specialisms, state, context),
    ratingsInsufficient(state, context),
    notBefore(on, ...stepsOf(state)),
  )
  if (objection !== undefined) return left(objection)
  return right([{ type: 'ApplicantRecommended', data }])
}

/** Declines a submitted applicant; on merit only if something is rated red. */
export const decline = (
  { data: { ground, reason, on } }: DeclineApplicant,
  state: Application,
  { actor }: SchemeContext,
): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...whoseAndWhere(state), ground, reason, on }
  if (state.phase === 'declined' && alreadySays(state.decision, data)) return right([])
  if (state.phase === 'draft') return left({ type: 'NotSubmitted', phase: state.phase })
  if (state.phase !== 'submitted') return left({ type: 'OutcomeReached', phase: state.phase })
  const objection = firstOf(
    ownAssessment(state, actor.id),
    ground === 'merit' && rated('red', state).length === 0
      ? { type: 'NothingRatedRed' }
      : undefined,
    notBefore(on, ...stepsOf(state)),
  )
  if (objection !== undefined) return left(objection)
  return right([
    { type: 'ApplicantDeclined', data: { ...whoseAndWhere(state), ground, reason, on } },
  ])
}

const ownAssessment = (
  { started: { applicant } }: Dossier,
  ...assessing: readonly string[]
): Objection =>
  assessing.includes(applicant) ? { type: 'AssessorIsApplicant', applicant } : undefined

const papersInsufficient = (
  { headteacherSection, secondReference }: Submitted,
  { rules: { application } }: SchemeContext,
): Objection => {
  if (headteacherSection?.capacity !== true) return { type: 'CapacityNotConfirmed' }
  const { references } = application
  return references === 2 && secondReference === undefined
    ? { type: 'SecondReferenceMissing', references }
    : undefined
}

const notAppliedFor = (
  asked: readonly ScopedSpecialism[],
  { started: { specialisms: appliedFor } }: Submitted,
  { rules: { designation } }: SchemeContext,
): Objection => {
  if (asked.length === 0) return { type: 'NoListedSpecialism', listed: designation.specialisms }
  const wanted = asked.filter((one) => !appliedFor.some((applied) => covers(applied, one)))
  return wanted.length > 0 ? { type: 'SpecialismNotAppliedFor', wanted, appliedFor } : undefined
}

const covers = (applied: ScopedSpecialism, asked: ScopedSpecialism): boolean =>
  applied.specialism === asked.specialism &&
  (applied.scope === 'all' || applied.scope === asked.scope)

const ratingsInsufficient = (
  state: Submitted,
  { rules: { assessment } }: SchemeContext,
): Objection => {
  const criteria = rated('red', state)
  if (criteria.length > 0) return { type: 'RatedRed', criteria }
  const missing = assessment.criteria.filter(
    (criterion) => !state.ratings.some((rating) => rating.criterion === criterion),
  )
  return missing.length > 0 ? { type: 'CriteriaNotRated', missing } : undefined
}

/** The criteria last rated so, in the order of the published list. */
const rated = (wanted: Rating, { ratings }: Dossier): Criterion[] =>
  Criterion.options.filter((criterion) =>
    ratings.some((one) => one.criterion === criterion && one.rating === wanted),
  )
