import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { CivilDate, Urn } from '../values/index.ts'
import {
  approachHomeHead,
  approachLeader,
  broker,
  day,
  deploymentAgreed,
  deploymentRequested,
  homeHeadApproached,
  homeSchool,
  leader,
  leaderApproached,
  leaderDeclined,
  otherLeader,
  releaseGranted,
  releaseRefused,
  standing,
  supportedSchool,
  untilAgreed,
  usualContext,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

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
