import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { AcademicYear, Minutes } from '../values/index.ts'
import {
  agreeing,
  agreeTerms,
  askedBy,
  day,
  days,
  deploymentAgreed,
  deploymentRequested,
  releaseGranted,
  setTerms,
  termsAgreed,
  termsSet,
  untilAgreed,
  untilChosen,
  untilConfirmed,
  untilTermsSet,
  usualContext,
} from './examples.ts'
import { deployment, type DeploymentEvent } from './index.ts'

const { given } = stories(deployment, usualContext)
const { dayLength } = usualContext.rules.deployment
const threeAgreed: readonly DeploymentEvent[] = [
  ...untilTermsSet,
  termsAgreed('home-head'),
  termsAgreed('leader'),
  termsAgreed('supported-school'),
]

describe('setting terms', () => {
  it('is recorded for the chosen leader as the first edition', () => {
    given(...untilChosen)
      .when(setTerms())
      .then(termsSet({ edition: 1 }))
  })

  it('changes nothing when these terms are in force, whenever they are set again', () => {
    given(...untilTermsSet)
      .when(setTerms({ on: day('01-20') }))
      .thenNothing()
    given(...untilConfirmed)
      .when(setTerms())
      .thenNothing()
  })

  it('makes another edition when the terms differ', () => {
    given(...threeAgreed)
      .when(setTerms({ minutes: days(4) }))
      .then(termsSet({ minutes: days(4), edition: 2 }))
  })

  it('is refused before a leader is chosen', () => {
    given(deploymentRequested()).when(setTerms()).thenRefused({ type: 'LeaderNotChosen' })
  })

  it('is refused for more than the home headteacher released', () => {
    given(...untilChosen)
      .when(setTerms({ minutes: days(7) }))
      .thenRefused({ type: 'MoreThanReleased', released: days(6), wanted: days(7), dayLength })
  })

  it('is refused for less than the shortest deployment', () => {
    given(...untilChosen)
      .when(setTerms({ minutes: days(0.5) }))
      .thenRefused({
        type: 'BelowMinimumLength',
        minimum: days(1),
        wanted: days(0.5),
        dayLength,
      })
  })

  it('is refused for a length that can never be reserved', () => {
    given(...untilChosen)
      .when(setTerms({ minutes: Minutes.parse(320) }))
      .thenRefused({ type: 'NotWholeParts', wanted: Minutes.parse(320), smallestPart: days(0.5) })
  })

  it('is refused when the terms end before they start', () => {
    given(...untilChosen)
      .when(setTerms({ endsOn: day('01-20') }))
      .thenRefused({ type: 'EndsBeforeStart', startsOn: day('01-21'), endsOn: day('01-20') })
  })

  it('is refused when it is dated before the choice of the leader', () => {
    given(...untilChosen)
      .when(setTerms({ on: day('01-13') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('01-13'),
        step: 'LeaderChosen',
        stepOn: day('01-14'),
      })
  })

  it('is refused for other terms once all parties have agreed', () => {
    given(...untilAgreed)
      .when(setTerms({ minutes: days(4) }))
      .thenRefused({ type: 'AlreadyAgreed', on: day('01-16') })
  })
})

describe('agreeing to the terms', () => {
  it('is recorded for each party and the edition in force', () => {
    given(...untilTermsSet)
      .when(agreeTerms('broker'))
      .then(termsAgreed('broker', { edition: 1 }))
  })

  it('changes nothing when the party has agreed to them', () => {
    given(...threeAgreed)
      .when(agreeTerms('leader', { on: day('01-18') }))
      .thenNothing()
    given(...untilConfirmed)
      .when(agreeTerms('leader'))
      .thenNothing()
  })

  it('does not make the deployment agreed with the third', () => {
    given(...threeAgreed.slice(0, -1))
      .when(agreeTerms('supported-school'), askedBy(agreeing['supported-school']))
      .then(termsAgreed('supported-school'))
  })

  it('is refused to somebody who has agreed to them for another party', () => {
    given(...untilTermsSet, termsAgreed('home-head'))
      .when(agreeTerms('leader'), askedBy(agreeing['home-head']))
      .thenRefused({ type: 'AgreedForAnotherParty', party: 'leader', agreedAs: 'home-head' })
  })

  it('may be given for another party once the terms are set anew', () => {
    const { agreedBy } = termsAgreed('home-head').data
    given(...untilTermsSet, termsAgreed('home-head'), termsSet({ edition: 2 }))
      .when(agreeTerms('broker'), askedBy(agreedBy))
      .then(termsAgreed('broker', { edition: 2, agreedBy }))
  })

  it('makes the deployment agreed with the fourth, dated by the latest of the four', () => {
    given(...threeAgreed)
      .when(agreeTerms('broker'))
      .then(termsAgreed('broker'), deploymentAgreed())
    given(
      ...untilTermsSet,
      ...threeAgreed.slice(-3, -1),
      termsAgreed('broker', { on: day('01-18') }),
    )
      .when(agreeTerms('supported-school'), askedBy(agreeing['supported-school']))
      .then(termsAgreed('supported-school'), deploymentAgreed({ on: day('01-18') }))
  })

  it('takes the days from the academic year in which the work starts', () => {
    const summer = { startsOn: day('09-02'), endsOn: day('12-13') }
    given(...untilChosen, termsSet(summer), ...threeAgreed.slice(-3))
      .when(agreeTerms('broker'))
      .then(
        termsAgreed('broker'),
        deploymentAgreed({ ...summer, academicYear: AcademicYear.parse('2019 to 2020') }),
      )
  })

  it('has to be given again to other terms', () => {
    const changed = termsSet({ minutes: days(4), edition: 2 })
    given(...threeAgreed, changed)
      .when(agreeTerms('broker'))
      .then(termsAgreed('broker', { edition: 2 }))
  })

  it('is refused before terms are set', () => {
    given(...untilChosen)
      .when(agreeTerms('leader'))
      .thenRefused({ type: 'TermsNotSet' })
  })

  it('is refused for an edition that is not in force', () => {
    given(...untilTermsSet, termsSet({ minutes: days(4), edition: 2 }))
      .when(agreeTerms('leader', { edition: 1 }))
      .thenRefused({ type: 'TermsHaveChanged', inForce: 2, named: 1 })
  })

  it('is refused when the home headteacher has cut the release below the terms', () => {
    given(...threeAgreed, releaseGranted({ minutes: days(2), on: day('01-16') }))
      .when(agreeTerms('broker'))
      .thenRefused({ type: 'MoreThanReleased', released: days(2), wanted: days(5), dayLength })
  })

  it('is refused when it is dated before the terms', () => {
    given(...untilTermsSet)
      .when(agreeTerms('leader', { on: day('01-14') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('01-14'),
        step: 'TermsSet',
        stepOn: day('01-15'),
      })
  })
})
