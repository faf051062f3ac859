import { fold } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import type { ApplicationEvent } from './events.ts'
import {
  applicant,
  applicantDeclined,
  applicantPartCompleted,
  applicantRecommended,
  applicationId,
  applicationStarted,
  applicationSubmitted,
  applicationWithdrawn,
  headteacherSectionAdded,
  mathsInAnyPhase,
} from './examples.ts'
import { application, applicationVerdict } from './index.ts'

const submitted = [
  applicationStarted(),
  applicantPartCompleted(),
  headteacherSectionAdded(),
  applicationSubmitted(),
]

const verdictAfter = (...history: ApplicationEvent[]) =>
  applicationVerdict(fold(application, history))

describe('the verdict on an application', () => {
  const { school, teachingSchool } = applicationStarted().data
  const whose = { applicationId, applicant, school, teachingSchool }
  it('is unknown before it was started', () => {
    expect(verdictAfter()).toEqual({ outcome: 'unknown', specialisms: [], supportOwed: [] })
  })

  it('gives the specialisms, the support owed and the day of a recommendation', () => {
    const recommendation = applicantRecommended({ supportOwed: ['analysis-of-need'] })
    expect(verdictAfter(...submitted, recommendation)).toEqual({
      ...whose,
      outcome: 'recommended',
      specialisms: [mathsInAnyPhase],
      supportOwed: ['analysis-of-need'],
      recommendedOn: recommendation.data.on,
    })
  })

  it.each<[string, ApplicationEvent[]]>([
    ['undecided', [applicationStarted()]],
    ['undecided', submitted],
    ['declined', [...submitted, applicantDeclined()]],
    ['withdrawn', [...submitted, applicationWithdrawn()]],
  ])('is otherwise “%s” and gives none', (outcome, history) => {
    expect(verdictAfter(...history)).toEqual({
      ...whose,
      outcome,
      specialisms: [],
      supportOwed: [],
    })
  })
})
