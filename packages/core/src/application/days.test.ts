import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018 } from '../scheme/index.ts'
import {
  applicantDeclined,
  applicantPartCompleted,
  applicantRecommended,
  applicationStarted,
  applicationSubmitted,
  applicationWithdrawn,
  askFor,
  criterionRated,
  day,
  headteacherSectionAdded,
  secondReferenceAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const oneCriterion = { criteria: ['track-record-of-impact'] } as const
const { given } = stories(application, under({ ...localWindows2018, assessment: oneCriterion }))

const draft = [applicationStarted(), applicantPartCompleted()]
const complete = [...draft, headteacherSectionAdded()]
const submitted = [...complete, applicationSubmitted()]

describe('a day that the history contradicts is refused', () => {
  it('when a part is completed before the start', () => {
    given(applicationStarted({ on: day.decided }))
      .when(askFor(applicantPartCompleted()))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.completed,
        step: 'started',
        stepOn: day.decided,
      })
  })

  it('when the headteacher’s section is replaced by an earlier one', () => {
    given(...draft, headteacherSectionAdded({ capacity: false, on: day.submitted }))
      .when(askFor(headteacherSectionAdded()))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.endorsed,
        step: 'headteacher-section-added',
        stepOn: day.submitted,
      })
  })

  it('when a second reference is replaced by an earlier one', () => {
    given(...draft, secondReferenceAdded({ supports: false }))
      .when(askFor(secondReferenceAdded({ on: day.completed })))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.completed,
        step: 'second-reference-added',
        stepOn: day.submitted,
      })
  })

  it('when it is submitted before the headteacher’s section came', () => {
    given(...complete)
      .when(askFor(applicationSubmitted({ on: day.started })))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.started,
        step: 'headteacher-section-added',
        stepOn: day.endorsed,
      })
  })

  it('when a criterion is rated before the submission, or before its last rating', () => {
    given(...submitted)
      .when(askFor(criterionRated({ on: day.endorsed })))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.endorsed,
        step: 'submitted',
        stepOn: day.submitted,
      })
    given(...submitted, criterionRated({ rating: 'red', on: day.decided }))
      .when(askFor(criterionRated()))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.rated,
        step: 'rated',
        stepOn: day.decided,
      })
  })

  it('when there is an outcome before the submission', () => {
    given(...submitted)
      .when(askFor(applicantDeclined({ on: day.endorsed })))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.endorsed,
        step: 'submitted',
        stepOn: day.submitted,
      })
  })

  it('when there is an outcome before the last rating', () => {
    const early = { on: day.submitted }
    const refusal = {
      type: 'BeforeEarlierStep',
      on: day.submitted,
      step: 'rated',
      stepOn: day.rated,
    } as const
    given(...submitted, criterionRated())
      .when(askFor(applicantRecommended(early)))
      .thenRefused(refusal)
    given(...submitted, criterionRated())
      .when(askFor(applicantDeclined(early)))
      .thenRefused(refusal)
  })

  it('when it is withdrawn before the applicant’s part was completed', () => {
    given(...draft)
      .when(askFor(applicationWithdrawn({ on: day.started })))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.started,
        step: 'applicant-part-completed',
        stepOn: day.completed,
      })
  })

  it('but not when the step it comes before is on the same day', () => {
    given(...complete)
      .when(askFor(applicationSubmitted({ on: day.endorsed })))
      .then(applicationSubmitted({ on: day.endorsed }))
  })
})
