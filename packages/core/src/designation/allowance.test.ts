import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { AcademicYear, Minutes } from '../values/index.ts'
import {
  agreeAllowance,
  allowanceAgreed,
  day,
  days,
  daysReserved,
  daysReturned,
  deploymentId,
  designationImported,
  designationWithdrawn,
  laterApplication,
  leaderDesignated,
  otherDeployment,
  reserveDays,
  returnDays,
  thisYear,
  usualContext,
} from './examples.ts'
import { designation, ReturnDays } from './index.ts'

const { given } = stories(designation, usualContext)
const { dayLength, smallestPart } = usualContext.rules.deployment
const year = (text: string) => AcademicYear.parse(text)
const lastYear = { academicYear: year('2021 to 2022'), on: day('2021-10-04') }

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

describe('reserving days', () => {
  it('is recorded while the allowance lasts', () => {
    given(leaderDesignated(), allowanceAgreed({ minutes: days(3) }))
      .when(reserveDays())
      .then(daysReserved())
  })

  it('changes nothing the second time', () => {
    given(leaderDesignated(), daysReserved()).when(reserveDays()).thenNothing()
  })

  it('changes nothing the second time, even after a part came back or the leader left', () => {
    given(leaderDesignated(), daysReserved(), daysReturned({ minutes: days(1) }))
      .when(reserveDays())
      .thenNothing()
    given(leaderDesignated(), daysReserved(), designationWithdrawn())
      .when(reserveDays())
      .thenNothing()
  })

  it('changes nothing the second time, even after everything came back', () => {
    given(leaderDesignated(), daysReserved(), daysReturned()).when(reserveDays()).thenNothing()
  })

  it('is refused for another length in one edition of the terms', () => {
    given(leaderDesignated(), daysReserved())
      .when(reserveDays({ minutes: days(4) }))
      .thenRefused({
        type: 'AlreadyReserved',
        deploymentId,
        edition: 1,
        academicYear: thisYear,
        reserved: days(3),
        dayLength,
      })
  })

  it('is granted for another edition after everything came back', () => {
    const anew = { edition: 2, minutes: days(4) }
    given(leaderDesignated(), daysReserved(), daysReturned())
      .when(reserveDays(anew))
      .then(daysReserved(anew))
  })

  it('takes the place of what is left for an earlier edition, and may use its days', () => {
    const anew = { edition: 2, minutes: days(4), on: day('2018-12-10') }
    const reason = 'the terms were agreed anew'
    given(
      leaderDesignated(),
      allowanceAgreed({ minutes: days(5) }),
      daysReserved(),
      daysReturned({ minutes: days(1), on: day('2018-12-05') }),
    )
      .when(reserveDays(anew))
      .then(daysReturned({ minutes: days(2), reason, on: day('2018-12-10') }), daysReserved(anew))
  })

  it('dates what goes back no earlier than it was reserved', () => {
    const anew = { edition: 2, on: day('2018-12-01') }
    given(leaderDesignated(), daysReserved())
      .when(reserveDays(anew))
      .then(
        daysReturned({ reason: 'the terms were agreed anew', on: day('2018-12-03') }),
        daysReserved(anew),
      )
  })

  it('leaves an earlier edition reserved when a later one is refused', () => {
    given(leaderDesignated(), allowanceAgreed({ minutes: days(5) }), daysReserved())
      .when(reserveDays({ edition: 2, minutes: days(6) }))
      .thenRefused({
        type: 'DaysNotAvailable',
        academicYear: thisYear,
        left: days(5),
        wanted: days(6),
        dayLength,
      })
  })

  it('changes nothing for an edition before the one it was made for', () => {
    const second = daysReserved({ edition: 2 })
    given(leaderDesignated(), second)
      .when(reserveDays({ minutes: days(6) }))
      .thenNothing()
    given(leaderDesignated(), second, daysReturned()).when(reserveDays()).thenNothing()
  })

  it('is refused when less is left than is wanted', () => {
    given(leaderDesignated(), allowanceAgreed({ minutes: days(5) }), daysReserved())
      .when(reserveDays({ deploymentId: otherDeployment }))
      .thenRefused({
        type: 'DaysNotAvailable',
        academicYear: thisYear,
        left: days(2),
        wanted: days(3),
        dayLength,
      })
  })

  it('counts the days of a year once for a person designated twice in it', () => {
    const again = { applicationId: laterApplication, on: day('2019-09-01') }
    const autumn = { academicYear: year('2019 to 2020'), startsOn: day('2019-09-02') }
    given(
      leaderDesignated({ on: day('2016-09-05') }),
      daysReserved({ ...autumn, startsOn: day('2019-09-01'), minutes: days(14) }),
      designationWithdrawn(),
      leaderDesignated(again),
    )
      .when(reserveDays({ ...autumn, deploymentId: otherDeployment }))
      .thenRefused({
        type: 'DaysNotAvailable',
        academicYear: autumn.academicYear,
        left: days(1),
        wanted: days(3),
        dayLength,
      })
  })

  it('is refused in less than half days', () => {
    const wanted = Minutes.parse(dayLength + 20)
    given(leaderDesignated())
      .when(reserveDays({ minutes: wanted }))
      .thenRefused({ type: 'NotWholeParts', wanted, smallestPart })
  })

  it('is refused in a year that the start is not in', () => {
    given(leaderDesignated())
      .when(reserveDays({ startsOn: day('2019-09-01') }))
      .thenRefused({
        type: 'StartsInAnotherYear',
        startsOn: day('2019-09-01'),
        academicYear: thisYear,
      })
  })

  it('is refused for a start after the term', () => {
    const start = { academicYear: year('2022 to 2023'), startsOn: day('2022-09-03') }
    given(leaderDesignated())
      .when(reserveDays(start))
      .thenRefused({ type: 'TermEnded', termEndsOn: day('2022-09-02'), wanted: start.startsOn })
  })

  it('is granted for a start on the first or the last day of the term', () => {
    const last = { academicYear: year('2022 to 2023'), startsOn: day('2022-09-02') }
    for (const start of [last, { startsOn: day('2018-09-03') }])
      given(leaderDesignated()).when(reserveDays(start)).then(daysReserved(start))
  })

  it('takes nothing from another year', () => {
    const next = { academicYear: year('2019 to 2020'), startsOn: day('2019-11-04') }
    given(leaderDesignated(), daysReserved({ minutes: days(15) }))
      .when(reserveDays({ ...next, deploymentId: otherDeployment }))
      .then(daysReserved({ ...next, deploymentId: otherDeployment }))
  })

  it('knows no end of term that a list did not tell', () => {
    const start = { academicYear: year('2022 to 2023'), startsOn: day('2022-09-05') }
    given(designationImported()).when(reserveDays(start)).then(daysReserved(start))
  })

  it('is refused for a start before the designation', () => {
    const start = { academicYear: thisYear, startsOn: day('2018-09-02') }
    given(leaderDesignated())
      .when(reserveDays(start))
      .thenRefused({
        type: 'BeforeDesignation',
        designatedOn: day('2018-09-03'),
        wanted: start.startsOn,
      })
  })

  it('is refused for a start after an ending, and granted for one before it', () => {
    const history = [leaderDesignated(), designationWithdrawn()]
    const july = { startsOn: day('2019-07-08'), on: day('2019-07-01') }
    given(...history)
      .when(reserveDays(july))
      .then(daysReserved(july))
    given(...history)
      .when(reserveDays({ academicYear: year('2019 to 2020'), startsOn: day('2019-09-01') }))
      .thenRefused({ type: 'DesignationEnded', how: 'withdrawn', endedOn: day('2019-09-01') })
  })
})

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
