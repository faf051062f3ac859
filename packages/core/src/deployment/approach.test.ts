import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { CivilDate, Urn } from '../values/index.ts'
import {
  acceptDeployment,
  approachHomeHead,
  approachLeader,
  broker,
  chooseLeader,
  day,
  days,
  declineDeployment,
  deploymentAgreed,
  deploymentRequested,
  grantRelease,
  homeHeadApproached,
  homeSchool,
  leader,
  leaderAccepted,
  leaderApproached,
  leaderChosen,
  leaderDeclined,
  otherLeader,
  refuseRelease,
  releaseGranted,
  releaseRefused,
  requestDeployment,
  standing,
  supportedSchool,
  untilAgreed,
  untilChosen,
  untilTermsSet,
  usualContext,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('requesting a deployment', () => {
  it('is recorded', () => {
    given().when(requestDeployment()).then(deploymentRequested())
  })

  it('changes nothing when the same request comes again, even much later', () => {
    given(...untilAgreed)
      .when(requestDeployment())
      .thenNothing()
  })

  it('is refused when another request has the id', () => {
    given(deploymentRequested())
      .when(requestDeployment({ specialism: 'maths' }))
      .thenRefused({ type: 'AlreadyRequested' })
  })
})

describe('approaching the home headteacher', () => {
  it('keeps the standing that it rested on', () => {
    given(deploymentRequested()).when(approachHomeHead()).then(homeHeadApproached({ standing }))
  })

  it('changes nothing when the headteacher has been approached', () => {
    given(deploymentRequested(), homeHeadApproached()).when(approachHomeHead()).thenNothing()
    given(...untilAgreed)
      .when(approachHomeHead())
      .thenNothing()
  })

  it('may be repeated after a refusal, since circumstances change', () => {
    const later = { on: day('02-04') }
    given(deploymentRequested(), homeHeadApproached(), releaseRefused())
      .when(approachHomeHead(later))
      .then(homeHeadApproached(later))
  })

  it('may be made for another leader after one declined', () => {
    const other = { leader: otherLeader, on: day('01-12') }
    given(
      deploymentRequested(),
      homeHeadApproached(),
      releaseGranted(),
      leaderApproached(),
      leaderDeclined(),
    )
      .when(approachHomeHead(other))
      .then(homeHeadApproached(other))
  })

  it('is refused before anything was requested', () => {
    given().when(approachHomeHead()).thenRefused({ type: 'DeploymentUnknown' })
  })

  it('is refused when the leader is not designated', () => {
    given(deploymentRequested())
      .when(approachHomeHead({}, { designated: false }))
      .thenRefused({ type: 'LeaderNotDesignated', leader })
  })

  it('is refused when the designation has ended', () => {
    given(deploymentRequested())
      .when(approachHomeHead({}, { designated: false, ended: true }))
      .thenRefused({ type: 'DesignationEnded', leader })
  })

  it('is refused after the last day of the term, and allowed on it', () => {
    given(deploymentRequested())
      .when(approachHomeHead({}, { termEndsOn: day('01-07') }))
      .thenRefused({ type: 'TermEnded', termEndsOn: day('01-07'), on: day('01-08') })
    given(deploymentRequested())
      .when(approachHomeHead({}, { termEndsOn: day('01-08') }))
      .then(homeHeadApproached({ standing: { ...standing, termEndsOn: day('01-08') } }))
  })

  it('is refused before core training where the rules ask for it', () => {
    const { rules } = usualContext
    const strict = {
      ...rules,
      deployment: { ...rules.deployment, beforeCoreTraining: 'not-allowed' as const },
    }
    const untrained = { coreTrained: false }
    given(deploymentRequested())
      .when(approachHomeHead({}, untrained), { ...usualContext, rules: strict })
      .thenRefused({ type: 'CoreTrainingFirst', leader })
    given(deploymentRequested())
      .when(approachHomeHead({}, untrained))
      .then(homeHeadApproached({ standing: { ...standing, ...untrained } }))
  })

  it('is refused when the leader does not hold the specialism', () => {
    given(deploymentRequested({ specialism: 'maths' }))
      .when(approachHomeHead())
      .thenRefused({
        type: 'SpecialismNotHeld',
        wanted: 'maths',
        phase: 'primary',
        held: standing.specialisms,
      })
  })

  it('is refused when the specialism is held for another phase', () => {
    given(deploymentRequested({ phase: 'secondary' }))
      .when(approachHomeHead())
      .thenRefused({
        type: 'SpecialismNotHeld',
        wanted: 'phonics',
        phase: 'secondary',
        held: standing.specialisms,
      })
  })

  it('is allowed when the specialism is held for all phases', () => {
    given(deploymentRequested({ specialism: 'english', phase: 'secondary' }))
      .when(approachHomeHead())
      .then(homeHeadApproached())
  })

  it('is refused when the supported school is the leader’s own', () => {
    given(deploymentRequested())
      .when(approachHomeHead({}, { homeSchool: supportedSchool }))
      .thenRefused({ type: 'SupportedSchoolIsOwnSchool', school: supportedSchool })
  })

  it('is refused when no home school is known', () => {
    const { homeSchool: _, ...homeless } = standing
    given(deploymentRequested())
      .when({ ...approachHomeHead(), standing: homeless })
      .thenRefused({ type: 'HomeSchoolUnknown', leader })
  })

  it('is refused when the leader is registered with another teaching school', () => {
    given(deploymentRequested())
      .when(approachHomeHead({}, { teachingSchool: Urn.parse('100099') }))
      .thenRefused({
        type: 'NotRegisteredWithBroker',
        registeredWith: Urn.parse('100099'),
        broker,
      })
  })

  it('is allowed when an imported list did not say where the leader is registered', () => {
    const { teachingSchool: _, ...unregistered } = standing
    given(deploymentRequested())
      .when({ ...approachHomeHead(), standing: unregistered })
      .then(homeHeadApproached({ standing: unregistered, homeSchool }))
  })

  it('is refused when it is dated before the request', () => {
    given(deploymentRequested())
      .when(approachHomeHead({ on: CivilDate.parse('2018-12-20') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: CivilDate.parse('2018-12-20'),
        step: 'DeploymentRequested',
        stepOn: day('01-07'),
      })
  })

  it('is refused once all parties have agreed', () => {
    given(...untilAgreed)
      .when(approachHomeHead({ leader: otherLeader }))
      .thenRefused({ type: 'AlreadyAgreed', on: deploymentAgreed().data.on })
  })
})

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

describe('approaching a leader', () => {
  const released = [deploymentRequested(), homeHeadApproached(), releaseGranted()]

  it('follows the release', () => {
    given(...released)
      .when(approachLeader())
      .then(leaderApproached())
  })

  it('changes nothing when the leader was approached', () => {
    given(...released, leaderApproached())
      .when(approachLeader())
      .thenNothing()
  })

  it('is refused before the home headteacher was approached', () => {
    given(deploymentRequested())
      .when(approachLeader())
      .thenRefused({ type: 'HomeHeadNotApproached', leader })
  })

  it('is refused before release is granted, and when it was refused', () => {
    const asked = [deploymentRequested(), homeHeadApproached()]
    given(...asked)
      .when(approachLeader())
      .thenRefused({ type: 'ReleaseNotGranted', leader })
    given(...asked, releaseRefused())
      .when(approachLeader())
      .thenRefused({ type: 'ReleaseNotGranted', leader })
  })

  it('is refused when the release was taken back', () => {
    given(...released, releaseRefused({ on: day('01-10') }))
      .when(approachLeader())
      .thenRefused({ type: 'ReleaseNotGranted', leader })
  })

  it('is refused when it is dated before the release', () => {
    given(...released)
      .when(approachLeader({ on: day('01-08') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('01-08'),
        step: 'ReleaseGranted',
        stepOn: day('01-09'),
      })
  })
})

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
