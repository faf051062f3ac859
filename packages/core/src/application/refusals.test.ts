import { describe, expect, it } from 'vitest'
import { applicant, day, headteacher, mathsInAnyPhase, phonicsInPrimary } from './examples.ts'
import { type ApplicationRefusal, explainApplicationRefusal } from './index.ts'

const startedOn = day.started

/** One of each, so that a refusal that is added must be said here as well. */
const oneOfEach: { readonly [T in ApplicationRefusal['type']]: ApplicationRefusal & { type: T } } =
  {
    ServingHeadteacher: { type: 'ServingHeadteacher', post: 'executive-headteacher' },
    HigherLevelTeachingAssistant: { type: 'HigherLevelTeachingAssistant' },
    NoListedSpecialism: { type: 'NoListedSpecialism', listed: ['maths', 'phonics'] },
    SpecialismNotListed: {
      type: 'SpecialismNotListed',
      notListed: ['citizenship'],
      listed: ['maths', 'phonics'],
    },
    ApplicationAlreadyStarted: { type: 'ApplicationAlreadyStarted', startedOn },
    HeadteacherIsApplicant: { type: 'HeadteacherIsApplicant', applicant },
    RefereeIsApplicant: { type: 'RefereeIsApplicant', applicant },
    RefereeIsHeadteacher: { type: 'RefereeIsHeadteacher', headteacher },
    PapersClosed: { type: 'PapersClosed', phase: 'submitted' },
    ApplicantPartMissing: { type: 'ApplicantPartMissing' },
    HeadteacherSectionMissing: { type: 'HeadteacherSectionMissing' },
    NotEndorsed: { type: 'NotEndorsed' },
    RoleNotConfirmed: { type: 'RoleNotConfirmed' },
    YearsNotConfirmed: {
      type: 'YearsNotConfirmed',
      which: 'leadership',
      confirmed: 1.5,
      needed: 2,
      asAt: day.endorsed,
    },
    ConsentMissing: { type: 'ConsentMissing', which: 'payForCoreTraining' },
    AssessorIsApplicant: { type: 'AssessorIsApplicant', applicant },
    CriterionNotAssessed: {
      type: 'CriterionNotAssessed',
      criterion: 'analysis-of-need',
      assessed: ['track-record-of-impact'],
    },
    SupportNeedMissing: { type: 'SupportNeedMissing', criterion: 'analysis-of-need' },
    CapacityNotConfirmed: { type: 'CapacityNotConfirmed' },
    SecondReferenceMissing: { type: 'SecondReferenceMissing', references: 2 },
    SpecialismNotAppliedFor: {
      type: 'SpecialismNotAppliedFor',
      wanted: [phonicsInPrimary],
      appliedFor: [mathsInAnyPhase],
    },
    CriteriaNotRated: { type: 'CriteriaNotRated', missing: ['analysis-of-need'] },
    RatedRed: { type: 'RatedRed', criteria: ['analysis-of-need'] },
    NothingRatedRed: { type: 'NothingRatedRed' },
    ApplicationUnknown: { type: 'ApplicationUnknown' },
    NotSubmitted: { type: 'NotSubmitted', phase: 'draft' },
    OutcomeReached: { type: 'OutcomeReached', phase: 'declined' },
    BeforeEarlierStep: {
      type: 'BeforeEarlierStep',
      on: day.started,
      step: 'submitted',
      stepOn: day.submitted,
    },
  }

const said = (type: ApplicationRefusal['type']): string =>
  explainApplicationRefusal(oneOfEach[type])

describe('a refused application command', () => {
  it.each(Object.values(oneOfEach))('is said as one plain clause ($type)', (refusal) => {
    const sentence = explainApplicationRefusal(refusal)
    expect(sentence).not.toMatch(/undefined|\[object|failed|invalid|[.!]$/i)
    expect(sentence).toMatch(/^(?:[a-z“]|\d{4}-)/)
  })

  it('says its values, so that they can be compared with the papers', () => {
    expect(said('YearsNotConfirmed')).toBe(
      'the headteacher confirms 1.5 years of leadership as at 2019-01-30, and 2 are needed',
    )
    expect(said('CriteriaNotRated')).toContain('“analysis-of-need”')
    expect(said('SpecialismNotAppliedFor')).toContain('“phonics, primary”')
    expect(said('BeforeEarlierStep')).toBe(
      '2019-01-21 is before 2019-02-01, when the application was submitted; give the day it took effect',
    )
  })

  it('names the phase it is in, and what would help', () => {
    expect(said('PapersClosed')).toContain('“submitted”')
    expect(said('PapersClosed')).toContain('withdraw it and start another')
    expect(explainApplicationRefusal({ type: 'PapersClosed', phase: 'declined' })).toContain(
      'may start another application',
    )
    expect(said('NotSubmitted')).toContain('submit it first')
    expect(said('OutcomeReached')).toContain('“declined”')
  })

  it('tells a headteacher from one who shares the headship', () => {
    expect(said('ServingHeadteacher')).toContain('“executive-headteacher”')
    expect(
      explainApplicationRefusal({ type: 'ServingHeadteacher', post: 'headteacher' }),
    ).toContain('a serving headteacher may not apply')
  })
})
