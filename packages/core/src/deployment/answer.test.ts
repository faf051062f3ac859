import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  acceptDeployment,
  declineDeployment,
  deploymentRequested,
  homeHeadApproached,
  leader,
  leaderAccepted,
  leaderApproached,
  leaderDeclined,
  releaseGranted,
  usualContext,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('the leader’s answer', () => {
  const released = [deploymentRequested(), homeHeadApproached(), releaseGranted()]

  it('may be yes', () => {
    given(...released, leaderApproached())
      .when(acceptDeployment())
      .then(leaderAccepted())
    given(...released, leaderApproached(), leaderAccepted())
      .when(acceptDeployment())
      .thenNothing()
  })

  it('may be no', () => {
    given(...released, leaderApproached())
      .when(declineDeployment())
      .then(leaderDeclined())
    given(...released, leaderApproached(), leaderDeclined())
      .when(declineDeployment())
      .thenNothing()
  })

  it('is refused before the leader was approached', () => {
    given(...released)
      .when(acceptDeployment())
      .thenRefused({ type: 'LeaderNotApproached', leader })
    given(...released)
      .when(declineDeployment())
      .thenRefused({ type: 'LeaderNotApproached', leader })
  })
})
