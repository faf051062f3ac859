import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { ClaimId, PersonId } from '../values/index.ts'
import {
  acceptEvidence,
  agreeBaseline,
  asked,
  attachLateResult,
  baselineAgreed,
  capacityClaim,
  claimLeaderCapacity,
  claimPupilOutcome,
  day,
  deploymentEvaluated,
  evidenceAccepted,
  lateResultAttached,
  leaderCapacityClaimed,
  outcomeClaim,
  pupilOutcomeClaimed,
  underWay,
  usualContext,
} from './examples.ts'
import { evidence } from './index.ts'

const { given } = stories(evidence, usualContext)
const anotherClaim = ClaimId.parse('01J000000000000000000000C9')
const someoneElse = PersonId.parse('01J0000000000000000000000Z')
const links = [baselineAgreed(), leaderCapacityClaimed(), pupilOutcomeClaimed()] as const
const complete = [...links, deploymentEvaluated()] as const

describe('agreeing the baseline', () => {
  it('is recorded with the leader and how far the deployment had got', () => {
    given().when(agreeBaseline()).then(baselineAgreed())
  })

  it('is refused while the deployment is not agreed', () => {
    given()
      .when(agreeBaseline({}, asked))
      .thenRefused({ type: 'DeploymentNotAgreed', phase: 'requested' })
  })

  it('is refused on a day before the parties agreed, and granted on that day', () => {
    const agreedOn = day('2019-01-16')
    given()
      .when(agreeBaseline({ on: day('2019-01-15') }))
      .thenRefused({ type: 'BeforeAgreement', on: day('2019-01-15'), agreedOn })
    given()
      .when(agreeBaseline({ on: agreedOn }))
      .then(baselineAgreed({ on: agreedOn }))
  })

  it('may be agreed differently while nothing rests on it', () => {
    const measures = [{ measure: 'staff confidence', baseline: '2 of 5', target: '4 of 5' }]
    given(baselineAgreed()).when(agreeBaseline({ measures })).then(baselineAgreed({ measures }))
  })

  it('follows the deployment to another leader', () => {
    given(baselineAgreed())
      .when(agreeBaseline({}, { ...underWay, leader: someoneElse }))
      .then(baselineAgreed({ leader: someoneElse }))
  })

  it.each([leaderCapacityClaimed(), deploymentEvaluated()])(
    'is refused once there is a $type',
    (resting) => {
      const measures = [{ measure: 'phonics check, year 1', baseline: '40%', target: '75%' }]
      given(baselineAgreed(), resting)
        .when(agreeBaseline({ measures }))
        .thenRefused({ type: 'BaselineReliedOn' })
    },
  )

  it('changes nothing the second time, even after claims', () => {
    given(...links)
      .when(agreeBaseline())
      .thenNothing()
  })
})

describe('claiming leader capacity', () => {
  it('is recorded', () => {
    given(baselineAgreed()).when(claimLeaderCapacity()).then(leaderCapacityClaimed())
  })

  it('may be worded anew under the same identity', () => {
    const statement = 'leads phonics across two schools'
    given(...links)
      .when(claimLeaderCapacity({ statement }))
      .then(leaderCapacityClaimed({ statement }))
  })

  it('changes nothing the second time, on whatever day', () => {
    given(...links)
      .when(claimLeaderCapacity({ on: day('2019-03-01') }))
      .thenNothing()
  })

  it('is refused before the day of the baseline', () => {
    given(baselineAgreed())
      .when(claimLeaderCapacity({ on: day('2019-01-22') }))
      .thenRefused({
        type: 'BeforeBaseline',
        on: day('2019-01-22'),
        agreedOn: day('2019-01-23'),
      })
  })

  it('is refused under the identity of a pupil outcome', () => {
    given(...links)
      .when(claimLeaderCapacity({ claimId: outcomeClaim }))
      .thenRefused({
        type: 'ClaimOfAnotherKind',
        claimId: outcomeClaim,
        kind: 'pupil-outcome',
        needed: 'leader-capacity',
      })
  })
})

describe('claiming a pupil outcome', () => {
  it('is recorded as following from a capacity claim', () => {
    given(baselineAgreed(), leaderCapacityClaimed())
      .when(claimPupilOutcome())
      .then(pupilOutcomeClaimed())
  })

  it('changes nothing the second time', () => {
    given(...links)
      .when(claimPupilOutcome())
      .thenNothing()
  })

  it('is refused while nothing is claimed about leaders', () => {
    given(baselineAgreed()).when(claimPupilOutcome()).thenRefused({ type: 'CapacityClaimMissing' })
  })

  it('is refused when it follows from a claim that nobody made', () => {
    given(...links)
      .when(claimPupilOutcome({ follows: anotherClaim }))
      .thenRefused({ type: 'ClaimUnknown', claimId: anotherClaim })
  })

  it('is refused when it follows from another outcome', () => {
    given(...links)
      .when(claimPupilOutcome({ claimId: anotherClaim, follows: outcomeClaim }))
      .thenRefused({
        type: 'ClaimOfAnotherKind',
        claimId: outcomeClaim,
        kind: 'pupil-outcome',
        needed: 'leader-capacity',
      })
  })

  it('is refused under the identity of a capacity claim', () => {
    given(...links)
      .when(claimPupilOutcome({ claimId: capacityClaim }))
      .thenRefused({
        type: 'ClaimOfAnotherKind',
        claimId: capacityClaim,
        kind: 'leader-capacity',
        needed: 'pupil-outcome',
      })
  })

  it('is refused on a measure that has no agreed baseline', () => {
    given(...links)
      .when(claimPupilOutcome({ measure: 'attendance' }))
      .thenRefused({ type: 'MeasureNotAgreed', measuresAgreed: 1 })
  })

  it('is refused against a lower baseline than was agreed', () => {
    given(...links)
      .when(claimPupilOutcome({ baseline: '40%' }))
      .thenRefused({ type: 'BaselineDiffers' })
  })
})

describe('attaching a late result', () => {
  it('is recorded after acceptance, which stays as it is', () => {
    const accepted = [...complete, evidenceAccepted()] as const
    given(...accepted)
      .when(attachLateResult())
      .then(lateResultAttached())
    given(...accepted, lateResultAttached())
      .when(acceptEvidence())
      .thenNothing()
  })

  it('changes nothing the second time', () => {
    given(...complete, lateResultAttached())
      .when(attachLateResult())
      .thenNothing()
  })

  it('is refused before the evaluation, when it is not late', () => {
    given(...links)
      .when(attachLateResult())
      .thenRefused({ type: 'ResultNotLate' })
  })

  it('is refused on a day before the evaluation', () => {
    const on = day('2019-03-01')
    given(...complete)
      .when(attachLateResult({ on, publishedOn: on }))
      .thenRefused({ type: 'BeforeEvaluation', on, evaluatedOn: day('2019-04-08') })
  })

  it('is refused before it is published', () => {
    given(...complete)
      .when(attachLateResult({ on: day('2019-08-01') }))
      .thenRefused({
        type: 'ResultNotPublished',
        on: day('2019-08-01'),
        publishedOn: day('2019-08-22'),
      })
  })

  it('is refused when it follows from a claim that nobody made', () => {
    given(...complete)
      .when(attachLateResult({ follows: anotherClaim }))
      .thenRefused({ type: 'ClaimUnknown', claimId: anotherClaim })
  })
})
