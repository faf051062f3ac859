import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { PersonId } from '../values/index.ts'
import {
  baselineAgreed,
  commentOnEvaluation,
  day,
  deploymentEvaluated,
  evaluateDeployment,
  evaluationCommented,
  finished,
  leader,
  leaderCapacityClaimed,
  pupilOutcomeClaimed,
  receivingHead,
  underWay,
  usualContext,
} from './examples.ts'
import { evidence } from './index.ts'

const { given } = stories(evidence, usualContext)
const someoneElse = PersonId.parse('01J0000000000000000000000Z')
const links = [baselineAgreed(), leaderCapacityClaimed(), pupilOutcomeClaimed()] as const
const complete = [...links, deploymentEvaluated()] as const

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
