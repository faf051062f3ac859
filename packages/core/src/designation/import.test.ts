import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import {
  agreeAllowance,
  allowanceAgreed,
  assessment,
  day,
  designationImported,
  designationWithdrawn,
  importDesignation,
  leaderDedesignated,
  leaderDesignated,
  maths,
  otherTeachingSchool,
  teachingSchool,
  usualContext,
} from './examples.ts'
import { designation, ImportDesignation } from './index.ts'

const { given } = stories(designation, usualContext)

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
