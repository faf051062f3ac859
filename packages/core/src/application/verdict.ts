/** What became of an application, for whoever designates. */

import type { ApplicationId, Criterion, PersonId, ScopedSpecialism, Urn } from '../values/index.ts'
import type { Application } from './state.ts'

/** `specialisms` and `supportOwed` are those of the recommendation; empty if there is none. */
export type ApplicationVerdict =
  | {
      readonly outcome: 'unknown'
      readonly specialisms: readonly ScopedSpecialism[]
      readonly supportOwed: readonly Criterion[]
    }
  | {
      readonly outcome: 'recommended' | 'declined' | 'withdrawn' | 'undecided'
      readonly applicationId: ApplicationId
      readonly applicant: PersonId
      readonly school: Urn
      readonly teachingSchool: Urn
      readonly specialisms: readonly ScopedSpecialism[]
      readonly supportOwed: readonly Criterion[]
    }

/** The verdict that an application's history has led to. */
export const applicationVerdict = (state: Application): ApplicationVerdict => {
  if (state.phase === 'unknown') return { outcome: 'unknown', specialisms: [], supportOwed: [] }
  const { applicationId, applicant, school, teachingSchool } = state.started
  const whose = { applicationId, applicant, school, teachingSchool }
  if (state.phase !== 'recommended')
    return { ...whose, outcome: outcomes[state.phase], specialisms: [], supportOwed: [] }
  const { specialisms, supportOwed } = state.recommendation
  return { ...whose, outcome: 'recommended', specialisms, supportOwed }
}

const outcomes = {
  draft: 'undecided',
  submitted: 'undecided',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const
