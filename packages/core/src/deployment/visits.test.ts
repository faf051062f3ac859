import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  day,
  days,
  decideMidTermReview,
  deploymentCutShort,
  deploymentRequested,
  midTermReviewDecided,
  otherVisitId,
  recordVisit,
  untilAgreed,
  untilChosen,
  untilConfirmed,
  untilTermsSet,
  usualContext,
  visitRecorded,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)
const { dayLength } = usualContext.rules.deployment
const stopped = midTermReviewDecided({ decision: 'stop' })

describe('recording a visit', () => {
  it('is told with the leader who made it', () => {
    given(...untilConfirmed)
      .when(recordVisit())
      .then(visitRecorded())
  })

  it('changes nothing when the visit is recorded, even after the work has ended', () => {
    given(...untilConfirmed, visitRecorded())
      .when(recordVisit())
      .thenNothing()
    given(...untilConfirmed, visitRecorded(), deploymentCutShort())
      .when(recordVisit())
      .thenNothing()
  })

  it('is refused while a step before it is missing', () => {
    given(deploymentRequested()).when(recordVisit()).thenRefused({ type: 'LeaderNotChosen' })
    given(...untilChosen)
      .when(recordVisit())
      .thenRefused({ type: 'TermsNotSet' })
    given(...untilTermsSet)
      .when(recordVisit())
      .thenRefused({
        type: 'NotAgreedByAllParties',
        missing: ['home-head', 'leader', 'supported-school', 'broker'],
      })
    given(...untilAgreed)
      .when(recordVisit())
      .thenRefused({ type: 'DaysNotReserved', agreedOn: day('01-16') })
  })

  it('is refused when the visit was made before the agreement', () => {
    given(...untilConfirmed)
      .when(recordVisit({ visitedOn: day('01-15') }))
      .thenRefused({
        type: 'VisitBeforeAgreement',
        visitedOn: day('01-15'),
        agreedOn: day('01-16'),
      })
  })

  it('is refused before the work was to start, and granted on that day', () => {
    given(...untilConfirmed)
      .when(recordVisit({ visitedOn: day('01-20') }))
      .thenRefused({ type: 'VisitBeforeStart', visitedOn: day('01-20'), startsOn: day('01-21') })
    given(...untilConfirmed)
      .when(recordVisit({ visitedOn: day('01-21') }))
      .then(visitRecorded({ visitedOn: day('01-21') }))
  })

  it('is refused when the visit was made after the terms ended', () => {
    given(...untilConfirmed)
      .when(recordVisit({ visitedOn: day('04-06'), on: day('04-08') }))
      .thenRefused({ type: 'VisitAfterEnd', visitedOn: day('04-06'), endsOn: day('04-05') })
  })

  it('is refused when the visit is still to be made', () => {
    given(...untilConfirmed)
      .when(recordVisit({ visitedOn: day('01-26') }))
      .thenRefused({ type: 'VisitNotYetMade', visitedOn: day('01-26'), on: day('01-25') })
  })

  it('is refused when another visit has the id', () => {
    given(...untilConfirmed, visitRecorded())
      .when(recordVisit({ minutes: days(2) }))
      .thenRefused({ type: 'VisitIdTaken', visitedOn: day('01-22') })
  })

  it('is refused when it would use more than was agreed, and allowed up to it', () => {
    const another = { visitId: otherVisitId, visitedOn: day('01-24') }
    given(...untilConfirmed, visitRecorded())
      .when(recordVisit({ ...another, minutes: days(4.5) }))
      .thenRefused({
        type: 'AgreedTimeExceeded',
        agreed: days(5),
        used: days(1),
        wanted: days(4.5),
        dayLength,
      })
    given(...untilConfirmed, visitRecorded())
      .when(recordVisit({ ...another, minutes: days(4) }))
      .then(visitRecorded({ ...another, minutes: days(4) }))
  })

  it('is refused when the visit was made after the review stopped the work', () => {
    given(...untilConfirmed, stopped)
      .when(recordVisit({ visitedOn: day('02-26'), on: day('03-01') }))
      .thenRefused({
        type: 'VisitAfterStop',
        visitedOn: day('02-26'),
        stoppedOn: day('02-25'),
      })
  })

  it('is allowed after such a review for a visit made before it', () => {
    const late = { on: day('03-01') }
    given(...untilConfirmed, stopped)
      .when(recordVisit(late))
      .then(visitRecorded(late))
  })
})

describe('the mid-term review', () => {
  it.each(['continue', 'change', 'stop'] as const)('may decide to %s', (decision) => {
    given(...untilConfirmed, visitRecorded())
      .when(decideMidTermReview({ decision }))
      .then(midTermReviewDecided({ decision }))
  })

  it('changes nothing when this decision was the last', () => {
    given(...untilConfirmed, midTermReviewDecided())
      .when(decideMidTermReview())
      .thenNothing()
    given(...untilConfirmed, stopped)
      .when(decideMidTermReview({ decision: 'stop' }))
      .thenNothing()
  })

  it('may be held again', () => {
    const later = { decision: 'change' as const, on: day('03-11') }
    given(...untilConfirmed, midTermReviewDecided())
      .when(decideMidTermReview(later))
      .then(midTermReviewDecided(later))
  })

  it('is refused after one that stopped the work', () => {
    given(...untilConfirmed, stopped)
      .when(decideMidTermReview({ on: day('03-11') }))
      .thenRefused({ type: 'StoppedByReview', stoppedOn: day('02-25') })
  })

  it('is refused when it is dated before the agreement or the review before', () => {
    given(...untilConfirmed)
      .when(decideMidTermReview({ on: day('01-10') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('01-10'),
        step: 'DeploymentAgreed',
        stepOn: day('01-16'),
      })
    given(...untilConfirmed, midTermReviewDecided())
      .when(decideMidTermReview({ on: day('02-20') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('02-20'),
        step: 'MidTermReviewDecided',
        stepOn: day('02-25'),
      })
  })

  it('is refused when it would stop the work before a visit that was made', () => {
    const visited = visitRecorded({ visitedOn: day('03-04'), on: day('03-05') })
    given(...untilConfirmed, visited)
      .when(decideMidTermReview({ decision: 'stop' }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('02-25'),
        step: 'VisitRecorded',
        stepOn: day('03-04'),
      })
    given(...untilConfirmed, visited)
      .when(decideMidTermReview())
      .then(midTermReviewDecided())
  })
})
