import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import { Criterion } from '../values/index.ts'
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
  headteacherSectionAdded,
  mathsInAnyPhase,
  phonicsInPrimary,
  secondReferenceAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const byApplicant = under(localWindows2018, applicant)
const { given } = stories(application, local)

const submitted = [
  applicationStarted(),
  applicantPartCompleted(),
  headteacherSectionAdded(),
  applicationSubmitted(),
]
const green = Criterion.options.map((criterion) => criterionRated({ criterion }))
const red = criterionRated({ criterion: 'analysis-of-need', rating: 'red' })
const amber = criterionRated({
  criterion: 'coaching-and-facilitation',
  rating: 'amber',
  supportNeeded: 'facilitate twice beside another leader',
})

describe('rating a criterion', () => {
  it('is recorded for a submitted application', () => {
    given(...submitted)
      .when(askFor(amber))
      .then(amber)
  })

  it('changes nothing when the last rating says the same', () => {
    given(...submitted, amber)
      .when(askFor(amber))
      .thenNothing()
    given(...submitted, amber, applicantDeclined())
      .when(askFor(amber))
      .thenNothing()
  })

  it('may be done again until there is an outcome', () => {
    const better = criterionRated({ criterion: 'analysis-of-need', on: day.decided })
    given(...submitted, red)
      .when(askFor(better))
      .then(better)
    given(...submitted, red, applicantDeclined())
      .when(askFor(better))
      .thenRefused({ type: 'OutcomeReached', phase: 'declined' })
  })

  it('is refused while the application is a draft', () => {
    given(applicationStarted(), applicantPartCompleted())
      .when(askFor(amber))
      .thenRefused({ type: 'NotSubmitted', phase: 'draft' })
  })

  it('is refused for a criterion that the rules do not assess', () => {
    const assessed = ['track-record-of-impact'] as const
    given(...submitted)
      .when(askFor(amber), under({ ...localWindows2018, assessment: { criteria: assessed } }))
      .thenRefused({ type: 'CriterionNotAssessed', criterion: amber.data.criterion, assessed })
  })

  it('is refused to the applicant', () => {
    given(...submitted)
      .when(askFor(criterionRated({ assessor: applicant })))
      .thenRefused({ type: 'AssessorIsApplicant', applicant })
    given(...submitted)
      .when(askFor(criterionRated()), byApplicant)
      .thenRefused({ type: 'AssessorIsApplicant', applicant })
  })

  it('is refused when an amber does not say what support is needed', () => {
    given(...submitted)
      .when(askFor(criterionRated({ rating: 'amber' })))
      .thenRefused({ type: 'SupportNeedMissing', criterion: 'track-record-of-impact' })
  })
})

describe('recommending an applicant', () => {
  const recommend = askFor(applicantRecommended())

  it('is granted when every criterion is green', () => {
    given(...submitted, ...green)
      .when(recommend)
      .then(applicantRecommended())
  })

  it('carries the support that an amber is owed', () => {
    given(...submitted, ...green, amber)
      .when(recommend)
      .then(applicantRecommended({ supportOwed: ['coaching-and-facilitation'] }))
  })

  it('changes nothing when it is asked again', () => {
    given(...submitted, ...green, applicantRecommended())
      .when(recommend)
      .thenNothing()
  })

  it('may be for fewer specialisms and narrower phases than were applied for', () => {
    const primary = applicantRecommended({
      specialisms: [{ specialism: 'maths', scope: 'primary' }],
    })
    given(...submitted, ...green)
      .when(askFor(primary))
      .then(primary)
  })

  it('is refused while the application is a draft, and after another outcome', () => {
    given(applicationStarted())
      .when(recommend)
      .thenRefused({ type: 'NotSubmitted', phase: 'draft' })
    given(...submitted, applicantDeclined())
      .when(recommend)
      .thenRefused({ type: 'OutcomeReached', phase: 'declined' })
  })

  it('is refused when it was recommended for other specialisms', () => {
    given(...submitted, ...green, applicantRecommended({ specialisms: [phonicsInPrimary] }))
      .when(recommend)
      .thenRefused({ type: 'OutcomeReached', phase: 'recommended' })
  })

  it('is refused to the applicant', () => {
    given(...submitted, ...green)
      .when(recommend, byApplicant)
      .thenRefused({ type: 'AssessorIsApplicant', applicant })
  })

  it('is refused without the second reference where the rules ask for two', () => {
    given(...submitted, ...green)
      .when(recommend, national)
      .thenRefused({ type: 'SecondReferenceMissing', references: 2 })
    given(...submitted, ...green, secondReferenceAdded())
      .when(recommend, national)
      .then(applicantRecommended())
  })

  it('is refused without any specialism', () => {
    given(...submitted, ...green)
      .when(askFor(applicantRecommended({ specialisms: [] })))
      .thenRefused({
        type: 'NoListedSpecialism',
        listed: localWindows2018.designation.specialisms,
      })
  })

  it('is refused for a specialism, or a phase of one, that was not applied for', () => {
    const phonicsInAnyPhase = { specialism: 'phonics', scope: 'all' } as const
    given(...submitted, ...green)
      .when(askFor(applicantRecommended({ specialisms: [mathsInAnyPhase, phonicsInAnyPhase] })))
      .thenRefused({
        type: 'SpecialismNotAppliedFor',
        wanted: [phonicsInAnyPhase],
        appliedFor: [mathsInAnyPhase, phonicsInPrimary],
      })
  })

  it('is refused while criteria are not rated', () => {
    given(...submitted, ...green.slice(2))
      .when(recommend)
      .thenRefused({
        type: 'CriteriaNotRated',
        missing: ['experience-in-the-field', 'experience-of-leadership'],
      })
  })

  it('is refused with a red, unless it was rated again', () => {
    given(...submitted, ...green, red)
      .when(recommend)
      .thenRefused({ type: 'RatedRed', criteria: ['analysis-of-need'] })
    given(...submitted, red, ...green)
      .when(recommend)
      .then(applicantRecommended())
  })
})

describe('declining an applicant', () => {
  it.each(['eligibility', 'capacity', 'demand'] as const)('on %s needs no rating', (ground) => {
    given(...submitted)
      .when(askFor(applicantDeclined({ ground })))
      .then(applicantDeclined({ ground }))
  })

  it('on merit needs a red', () => {
    const onMerit = applicantDeclined({ ground: 'merit' })
    given(...submitted, ...green, amber)
      .when(askFor(onMerit))
      .thenRefused({ type: 'NothingRatedRed' })
    given(...submitted, red)
      .when(askFor(onMerit))
      .then(onMerit)
  })

  it('changes nothing when it is asked again', () => {
    given(...submitted, applicantDeclined())
      .when(askFor(applicantDeclined()))
      .thenNothing()
  })

  it('is refused while the application is a draft, and after another outcome', () => {
    given(applicationStarted())
      .when(askFor(applicantDeclined()))
      .thenRefused({ type: 'NotSubmitted', phase: 'draft' })
    given(...submitted, applicationWithdrawn())
      .when(askFor(applicantDeclined()))
      .thenRefused({ type: 'OutcomeReached', phase: 'withdrawn' })
  })

  it('is refused to the applicant', () => {
    given(...submitted)
      .when(askFor(applicantDeclined()), byApplicant)
      .thenRefused({ type: 'AssessorIsApplicant', applicant })
  })
})
