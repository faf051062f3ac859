import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import type { ApplicationEvent } from './events.ts'
import {
  applicant,
  applicantDeclined,
  applicantPartCompleted,
  applicantRecommended,
  applicationStarted,
  applicationSubmitted,
  applicationWithdrawn,
  askFor,
  criterionRated,
  day,
  headteacher,
  headteacherSectionAdded,
  mathsInAnyPhase,
  referee,
  secondReferenceAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const byApplicant = under(localWindows2018, applicant)
const { given } = stories(application, local)

const draft = [applicationStarted(), applicantPartCompleted()]
const complete = [...draft, headteacherSectionAdded()]
const submitted = [...complete, applicationSubmitted()]
const confirms = headteacherSectionAdded().data.confirms
const consents = headteacherSectionAdded().data.consents

describe('starting an application', () => {
  it('opens a draft for a leader in listed specialisms', () => {
    given().when(askFor(applicationStarted())).then(applicationStarted())
  })

  it('changes nothing when it is asked again, even after the outcome', () => {
    given(...submitted, applicantDeclined())
      .when(askFor(applicationStarted()))
      .thenNothing()
  })

  it('is refused when it was started with other details', () => {
    given(applicationStarted())
      .when(askFor(applicationStarted({ role: 'senior-leader' })))
      .thenRefused({ type: 'ApplicationAlreadyStarted', startedOn: day.started })
  })

  it('is refused to a serving headteacher', () => {
    given()
      .when(askFor(applicationStarted({ role: 'headteacher' })))
      .thenRefused({ type: 'ServingHeadteacher', post: 'headteacher' })
  })

  it('is refused to an executive headteacher where the role must be below the headteacher', () => {
    const executive = applicationStarted({ headshipPost: 'executive-headteacher' })
    given()
      .when(askFor(executive), national)
      .thenRefused({ type: 'ServingHeadteacher', post: 'executive-headteacher' })
    given().when(askFor(executive), local).then(executive)
  })

  it('is refused to a higher level teaching assistant', () => {
    given()
      .when(askFor(applicationStarted({ role: 'higher-level-teaching-assistant' })))
      .thenRefused({ type: 'HigherLevelTeachingAssistant' })
  })

  it('is refused without a specialism', () => {
    given()
      .when(askFor(applicationStarted({ specialisms: [] })))
      .thenRefused({
        type: 'NoListedSpecialism',
        listed: localWindows2018.designation.specialisms,
      })
  })

  it('is refused for a specialism that the list of the era does not have', () => {
    const citizenship = applicationStarted({
      specialisms: [mathsInAnyPhase, { specialism: 'citizenship', scope: 'secondary' }],
    })
    given()
      .when(askFor(citizenship), national)
      .thenRefused({
        type: 'SpecialismNotListed',
        notListed: ['citizenship'],
        listed: nationalRound2013.designation.specialisms,
      })
    given().when(askFor(citizenship), local).then(citizenship)
  })
})

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

const endorsedWith = (data: Parameters<typeof headteacherSectionAdded>[0]): ApplicationEvent[] => [
  ...draft,
  headteacherSectionAdded(data),
]

describe('submitting an application', () => {
  const submit = askFor(applicationSubmitted())
  it('is the joint act of applicant and headteacher', () => {
    given(...complete)
      .when(submit)
      .then(applicationSubmitted())
  })

  it('changes nothing when it is asked again', () => {
    given(...submitted)
      .when(submit)
      .thenNothing()
    given(...submitted, applicationWithdrawn())
      .when(submit)
      .thenNothing()
  })

  it('is refused without the applicant’s part', () => {
    given(applicationStarted(), headteacherSectionAdded())
      .when(submit)
      .thenRefused({ type: 'ApplicantPartMissing' })
  })

  it('is refused without the headteacher’s section', () => {
    given(...draft)
      .when(submit)
      .thenRefused({ type: 'HeadteacherSectionMissing' })
  })

  it('is refused when the headteacher does not endorse it', () => {
    given(...endorsedWith({ endorses: false }))
      .when(submit)
      .thenRefused({ type: 'NotEndorsed' })
  })

  it('is refused when the headteacher does not confirm that the role is one of leadership', () => {
    given(...endorsedWith({ confirms: { ...confirms, roleIsLeadership: false } }))
      .when(submit)
      .thenRefused({ type: 'RoleNotConfirmed' })
  })

  it('is refused when either of the two clocks is short, whatever the other says', () => {
    const short = { type: 'YearsNotConfirmed', needed: 2, asAt: day.endorsed } as const
    given(...endorsedWith({ confirms: { ...confirms, fieldYears: 1.5 } }))
      .when(submit)
      .thenRefused({ ...short, which: 'field', confirmed: 1.5 })
    given(...endorsedWith({ confirms: { ...confirms, leadershipYears: 1 } }))
      .when(submit)
      .thenRefused({ ...short, which: 'leadership', confirmed: 1 })
    given(...endorsedWith({ confirms: { ...confirms, fieldYears: 2, leadershipYears: 2 } }))
      .when(submit)
      .then(applicationSubmitted())
  })

  it('is refused without the headteacher’s consent to apply or to release', () => {
    given(...endorsedWith({ consents: { ...consents, apply: false } }))
      .when(submit)
      .thenRefused({ type: 'ConsentMissing', which: 'apply' })
    given(...endorsedWith({ consents: { ...consents, release: false } }))
      .when(submit)
      .thenRefused({ type: 'ConsentMissing', which: 'release' })
  })

  it('needs the consent to pay only where the home school pays for the core day', () => {
    const unpaid = endorsedWith({ consents: { ...consents, payForCoreTraining: false } })
    given(...unpaid)
      .when(submit, local)
      .thenRefused({ type: 'ConsentMissing', which: 'payForCoreTraining' })
    given(...unpaid)
      .when(submit, national)
      .then(applicationSubmitted())
  })

  it('is granted without capacity, even if release is not promised then', () => {
    given(...endorsedWith({ capacity: false, consents: { ...consents, release: false } }))
      .when(submit)
      .then(applicationSubmitted())
  })

  it('is refused once the draft was withdrawn', () => {
    given(...complete, applicationWithdrawn())
      .when(submit)
      .thenRefused({ type: 'PapersClosed', phase: 'withdrawn' })
  })
})

describe('withdrawing an application', () => {
  const withdraw = askFor(applicationWithdrawn())

  it('is the applicant’s to do until there is an outcome', () => {
    given(applicationStarted()).when(withdraw).then(applicationWithdrawn())
    given(...submitted, criterionRated())
      .when(withdraw)
      .then(applicationWithdrawn())
  })

  it('changes nothing when it is asked again', () => {
    given(...submitted, applicationWithdrawn())
      .when(withdraw)
      .thenNothing()
  })

  it('is refused when there is an outcome', () => {
    given(...submitted, applicantRecommended())
      .when(withdraw)
      .thenRefused({ type: 'OutcomeReached', phase: 'recommended' })
    given(...submitted, applicationWithdrawn({ reason: 'another post' }))
      .when(withdraw)
      .thenRefused({ type: 'OutcomeReached', phase: 'withdrawn' })
  })
})

describe('asking about an application that was never started', () => {
  it.each([
    applicantPartCompleted(),
    headteacherSectionAdded(),
    secondReferenceAdded(),
    applicationSubmitted(),
    applicationWithdrawn(),
    criterionRated(),
    applicantRecommended(),
    applicantDeclined(),
  ])('is refused ($type)', (event) => {
    given().when(askFor(event)).thenRefused({ type: 'ApplicationUnknown' })
  })
})
