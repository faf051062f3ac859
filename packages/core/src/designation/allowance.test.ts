import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { AcademicYear } from '../values/index.ts'
import {
  agreeAllowance,
  allowanceAgreed,
  day,
  days,
  daysReserved,
  designationWithdrawn,
  leaderDesignated,
  reserveDays,
  thisYear,
  usualContext,
} from './examples.ts'
import { designation } from './index.ts'

const { given } = stories(designation, usualContext)
const { dayLength } = usualContext.rules.deployment
const year = (text: string) => AcademicYear.parse(text)

describe('agreeing an allowance', () => {
  it('is recorded for its academic year', () => {
    given(leaderDesignated()).when(agreeAllowance()).then(allowanceAgreed())
  })

  it('changes nothing the second time', () => {
    given(leaderDesignated(), allowanceAgreed()).when(agreeAllowance()).thenNothing()
  })

  it('may be lowered to what is reserved, and no lower', () => {
    const history = [leaderDesignated(), allowanceAgreed(), daysReserved()]
    given(...history)
      .when(agreeAllowance({ minutes: days(3) }))
      .then(allowanceAgreed({ minutes: days(3) }))
    given(...history)
      .when(agreeAllowance({ minutes: days(2.5) }))
      .thenRefused({
        type: 'AllowanceBelowReserved',
        academicYear: thisYear,
        reserved: days(3),
        wanted: days(2.5),
        dayLength,
      })
  })

  it('leaves the other years as the rules have them', () => {
    const minutes = days(15)
    const next = { academicYear: year('2019 to 2020'), startsOn: day('2019-11-04'), minutes }
    given(leaderDesignated(), allowanceAgreed({ minutes: days(1) }))
      .when(reserveDays(next))
      .then(daysReserved(next))
  })

  it('is refused after an ending, and for a year that the term does not reach', () => {
    given(leaderDesignated(), designationWithdrawn())
      .when(agreeAllowance({ on: day('2019-09-01') }))
      .thenRefused({ type: 'DesignationEnded', how: 'withdrawn', endedOn: day('2019-09-01') })
    given(leaderDesignated())
      .when(agreeAllowance({ academicYear: year('2023 to 2024') }))
      .thenRefused({
        type: 'TermEnded',
        termEndsOn: day('2022-09-02'),
        wanted: year('2023 to 2024'),
      })
  })

  it('is refused on a day, or for a year, before the designation', () => {
    const designatedOn = day('2018-09-03')
    given(leaderDesignated())
      .when(agreeAllowance({ on: day('2018-09-02') }))
      .thenRefused({ type: 'BeforeDesignation', designatedOn, wanted: day('2018-09-02') })
    given(leaderDesignated())
      .when(agreeAllowance({ academicYear: year('2017 to 2018') }))
      .thenRefused({ type: 'BeforeDesignation', designatedOn, wanted: year('2017 to 2018') })
  })
})
