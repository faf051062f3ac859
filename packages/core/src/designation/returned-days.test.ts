import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { AcademicYear } from '../values/index.ts'
import {
  allowanceAgreed,
  day,
  days,
  daysReserved,
  daysReturned,
  deploymentId,
  designationWithdrawn,
  leaderDesignated,
  otherDeployment,
  reserveDays,
  returnDays,
  usualContext,
} from './examples.ts'
import { designation, ReturnDays } from './index.ts'

const { given } = stories(designation, usualContext)
const { dayLength } = usualContext.rules.deployment
const lastYear = { academicYear: AcademicYear.parse('2021 to 2022'), on: day('2021-10-04') }

describe('returning days', () => {
  it('gives a part back to the year it came from', () => {
    given(leaderDesignated(lastYear), daysReserved())
      .when(returnDays({ minutes: days(1) }))
      .then(daysReturned({ minutes: days(1) }))
  })

  it('gives everything back when no length is given', () => {
    given(leaderDesignated(), daysReserved(), daysReturned({ minutes: days(1) }))
      .when(returnDays({ reason: 'the leader withdrew' }))
      .then(daysReturned({ minutes: days(2), reason: 'the leader withdrew' }))
  })

  it('takes nothing that is reserved for a later edition than the one named', () => {
    const second = daysReserved({ edition: 2 })
    given(leaderDesignated(), second)
      .when(returnDays({ edition: 1 }))
      .thenNothing()
    given(leaderDesignated(), second)
      .when(returnDays({ edition: 1, minutes: days(1) }))
      .thenRefused({ type: 'NothingReserved', deploymentId })
    for (const edition of [2, 3])
      given(leaderDesignated(), second).when(returnDays({ edition })).then(daysReturned())
  })

  it('makes room for another deployment', () => {
    given(
      leaderDesignated(),
      allowanceAgreed({ minutes: days(3) }),
      daysReserved(),
      daysReturned({ minutes: days(3) }),
    )
      .when(reserveDays({ deploymentId: otherDeployment }))
      .then(daysReserved({ deploymentId: otherDeployment }))
  })

  it('changes nothing the second time', () => {
    given(leaderDesignated(), daysReserved(), daysReturned({ minutes: days(1) }))
      .when(returnDays({ minutes: days(1) }))
      .thenNothing()
    given(leaderDesignated(), daysReserved(), daysReturned()).when(returnDays()).thenNothing()
  })

  it('changes nothing when everything of nothing is to come back', () => {
    given(leaderDesignated()).when(returnDays()).thenNothing()
  })

  it('goes on after an ending', () => {
    given(leaderDesignated(), daysReserved(), designationWithdrawn())
      .when(returnDays({ on: day('2019-09-09') }))
      .then(daysReturned({ on: day('2019-09-09') }))
  })

  it('is refused when nothing is reserved', () => {
    const refusal = { type: 'NothingReserved', deploymentId } as const
    given(leaderDesignated())
      .when(returnDays({ minutes: days(1) }))
      .thenRefused(refusal)
    given(leaderDesignated(), daysReserved(), daysReturned())
      .when(returnDays({ minutes: days(1) }))
      .thenRefused(refusal)
  })

  it('is refused when more is to come back than is still reserved', () => {
    given(leaderDesignated(), daysReserved(), daysReturned({ minutes: days(1) }))
      .when(returnDays({ minutes: days(2.5) }))
      .thenRefused({
        type: 'MoreThanReserved',
        deploymentId,
        reserved: days(2),
        wanted: days(2.5),
        dayLength,
      })
  })

  it('is refused on a day before they were reserved', () => {
    given(leaderDesignated(), daysReserved())
      .when(returnDays({ on: day('2018-12-02') }))
      .thenRefused({
        type: 'BeforeReservation',
        reservedOn: day('2018-12-03'),
        on: day('2018-12-02'),
      })
  })

  it('is of at least one minute', () => {
    for (const minutes of [0, -150]) {
      const data = { ...returnDays().data, minutes }
      expect(ReturnDays.safeParse({ type: 'ReturnDays', data }).success).toBe(false)
    }
  })
})
