/** What became of an application, for whoever designates. */

import type {
  ApplicationId,
  CivilDate,
  Criterion,
  PersonId,
  ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import type { Application } from './state.ts'

interface OfApplication {
  readonly applicationId: ApplicationId
  readonly applicant: PersonId
  readonly school: Urn
  readonly teachingSchool: Urn
}

interface OfRecommendation {
  readonly specialisms: readonly ScopedSpecialism[]
  readonly supportOwed: readonly Criterion[]
}

/** `specialisms` and `supportOwed` are those of the recommendation; empty if there is none. */
export type ApplicationVerdict =
  | (OfRecommendation & { readonly outcome: 'unknown' })
  | (OfRecommendation &
      OfApplication & { readonly outcome: 'declined' | 'withdrawn' | 'undecided' })
  | (OfRecommendation &
      OfApplication & { readonly outcome: 'recommended'; readonly recommendedOn: CivilDate })

/** The verdict that an application's history has led to. */
export const applicationVerdict = (state: Application): ApplicationVerdict => {
  if (state.phase === 'unknown') return { outcome: 'unknown', specialisms: [], supportOwed: [] }
  const { applicationId, applicant, school, teachingSchool } = state.started
  const whose = { applicationId, applicant, school, teachingSchool }
  if (state.phase !== 'recommended')
    return { ...whose, outcome: outcomes[state.phase], specialisms: [], supportOwed: [] }
  const { specialisms, supportOwed, on } = state.recommendation
  return { ...whose, outcome: 'recommended', specialisms, supportOwed, recommendedOn: on }
}

const outcomes = {
  draft: 'undecided',
  submitted: 'undecided',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const
