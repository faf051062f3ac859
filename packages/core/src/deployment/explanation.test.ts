import { describe, expect, it } from 'vitest'
import {
  academicYear,
  broker,
  day,
  days,
  homeSchool,
  leader,
  otherLeader,
  standing,
  supportedSchool,
} from './examples.ts'
import { Minutes } from '../values/index.ts'
import { type DeploymentRefusal, explainDeploymentRefusal } from './index.ts'

const dayLength = days(1)
const on = day('01-16')
const agreed = { leader, edition: 1, academicYear, minutes: days(5) }

type OneOfEach = {
  readonly [Type in DeploymentRefusal['type']]: Omit<
    Extract<DeploymentRefusal, { readonly type: Type }>,
    'type'
  >
}

const oneOfEach: OneOfEach = {
  DeploymentUnknown: {},
  AlreadyRequested: {},
  ImportedHistory: {},
  DeploymentFinished: { how: 'cut-short' },
  EarlierThanHistory: { on, step: 'ReleaseGranted', stepOn: day('01-17') },
  LeaderNotDesignated: { leader },
  DesignationEnded: { leader },
  TermEnded: { termEndsOn: day('01-15'), on },
  CoreTrainingFirst: { leader },
  SpecialismNotHeld: { wanted: 'maths', phase: 'primary', held: standing.specialisms },
  HomeSchoolUnknown: { leader },
  SupportedSchoolIsOwnSchool: { school: supportedSchool },
  NotRegisteredWithBroker: { registeredWith: homeSchool, broker },
  HomeHeadNotApproached: { leader },
  ReleaseNotGranted: { leader },
  LeaderNotApproached: { leader },
  LeaderNotAccepted: { leader },
  LeaderNotChosen: {},
  TermsNotSet: {},
  TermsHaveChanged: { inForce: 2, named: 1 },
  MoreThanReleased: { released: days(2.5), wanted: days(5), dayLength },
  BelowMinimumLength: { minimum: days(1), wanted: days(0.5), dayLength },
  NotWholeParts: { wanted: Minutes.parse(320), smallestPart: days(0.5) },
  EndsBeforeStart: { startsOn: day('01-21'), endsOn: day('01-20') },
  NotAgreedByAllParties: { missing: ['leader', 'broker'] },
  AgreedForAnotherParty: { party: 'broker', agreedAs: 'leader' },
  AlreadyAgreed: { on },
  DaysNotReserved: { agreedOn: on },
  DaysAlreadyReserved: { on },
  ReservationDiffers: { agreed, reserved: { ...agreed, leader: otherLeader } },
  VisitIdTaken: { visitedOn: on },
  VisitNotYetMade: { visitedOn: day('01-18'), on },
  VisitBeforeAgreement: { visitedOn: day('01-15'), agreedOn: on },
  VisitBeforeStart: { visitedOn: day('01-20'), startsOn: day('01-21') },
  VisitAfterEnd: { visitedOn: day('04-06'), endsOn: day('04-05') },
  VisitAfterStop: { visitedOn: day('02-26'), stoppedOn: day('02-25') },
  AgreedTimeExceeded: { agreed: days(5), used: days(1), wanted: days(4.5), dayLength },
  StoppedByReview: { stoppedOn: on },
  NoVisitYet: {},
  ExitBeforeLastDay: { by: day('01-15'), on },
}

const refusals = Object.entries(oneOfEach).map(
  ([type, values]) => ({ type, ...values }) as DeploymentRefusal,
)

describe('what is said of a refusal', () => {
  it.each(refusals)('explains $type with its values', (refusal) => {
    const sentence = explainDeploymentRefusal(refusal)
    expect(sentence).toMatch(/^[a-z0-9]/i)
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\.$|^The /)
    const { type: _, ...values } = refusal
    const quoted = Object.values(values).filter((value) => typeof value === 'string')
    for (const value of quoted) expect(sentence).toContain(value.replace('cut-short', 'cut short'))
  })

  it('is different for every refusal', () => {
    expect(new Set(refusals.map(explainDeploymentRefusal)).size).toBe(refusals.length)
  })

  it('names the specialisms held, with their phase', () => {
    expect(
      explainDeploymentRefusal({ type: 'SpecialismNotHeld', ...oneOfEach.SpecialismNotHeld }),
    ).toBe(
      'the leader does not hold “maths” for phase “primary” (holds phonics (primary), english); approach a leader who does',
    )
  })

  it('counts in days', () => {
    expect(
      explainDeploymentRefusal({ type: 'MoreThanReleased', ...oneOfEach.MoreThanReleased }),
    ).toBe(
      'the home headteacher released 2½ days, and the terms ask for 5 days; ask for more release or set shorter terms',
    )
  })
})
