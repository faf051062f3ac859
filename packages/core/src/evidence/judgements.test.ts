import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { PersonId } from '../values/index.ts'
import {
  acceptEvidence,
  baselineAgreed,
  claimLeaderCapacity,
  claimPupilOutcome,
  commentOnEvaluation,
  cutShort,
  day,
  deploymentEvaluated,
  evaluateDeployment,
  evaluationCommented,
  evidenceAccepted,
  evidenceReturned,
  lateResultAttached,
  leader,
  leaderCapacityClaimed,
  pupilOutcomeClaimed,
  qualityLead,
  receivingHead,
  returnEvidence,
  usualContext,
} from './examples.ts'
import { evidence, type EvidenceRefusal } from './index.ts'

const { given } = stories(evidence, usualContext)
const someoneElse = PersonId.parse('01J0000000000000000000000Z')
const links = [baselineAgreed(), leaderCapacityClaimed(), pupilOutcomeClaimed()] as const
const complete = [...links, deploymentEvaluated()] as const
const returned = [...complete, evidenceReturned()] as const
const acceptedAlready: EvidenceRefusal = {
  type: 'EvidenceAlreadyAccepted',
  acceptedBy: qualityLead,
  acceptedOn: day('2019-05-01'),
}

describe('accepting evidence', () => {
  it('is recorded when both links and the evaluation are there', () => {
    given(...complete)
      .when(acceptEvidence())
      .then(evidenceAccepted())
  })

  it('changes nothing the second time', () => {
    given(...complete, evidenceAccepted())
      .when(acceptEvidence())
      .thenNothing()
  })

  it('is refused without a claim of leader capacity', () => {
    given(baselineAgreed(), deploymentEvaluated())
      .when(acceptEvidence())
      .thenRefused({ type: 'CapacityClaimMissing' })
  })

  it('is refused without a pupil outcome', () => {
    given(baselineAgreed(), leaderCapacityClaimed(), deploymentEvaluated())
      .when(acceptEvidence())
      .thenRefused({ type: 'PupilOutcomeMissing' })
  })

  it('takes the evaluation alone of a deployment that was cut short', () => {
    given(baselineAgreed(), deploymentEvaluated({}, cutShort))
      .when(acceptEvidence())
      .then(evidenceAccepted())
    given(baselineAgreed()).when(acceptEvidence()).thenRefused({ type: 'EvaluationMissing' })
  })

  it('is refused without an evaluation', () => {
    given(...links)
      .when(acceptEvidence())
      .thenRefused({ type: 'EvaluationMissing' })
  })

  it('is refused to the leader', () => {
    given(...complete)
      .when(acceptEvidence({ acceptedBy: leader }))
      .thenRefused({ type: 'AcceptorIsLeader', leader })
  })

  it('is refused to whoever evaluated', () => {
    given(...complete)
      .when(acceptEvidence({ acceptedBy: receivingHead }))
      .thenRefused({ type: 'AcceptorIsEvaluator', evaluator: receivingHead })
  })

  it('is refused a second time by somebody else', () => {
    given(...complete, evidenceAccepted())
      .when(acceptEvidence({ acceptedBy: someoneElse }))
      .thenRefused(acceptedAlready)
  })

  it.each([
    claimLeaderCapacity({ statement: 'more' }),
    claimPupilOutcome({ result: '80%' }),
    evaluateDeployment({ success: 'in part' }),
    commentOnEvaluation({ comment: 'more' }),
    returnEvidence(),
  ])('closes the evidence to $type', (command) => {
    given(...complete, evidenceAccepted())
      .when(command)
      .thenRefused(acceptedAlready)
  })
})

describe('returning evidence', () => {
  it('is recorded with the reason', () => {
    given(...complete)
      .when(returnEvidence())
      .then(evidenceReturned())
  })

  it('changes nothing the second time', () => {
    given(...returned)
      .when(returnEvidence())
      .thenNothing()
  })

  it('may be said again by somebody else or for another reason', () => {
    const again = { returnedBy: someoneElse }
    given(...returned)
      .when(returnEvidence(again))
      .then(evidenceReturned(again))
    const reason = 'the areas are not those planned'
    given(...returned)
      .when(returnEvidence({ reason }))
      .then(evidenceReturned({ reason }))
  })

  it('is refused to the leader and to whoever evaluated', () => {
    given(...complete)
      .when(returnEvidence({ returnedBy: leader }))
      .thenRefused({ type: 'AcceptorIsLeader', leader })
    given(...complete)
      .when(returnEvidence({ returnedBy: receivingHead }))
      .thenRefused({ type: 'AcceptorIsEvaluator', evaluator: receivingHead })
  })

  it('leaves nothing to accept until something is amended', () => {
    given(...returned)
      .when(acceptEvidence())
      .thenRefused({ type: 'NothingAmendedSinceReturn', returnedOn: day('2019-05-01') })
    given(...returned, lateResultAttached())
      .when(acceptEvidence())
      .thenRefused({ type: 'NothingAmendedSinceReturn', returnedOn: day('2019-05-01') })
  })

  it.each([
    leaderCapacityClaimed({ statement: 'more' }),
    pupilOutcomeClaimed({ result: '76%' }),
    deploymentEvaluated({ success: 'in part' }),
    evaluationCommented(),
  ])('is answered by a $type', (amendment) => {
    given(...returned, amendment)
      .when(acceptEvidence())
      .then(evidenceAccepted())
  })
})
