import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import type { SchemeContext } from '../context.ts'
import { PersonId } from '../values/index.ts'
import {
  agreeAllowance,
  applicationId,
  assessment,
  context2013,
  day,
  designateLeader,
  designationImported,
  laterApplication,
  leader,
  leaderDedesignated,
  leaderDesignated,
  maths,
  otherTeachingSchool,
  recommended,
  reserveDays,
  teachingSchool,
  thisYear,
  usualContext,
} from './examples.ts'
import { DesignateLeader, designation } from './index.ts'

const { given } = stories(designation, usualContext)
const national = { designatedBy: { kind: 'national-college' } } as const
const afterCoreTraining: SchemeContext = {
  ...usualContext,
  rules: {
    ...usualContext.rules,
    designation: { ...usualContext.rules.designation, certificate: 'after-core-training' },
  },
}
const mathsForAll = { ...maths, scope: 'all' } as const

describe('designating a leader', () => {
  it('is recorded with the rules, the term and the support owed', () => {
    given().when(designateLeader()).then(leaderDesignated())
  })

  it('is the National College’s doing under the rules of 2013', () => {
    const recommendedOn = day('2013-11-11')
    const asked = { ...national, on: day('2013-12-02') }
    given()
      .when(designateLeader(asked, { verdict: recommended({ recommendedOn }) }), context2013)
      .then(leaderDesignated({ ...asked, recommendedOn, ruleset: 'national-round-2013' }))
  })

  it.each([
    ['2018-09-01', '2022-08-31'],
    ['2020-02-29', '2024-02-28'],
  ])('gives a term of four years: from %s, %s is its last day', (first, last) => {
    const on = day(first)
    given()
      .when(designateLeader({ on }))
      .then(leaderDesignated({ on, termEndsOn: day(last) }))
  })

  it('may cover one phase of a specialism recommended for all', () => {
    const specialisms = [{ ...assessment, scope: 'secondary' } as const]
    given().when(designateLeader({ specialisms })).then(leaderDesignated({ specialisms }))
  })

  it('changes nothing the second time', () => {
    given(leaderDesignated()).when(designateLeader()).thenNothing()
  })

  it('is refused while a designation is held, naming the teaching school that holds it', () => {
    given(leaderDesignated())
      .when(designateLeader({ applicationId: laterApplication, on: day('2019-06-03') }))
      .thenRefused({ type: 'AlreadyDesignated', by: teachingSchool })
  })

  it('is refused while an imported designation is held', () => {
    given(designationImported({ teachingSchool: otherTeachingSchool }))
      .when(designateLeader())
      .thenRefused({ type: 'AlreadyDesignated', by: otherTeachingSchool })
    given(designationImported()).when(designateLeader()).thenRefused({ type: 'AlreadyDesignated' })
  })

  it('is refused on the last day of a term, and granted on the fourth anniversary', () => {
    const again = { applicationId: laterApplication }
    given(leaderDesignated())
      .when(designateLeader({ ...again, on: day('2022-09-02') }))
      .thenRefused({ type: 'AlreadyDesignated', by: teachingSchool })
    given(leaderDesignated())
      .when(designateLeader({ ...again, on: day('2022-09-03') }))
      .then(leaderDesignated({ ...again, on: day('2022-09-03') }))
  })

  it('is granted again after an ending, on another application', () => {
    const again = { applicationId: laterApplication, on: day('2019-07-01') }
    given(leaderDesignated(), leaderDedesignated())
      .when(designateLeader(again))
      .then(leaderDesignated(again))
  })

  it('is refused on an application that led to a designation before', () => {
    given(leaderDesignated(), leaderDedesignated())
      .when(designateLeader())
      .thenRefused({ type: 'ApplicationUsed', applicationId })
  })

  it('is refused on a day before the designation before it ended', () => {
    given(leaderDesignated(), leaderDedesignated())
      .when(designateLeader({ applicationId: laterApplication, on: day('2019-06-30') }))
      .thenRefused({ type: 'BeforeEnding', endedOn: day('2019-07-01'), on: day('2019-06-30') })
  })

  it('is refused unless the applicant was recommended', () => {
    for (const outcome of ['declined', 'withdrawn', 'undecided'] as const)
      given()
        .when(designateLeader({}, { verdict: { ...recommended(), outcome } }))
        .thenRefused({ type: 'NotRecommended', applicationId, outcome })
    const verdict = { outcome: 'unknown', specialisms: [], supportOwed: [] } as const
    given()
      .when(designateLeader({}, { verdict }))
      .thenRefused({ type: 'NotRecommended', applicationId, outcome: 'unknown' })
  })

  it('is refused on a day before the recommendation, and granted on that day', () => {
    const on = day('2018-07-02')
    given()
      .when(designateLeader({ on: day('2018-07-01') }))
      .thenRefused({ type: 'BeforeRecommendation', on: day('2018-07-01'), recommendedOn: on })
    given().when(designateLeader({ on })).then(leaderDesignated({ on }))
  })

  it('is refused on the recommendation of somebody else', () => {
    const applicant = PersonId.parse('01J0000000000000000000000Z')
    given()
      .when(designateLeader({}, { verdict: { ...recommended(), applicant } }))
      .thenRefused({ type: 'ApplicationOfAnother', applicationId })
  })

  it('is refused in a specialism, or for a phase, that was not recommended', () => {
    const phonics = { specialism: 'phonics', scope: 'primary' } as const
    given()
      .when(designateLeader({ specialisms: [maths, phonics, mathsForAll] }))
      .thenRefused({
        type: 'SpecialismNotRecommended',
        wanted: [phonics, mathsForAll],
        recommended: [maths, assessment],
      })
  })

  it('is refused with a teaching school other than the one applied to', () => {
    const wrong = {
      type: 'WrongTeachingSchool',
      asked: otherTeachingSchool,
      appliedTo: teachingSchool,
    } as const
    given()
      .when(designateLeader({ teachingSchool: otherTeachingSchool }))
      .thenRefused(wrong)
    given()
      .when(
        designateLeader({ designatedBy: { kind: 'teaching-school', urn: otherTeachingSchool } }),
      )
      .thenRefused(wrong)
  })

  it('is refused by a body that the rules do not allow', () => {
    given().when(designateLeader(national)).thenRefused({
      type: 'DesignatingBodyNotAllowed',
      asked: 'national-college',
      allowed: 'teaching-school',
    })
    given().when(designateLeader(), context2013).thenRefused({
      type: 'DesignatingBodyNotAllowed',
      asked: 'teaching-school',
      allowed: 'national-college',
    })
  })

  it('is refused before the core day where the certificate follows it', () => {
    given().when(designateLeader(), afterCoreTraining).thenRefused({ type: 'CoreTrainingFirst' })
    given()
      .when(designateLeader({}, { coreTrained: true }), afterCoreTraining)
      .then(leaderDesignated({ coreTrained: true }))
  })

  it('names each specialism once, and at least one', () => {
    const { type, data } = designateLeader()
    for (const specialisms of [[], [maths, maths]])
      expect(DesignateLeader.safeParse({ type, data: { ...data, specialisms } }).success).toBe(
        false,
      )
    expect(DesignateLeader.safeParse({ type, data }).success).toBe(true)
  })
})

describe('a person whom nobody designated', () => {
  it('has no days to lend', () => {
    given().when(reserveDays()).thenRefused({ type: 'NotDesignated' })
    given()
      .when(agreeAllowance({ leader, academicYear: thisYear }))
      .thenRefused({ type: 'NotDesignated' })
  })
})
