import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import type { SchemeContext } from '../context.ts'
import { PersonId } from '../values/index.ts'
import {
  agreeAllowance,
  allowanceAgreed,
  applicationId,
  assessment,
  context2013,
  day,
  designateLeader,
  designationImported,
  designationWithdrawn,
  importDesignation,
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
import { DesignateLeader, designation, ImportDesignation } from './index.ts'

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

describe('importing a designation', () => {
  it('invents no term where the list gives no date', () => {
    given().when(importDesignation()).then(designationImported())
  })

  it('takes the term from the date that the list gives', () => {
    given()
      .when(importDesignation({ designatedOn: day('2016-11-01') }))
      .then(designationImported({ designatedOn: day('2016-11-01'), termEndsOn: day('2020-10-31') }))
  })

  it('gives a standing to rest an allowance on', () => {
    given(designationImported()).when(agreeAllowance()).then(allowanceAgreed())
  })

  it('changes nothing the second time, whenever that is', () => {
    given(designationImported({ specialisms: [maths, assessment] }))
      .when(importDesignation({ specialisms: [assessment, maths], on: day('2019-09-02') }))
      .thenNothing()
  })

  it('changes nothing when an old list repeats a row that has ended since', () => {
    given(designationImported(), designationWithdrawn()).when(importDesignation()).thenNothing()
  })

  it('replaces what an earlier list said', () => {
    given(designationImported())
      .when(importDesignation({ specialisms: [assessment], teachingSchool }))
      .then(designationImported({ specialisms: [assessment], teachingSchool }))
  })

  it('replaces a list that named the same teaching school, or none, or names none itself', () => {
    const changed = { specialisms: [assessment] }
    for (const [before, after] of [
      [{ teachingSchool }, { teachingSchool }],
      [{}, { teachingSchool }],
      [{ teachingSchool }, {}],
    ])
      given(designationImported(before))
        .when(importDesignation({ ...changed, ...after }))
        .then(designationImported({ ...changed, ...after }))
  })

  it('is refused over a designation that another teaching school holds', () => {
    const elsewhere = { teachingSchool: otherTeachingSchool, on: day('2019-09-02') }
    given(designationImported({ teachingSchool }))
      .when(importDesignation(elsewhere))
      .thenRefused({ type: 'AlreadyDesignated', by: teachingSchool })
  })

  it('is granted to another teaching school once the term held has run out', () => {
    const elsewhere = { teachingSchool: otherTeachingSchool, on: day('2022-09-03') }
    given(designationImported({ teachingSchool, termEndsOn: day('2022-09-02') }))
      .when(importDesignation(elsewhere))
      .then(designationImported(elsewhere))
  })

  it('is refused over a designation decided here', () => {
    given(leaderDesignated())
      .when(importDesignation({ on: day('2019-09-02') }))
      .thenRefused({ type: 'AlreadyDesignated', by: teachingSchool })
  })

  it('is granted over one whose term has run out', () => {
    given(leaderDesignated())
      .when(importDesignation({ on: day('2023-01-09') }))
      .then(designationImported({ on: day('2023-01-09') }))
  })

  it('is refused after an ending unless the list gives a later date of designation', () => {
    const history = [leaderDesignated(), leaderDedesignated()]
    const ended = {
      type: 'DesignationEnded',
      how: 'de-designated',
      endedOn: day('2019-07-01'),
    } as const
    given(...history)
      .when(importDesignation({ on: day('2019-09-02') }))
      .thenRefused(ended)
    given(...history)
      .when(importDesignation({ designatedOn: day('2018-09-03'), on: day('2019-09-02') }))
      .thenRefused(ended)
    const later = { designatedOn: day('2019-07-01'), on: day('2019-09-02') }
    given(...history)
      .when(importDesignation(later))
      .then(designationImported({ ...later, termEndsOn: day('2023-06-30') }))
  })

  it('is refused if the list is older than the designation it tells of', () => {
    given()
      .when(importDesignation({ designatedOn: day('2018-09-04') }))
      .thenRefused({
        type: 'DesignatedAfterImport',
        designatedOn: day('2018-09-04'),
        on: day('2018-09-03'),
      })
  })

  it('says which field of a row is not understood', () => {
    const { type, data } = importDesignation()
    const misspelt = { type, data: { ...data, homeschool: '100001' } }
    expect(ImportDesignation.safeParse(misspelt).error?.message).toContain('homeschool')
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
