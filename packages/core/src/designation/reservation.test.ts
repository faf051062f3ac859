import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { AcademicYear, Minutes } from '../values/index.ts'
import {
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
  thisYear,
  usualContext,
} from './examples.ts'
import { designation } from './index.ts'

const { given } = stories(designation, usualContext)
const { dayLength, smallestPart } = usualContext.rules.deployment
const year = (text: string) => AcademicYear.parse(text)

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
