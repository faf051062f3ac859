import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  agreeTerms,
  confirmReservation,
  day,
  days,
  deploymentAgreed,
  deploymentCompleted,
  deploymentConfirmed,
  deploymentSentBack,
  otherLeader,
  sendDeploymentBack,
  setTerms,
  termsAgreed,
  termsSet,
  untilAgreed,
  untilChosen,
  untilConfirmed,
  untilTermsSet,
  usualContext,
} from './examples.ts'
import { deployment, type DeploymentEvent, Party } from './index.ts'

const { given } = stories(deployment, usualContext)
const threeAgreed: readonly DeploymentEvent[] = [
  ...untilTermsSet,
  termsAgreed('home-head'),
  termsAgreed('leader'),
  termsAgreed('supported-school'),
]

/** Sent back once; then edition 2, of the same length, has all four agreements. */
const agreedAnew: readonly DeploymentEvent[] = [
  ...untilAgreed,
  deploymentSentBack(),
  termsSet({ edition: 2 }),
  ...Party.options.map((party) => termsAgreed(party, { edition: 2 })),
  deploymentAgreed({ edition: 2 }),
]

describe('reserving the days', () => {
  it('confirms the deployment', () => {
    given(...untilAgreed)
      .when(confirmReservation())
      .then(deploymentConfirmed())
  })

  it('changes nothing when it is confirmed', () => {
    given(...untilConfirmed)
      .when(confirmReservation())
      .thenNothing()
  })

  it('is refused while a party is missing', () => {
    given(...threeAgreed)
      .when(confirmReservation())
      .thenRefused({ type: 'NotAgreedByAllParties', missing: ['broker'] })
  })

  it('is refused when something else is reserved than was agreed', () => {
    const { leader, edition, academicYear, minutes } = confirmReservation().data
    given(...untilAgreed)
      .when(confirmReservation({ leader: otherLeader, minutes: days(2) }))
      .thenRefused({
        type: 'ReservationDiffers',
        agreed: { leader, edition, academicYear, minutes },
        reserved: { leader: otherLeader, edition, academicYear, minutes: days(2) },
      })
  })

  it('is refused when the terms were sent back, or agreed anew, since', () => {
    given(...untilAgreed, deploymentSentBack())
      .when(confirmReservation())
      .thenRefused({ type: 'TermsNotSet' })
    const { leader, academicYear, minutes } = confirmReservation().data
    const kept = { leader, academicYear, minutes }
    given(...agreedAnew)
      .when(confirmReservation())
      .thenRefused({
        type: 'ReservationDiffers',
        agreed: { ...kept, edition: 2 },
        reserved: { ...kept, edition: 1 },
      })
  })

  it('confirms the edition that was agreed anew', () => {
    given(...agreedAnew)
      .when(confirmReservation({ edition: 2 }))
      .then(deploymentConfirmed({ edition: 2 }))
  })
})

describe('sending a deployment back', () => {
  it('keeps the reason and what could not be reserved', () => {
    given(...untilAgreed)
      .when(sendDeploymentBack())
      .then(deploymentSentBack())
  })

  it('changes nothing when those terms were sent back, for whatever reason', () => {
    given(...untilAgreed, deploymentSentBack())
      .when(sendDeploymentBack({ reason: 'only 3 days are left' }))
      .thenNothing()
  })

  it('changes nothing when the terms were set or agreed anew since', () => {
    for (const history of [agreedAnew.slice(0, -5), agreedAnew.slice(0, -1), agreedAnew])
      given(...history)
        .when(sendDeploymentBack())
        .thenNothing()
    given(...agreedAnew, deploymentConfirmed({ edition: 2 }), deploymentCompleted())
      .when(sendDeploymentBack())
      .thenNothing()
  })

  it('is refused for terms that are not agreed, or are not set at all', () => {
    given(...threeAgreed)
      .when(sendDeploymentBack())
      .thenRefused({ type: 'NotAgreedByAllParties', missing: ['broker'] })
    given(...untilChosen)
      .when(sendDeploymentBack())
      .thenRefused({ type: 'TermsNotSet' })
    given(...untilAgreed)
      .when(sendDeploymentBack({ edition: 2 }))
      .thenRefused({ type: 'TermsHaveChanged', inForce: 1, named: 2 })
  })

  it('voids the agreements and keeps the leader, so that terms can be set again', () => {
    given(...untilAgreed, deploymentSentBack())
      .when(agreeTerms('broker'))
      .thenRefused({ type: 'TermsNotSet' })
    const fewer = { minutes: days(2), on: day('01-17') }
    given(...untilAgreed, deploymentSentBack())
      .when(setTerms(fewer))
      .then(termsSet({ ...fewer, edition: 2 }))
  })

  it('is refused when the days are reserved', () => {
    given(...untilConfirmed)
      .when(sendDeploymentBack())
      .thenRefused({ type: 'DaysAlreadyReserved', on: day('01-16') })
  })

  it('is refused when the deployment is over', () => {
    given(...untilConfirmed, deploymentCompleted())
      .when(sendDeploymentBack())
      .thenRefused({ type: 'DeploymentFinished', how: 'completed' })
  })
})
