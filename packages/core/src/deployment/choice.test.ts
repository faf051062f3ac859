import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  chooseLeader,
  day,
  days,
  deploymentRequested,
  homeHeadApproached,
  leader,
  leaderAccepted,
  leaderApproached,
  leaderChosen,
  leaderDeclined,
  otherLeader,
  releaseGranted,
  untilAgreed,
  untilChosen,
  usualContext,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('choosing a leader', () => {
  const approached = [
    deploymentRequested(),
    homeHeadApproached(),
    releaseGranted(),
    leaderApproached(),
  ]

  it('is for the client, among leaders who accepted', () => {
    given(...approached, leaderAccepted())
      .when(chooseLeader())
      .then(leaderChosen())
  })

  it('changes nothing when that leader is chosen', () => {
    given(...untilAgreed)
      .when(chooseLeader())
      .thenNothing()
  })

  it('is refused when the leader has not accepted, or declined', () => {
    given(...approached)
      .when(chooseLeader())
      .thenRefused({ type: 'LeaderNotAccepted', leader })
    given(...approached, leaderDeclined())
      .when(chooseLeader())
      .thenRefused({ type: 'LeaderNotAccepted', leader })
  })

  it('may fall on another leader until all parties have agreed', () => {
    const other = { leader: otherLeader, on: day('01-16') }
    given(
      ...untilChosen,
      homeHeadApproached(other),
      releaseGranted({ ...other, minutes: days(6) }),
      leaderApproached(other),
      leaderAccepted(other),
    )
      .when(chooseLeader(other))
      .then(leaderChosen(other))
  })
})
