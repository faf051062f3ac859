/** The steps of a deployment as people take them, for any deployment id. */

import {
  type Arranging,
  days,
  idOf,
  leader,
  type Step,
  supportedSchool,
  teachingSchool,
} from './alliance.ts'

/** From the request to the leader's being chosen. */
export const chosen = (
  deploymentId: string,
  { released = 10 }: Arranging = {},
): readonly Step[] => [
  [
    'supported-headteacher',
    'RequestDeployment',
    {
      deploymentId,
      on: '2019-02-04',
      requestedBy: { kind: 'school', id: supportedSchool },
      supportedSchool,
      broker: teachingSchool,
      need: 'a department is led for the first time',
      specialism: 'maths',
      phase: 'secondary',
      expectedOutcomes: 'a plan that the team follows',
    },
  ],
  ['broker', 'ApproachHomeHead', { deploymentId, leader, on: '2019-02-05' }],
  [
    'home-headteacher',
    'GrantRelease',
    { deploymentId, leader, minutes: days(released), on: '2019-02-06' },
  ],
  ['broker', 'ApproachLeader', { deploymentId, leader, on: '2019-02-06' }],
  ['leader', 'AcceptDeployment', { deploymentId, leader, on: '2019-02-07' }],
  ['supported-headteacher', 'ChooseLeader', { deploymentId, leader, on: '2019-02-08' }],
]

export const setTerms = (
  deploymentId: string,
  { count = 5, on = '2019-02-11' }: Arranging = {},
): Step => [
  'broker',
  'SetTerms',
  {
    deploymentId,
    on,
    purpose: 'coach the head of department',
    activities: ['one-to-one-coaching'],
    impactMeasures: ['mock results'],
    milestones: [],
    minutes: days(count),
    pattern: 'spread',
    startsOn: '2019-02-25',
    endsOn: '2019-07-12',
    fee: { model: 'within-price', rate: 35_000, per: 'day' },
    funder: { kind: 'school', id: supportedSchool },
    namedLead: idOf('head of department'),
  },
]

const parties = [
  ['home-headteacher', 'home-head'],
  ['leader', 'leader'],
  ['supported-headteacher', 'supported-school'],
  ['broker', 'broker'],
] as const

/** The four agreements; the broker's is the last. */
export const agreements = (deploymentId: string, on = '2019-02-14'): readonly Step[] =>
  parties.map(([by, party]) => [by, 'AgreeTerms', { deploymentId, party, on }])

/** Everything up to the fourth agreement. */
export const agreed = (deploymentId: string, arranging: Arranging = {}): readonly Step[] => [
  ...chosen(deploymentId, arranging),
  setTerms(deploymentId, arranging),
  ...agreements(deploymentId),
]

export const visit = (
  deploymentId: string,
  { name, on, count = 1 }: { readonly name: string; readonly on: string; readonly count?: number },
): Step => [
  'leader',
  'RecordVisit',
  {
    deploymentId,
    visitId: idOf(name),
    visitedOn: on,
    minutes: days(count),
    summary: 'coaching and joint planning',
    on,
  },
]

export const complete = (deploymentId: string): Step => [
  'broker',
  'CompleteDeployment',
  { deploymentId, on: '2019-07-12' },
]
