import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  chooseLeader,
  day,
  days,
  deploymentRequested,
  grantRelease,
  homeHeadApproached,
  leader,
  refuseRelease,
  releaseGranted,
  releaseRefused,
  untilTermsSet,
  usualContext,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('releasing a leader', () => {
  const asked = [deploymentRequested(), homeHeadApproached()]

  it('is recorded with the minutes released', () => {
    given(...asked)
      .when(grantRelease())
      .then(releaseGranted())
  })

  it('changes nothing when as much is released already', () => {
    given(...asked, releaseGranted())
      .when(grantRelease({ on: day('01-20') }))
      .thenNothing()
  })

  it('may be changed to fewer days until all parties have agreed', () => {
    const fewer = { minutes: days(2), on: day('01-16') }
    given(...untilTermsSet)
      .when(grantRelease(fewer))
      .then(releaseGranted(fewer))
  })

  it('is refused when the home headteacher was not approached', () => {
    given(deploymentRequested())
      .when(grantRelease())
      .thenRefused({ type: 'HomeHeadNotApproached', leader })
  })

  it('may be refused, with a reason, and refusing again changes nothing', () => {
    given(...asked)
      .when(refuseRelease())
      .then(releaseRefused())
    given(...asked, releaseRefused())
      .when(refuseRelease())
      .thenNothing()
  })

  it('may be taken back from the chosen leader, who is then chosen no more', () => {
    const back = { on: day('01-17') }
    given(...untilTermsSet)
      .when(refuseRelease(back))
      .then(releaseRefused(back))
    given(...untilTermsSet, releaseRefused(back))
      .when(chooseLeader())
      .thenRefused({ type: 'LeaderNotAccepted', leader })
  })
})
