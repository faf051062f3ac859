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
  finished,
  lateResultAttached,
  leader,
  leaderCapacityClaimed,
  pupilOutcomeClaimed,
  qualityLead,
  receivingHead,
  returnEvidence,
  underWay,
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

describe('evaluating a deployment', () => {
  it('is recorded with how far the deployment had got', () => {
    given(...links)
      .when(evaluateDeployment())
      .then(deploymentEvaluated())
  })

  it('may record a cause for concern, and take it back', () => {
    const causeForConcern = 'visits were moved at short notice'
    given(...complete)
      .when(evaluateDeployment({ causeForConcern }))
      .then(deploymentEvaluated({ causeForConcern }))
    given(...links, deploymentEvaluated({ causeForConcern }))
      .when(evaluateDeployment())
      .then(deploymentEvaluated())
  })

  it('changes nothing the second time', () => {
    given(...complete)
      .when(evaluateDeployment())
      .thenNothing()
  })

  it('is refused while the deployment is under way', () => {
    given(...links)
      .when(evaluateDeployment({}, underWay))
      .thenRefused({ type: 'DeploymentNotFinished', phase: 'confirmed' })
  })

  it('is refused on a day before the work ended, and granted on that day', () => {
    const closedOn = day('2019-04-05')
    given(...links)
      .when(evaluateDeployment({ on: day('2019-04-04') }))
      .thenRefused({ type: 'BeforeEnding', on: day('2019-04-04'), endedOn: closedOn })
    given(...links)
      .when(evaluateDeployment({ on: closedOn }))
      .then(deploymentEvaluated({ on: closedOn }))
  })

  it('is refused by the leader', () => {
    given(...links)
      .when(evaluateDeployment({ evaluator: leader }))
      .thenRefused({ type: 'EvaluatorIsLeader', leader })
  })

  it('is refused when another leader was deployed than the baseline was agreed for', () => {
    given(...links)
      .when(evaluateDeployment({}, { ...finished, leader: someoneElse }))
      .thenRefused({ type: 'LeaderHasChanged', agreedFor: leader, deployed: someoneElse })
  })
})

describe('commenting on the evaluation', () => {
  it('is a statement of its own', () => {
    given(...complete)
      .when(commentOnEvaluation())
      .then(evaluationCommented())
  })

  it('changes nothing the second time', () => {
    given(...complete, evaluationCommented())
      .when(commentOnEvaluation())
      .thenNothing()
  })

  it('is asked for again when the evaluation was amended', () => {
    given(...complete, evaluationCommented(), deploymentEvaluated({ success: 'in part' }))
      .when(commentOnEvaluation())
      .then(evaluationCommented())
  })

  it('is refused to anybody but the leader', () => {
    given(...complete)
      .when(commentOnEvaluation({ commentedBy: receivingHead }))
      .thenRefused({ type: 'CommentNotByLeader', commentedBy: receivingHead, leader })
  })

  it('is refused before there is an evaluation', () => {
    given(...links)
      .when(commentOnEvaluation())
      .thenRefused({ type: 'EvaluationMissing' })
  })

  it('is refused before the day of the evaluation', () => {
    given(...complete)
      .when(commentOnEvaluation({ on: day('2019-04-07') }))
      .thenRefused({
        type: 'BeforeEvaluation',
        on: day('2019-04-07'),
        evaluatedOn: day('2019-04-08'),
      })
  })
})

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
