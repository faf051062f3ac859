import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
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
  mathsInAnyPhase,
  secondReferenceAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const { given } = stories(application, local)

const draft = [applicationStarted(), applicantPartCompleted()]
const complete = [...draft, headteacherSectionAdded()]
const submitted = [...complete, applicationSubmitted()]

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
