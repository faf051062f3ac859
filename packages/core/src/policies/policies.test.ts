/** What each policy asks. */

import { describe, expect, it } from 'vitest'
import type { SleEvent } from '../catalogue.ts'
import * as told from '../deployment/steps/examples.ts'
import { allowanceAgreed, daysReserved, designationImported } from '../designation/examples.ts'
import { confirmReservedDeployment } from './confirm-reserved-deployment.ts'
import { recorded } from './examples.ts'
import { policies, type SchemePolicy } from './index.ts'
import { releaseDaysSentBack } from './release-days-sent-back.ts'
import { reserveAgreedDays } from './reserve-agreed-days.ts'
import { returnUnusedDays } from './return-unused-days.ts'

const { academicYear, days, deploymentId, leader } = told

const asked = (policy: SchemePolicy, event: SleEvent) =>
  policy.react(recorded(event)).map(({ command }) => command)

describe('when a deployment is agreed', () => {
  it('its days are to be reserved in the year it starts in', () => {
    const { on } = told.deploymentAgreed().data
    const { startsOn, minutes } = told.terms
    const edition = 1
    expect(asked(reserveAgreedDays, told.deploymentAgreed())).toEqual([
      {
        type: 'ReserveDays',
        data: { leader, deploymentId, edition, academicYear, minutes, startsOn, on },
      },
    ])
  })

  it('it is to be sent back with the sentence of the refusal', () => {
    const [reaction] = reserveAgreedDays.react(recorded(told.deploymentAgreed()))
    expect(reaction?.ifRefused?.({ said: 'cannot reserve days: 2 days are left' })).toEqual({
      type: 'SendDeploymentBack',
      data: {
        deploymentId,
        edition: 1,
        reason: 'cannot reserve days: 2 days are left',
        on: told.deploymentAgreed().data.on,
      },
    })
  })
})

describe('when days are reserved', () => {
  it('their deployment is to be confirmed', () => {
    const { minutes, on } = daysReserved().data
    expect(asked(confirmReservedDeployment, daysReserved({ deploymentId }))).toEqual([
      {
        type: 'ConfirmReservation',
        data: { deploymentId, leader, edition: 1, academicYear, minutes, on },
      },
    ])
  })

  it('they are to go back if their deployment does not await them', () => {
    const event = daysReserved({ deploymentId, edition: 2 })
    const [reaction] = confirmReservedDeployment.react(recorded(event))
    const reason = 'the deployment does not await them'
    expect(reaction?.ifRefused?.({ said: 'cannot confirm reservation' })).toEqual({
      type: 'ReturnDays',
      data: { leader, deploymentId, edition: 2, reason, on: event.data.on },
    })
  })
})

describe('when a deployment ends', () => {
  it.each([
    [told.deploymentCompleted(), 'the deployment was completed'],
    [told.deploymentCutShort(), 'the deployment was cut short'],
  ])('its unused days are to be returned: $0.type', (event, reason) => {
    const { on, minutesReturned: minutes } = event.data
    expect(asked(returnUnusedDays, event)).toEqual([
      { type: 'ReturnDays', data: { leader, deploymentId, minutes, reason, on } },
    ])
  })

  it('nothing is to be returned if nothing is unused', () => {
    const used = { minutesReturned: days(0) }
    expect(asked(returnUnusedDays, told.deploymentCompleted(used))).toEqual([])
  })
})

describe('when a deployment is sent back', () => {
  it('everything reserved for those terms is to be returned', () => {
    const { on } = told.deploymentSentBack().data
    expect(asked(releaseDaysSentBack, told.deploymentSentBack())).toEqual([
      {
        type: 'ReturnDays',
        data: { leader, deploymentId, edition: 1, reason: 'the deployment was sent back', on },
      },
    ])
  })
})

describe('a policy', () => {
  it.each(policies)('is deaf to what does not concern it: $name', (policy) => {
    for (const event of [designationImported(), allowanceAgreed(), told.deploymentRequested()])
      expect(policy.react(recorded(event))).toEqual([])
  })

  it('has a name of its own', () => {
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length)
  })
})
