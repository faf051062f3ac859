import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018 } from '../scheme/index.ts'
import {
  applicant,
  applicantDeclined,
  applicantPartCompleted,
  applicationStarted,
  applicationSubmitted,
  askFor,
  day,
  headteacher,
  headteacherSectionAdded,
  referee,
  secondReferenceAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const byApplicant = under(localWindows2018, applicant)
const { given } = stories(application, local)

const draft = [applicationStarted(), applicantPartCompleted()]
const complete = [...draft, headteacherSectionAdded()]
const submitted = [...complete, applicationSubmitted()]
const confirms = headteacherSectionAdded().data.confirms

describe('the papers of an application', () => {
  it('may be replaced while it is a draft', () => {
    const better = applicantPartCompleted({
      statements: [{ criterion: 'analysis-of-need', document: 'section-1.docx#5' }],
    })
    given(...draft)
      .when(askFor(better))
      .then(better)
    const corrected = headteacherSectionAdded({ confirms: { ...confirms, fieldYears: 4 } })
    given(...complete)
      .when(askFor(corrected))
      .then(corrected)
    const reconsidered = secondReferenceAdded({ strength: 'strongly' })
    given(...draft, secondReferenceAdded())
      .when(askFor(reconsidered))
      .then(reconsidered)
  })

  it('change nothing when they are given again on another day', () => {
    const { submitted: on } = day
    const papers = [...submitted, secondReferenceAdded()]
    given(...papers)
      .when(askFor(applicantPartCompleted({ on })))
      .thenNothing()
    given(...papers)
      .when(askFor(headteacherSectionAdded({ on })))
      .thenNothing()
    given(...papers)
      .when(askFor(secondReferenceAdded({ on })))
      .thenNothing()
  })

  it('replace a reference by one that says less', () => {
    given(...draft, secondReferenceAdded({ strength: 'strongly' }))
      .when(askFor(secondReferenceAdded()))
      .then(secondReferenceAdded())
  })

  it('are closed once it is submitted', () => {
    const closed = { type: 'PapersClosed', phase: 'submitted' } as const
    given(...submitted)
      .when(askFor(headteacherSectionAdded({ capacity: false })))
      .thenRefused(closed)
    given(...submitted)
      .when(
        askFor(
          applicantPartCompleted({
            statements: [{ criterion: 'analysis-of-need', document: 'late.docx' }],
          }),
        ),
      )
      .thenRefused(closed)
    given(...submitted, secondReferenceAdded())
      .when(askFor(secondReferenceAdded({ supports: false })))
      .thenRefused(closed)
  })

  it('let a second reference come after the submission, but not after the outcome', () => {
    given(...submitted)
      .when(askFor(secondReferenceAdded()))
      .then(secondReferenceAdded())
    given(...submitted, applicantDeclined())
      .when(askFor(secondReferenceAdded()))
      .thenRefused({ type: 'PapersClosed', phase: 'declined' })
  })

  it('are refused when the applicant completes the headteacher’s section', () => {
    const refusal = { type: 'HeadteacherIsApplicant', applicant } as const
    given(...draft)
      .when(askFor(headteacherSectionAdded({ headteacher: applicant })))
      .thenRefused(refusal)
    given(...draft)
      .when(askFor(headteacherSectionAdded()), byApplicant)
      .thenRefused(refusal)
  })

  it('are refused when the applicant is their own referee', () => {
    const refusal = { type: 'RefereeIsApplicant', applicant } as const
    given(...draft)
      .when(askFor(secondReferenceAdded({ referee: applicant })))
      .thenRefused(refusal)
    given(...draft)
      .when(askFor(secondReferenceAdded()), byApplicant)
      .thenRefused(refusal)
  })

  it('are refused when both references come from the headteacher', () => {
    given(...complete)
      .when(askFor(secondReferenceAdded({ referee: headteacher })))
      .thenRefused({ type: 'RefereeIsHeadteacher', headteacher })
    given(...draft, secondReferenceAdded())
      .when(askFor(headteacherSectionAdded({ headteacher: referee })))
      .thenRefused({ type: 'RefereeIsHeadteacher', headteacher: referee })
  })
})
