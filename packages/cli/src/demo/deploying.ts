/** The middle of the story: the leader is asked for, agreed to, and visits. */

import { ids, people, type Schools } from './cast.ts'
import type { Step } from './step.ts'

const { deployment: deploymentId } = ids
const leader = people.applicant
const about = { deploymentId }
const withLeader = { deploymentId, leader }

const brokering = ({ supportedSchool, teachingSchool }: Schools): readonly Step[] => [
  {
    stage: 'deployed',
    by: 'supportedHead',
    type: 'RequestDeployment',
    data: {
      ...about,
      on: '2019-02-04',
      requestedBy: { kind: 'school', id: supportedSchool },
      supportedSchool,
      broker: teachingSchool,
      need: 'the new head of mathematics leads a department for the first time',
      specialism: 'maths',
      phase: 'secondary',
      expectedOutcomes: 'a department plan that the team follows; progress in Year 11',
    },
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'ApproachHomeHead',
    data: { ...withLeader, on: '2019-02-05' },
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'ApproachLeader',
    data: { ...withLeader, on: '2019-02-05' },
    refusedAs: 'ReleaseNotGranted',
  },
  {
    stage: 'deployed',
    by: 'homeHead',
    type: 'GrantRelease',
    data: { ...withLeader, minutes: 1800, on: '2019-02-07' },
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'ApproachLeader',
    data: { ...withLeader, on: '2019-02-07' },
  },
  {
    stage: 'deployed',
    by: 'leader',
    type: 'AcceptDeployment',
    data: { ...withLeader, on: '2019-02-08' },
  },
  {
    stage: 'deployed',
    by: 'supportedHead',
    type: 'ChooseLeader',
    data: { ...withLeader, on: '2019-02-11' },
  },
]

const agreeing = ({ supportedSchool }: Schools): readonly Step[] => [
  {
    stage: 'deployed',
    by: 'broker',
    type: 'SetTerms',
    data: {
      ...about,
      on: '2019-02-12',
      purpose: 'coach the head of mathematics and plan the year together',
      activities: ['one-to-one-coaching', 'joint-action-planning'],
      impactMeasures: ['quality of department meetings', 'Year 11 mock results'],
      milestones: [{ what: 'department plan agreed', by: '2019-03-29' }],
      minutes: 1500,
      pattern: 'spread',
      startsOn: '2019-02-25',
      endsOn: '2019-07-12',
      fee: { model: 'within-price', rate: 35_000, per: 'day' },
      funder: { kind: 'school', id: supportedSchool },
      namedLead: people.headOfMaths,
    },
  },
  ...(
    [
      ['homeHead', 'home-head'],
      ['leader', 'leader'],
      ['supportedHead', 'supported-school'],
    ] as const
  ).map(([by, party]): Step => ({
    stage: 'deployed',
    by,
    type: 'AgreeTerms',
    data: { ...about, party, on: '2019-02-14' },
  })),
  {
    stage: 'deployed',
    by: 'leader',
    type: 'RecordVisit',
    data: {
      ...about,
      visitId: ids.firstVisit,
      visitedOn: '2019-02-14',
      minutes: 300,
      summary: 'learning walk and first coaching conversation',
      on: '2019-02-14',
    },
    refusedAs: 'NotAgreedByAllParties',
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'AgreeTerms',
    data: { ...about, party: 'broker', on: '2019-02-15' },
  },
]

const visiting: readonly Step[] = [
  {
    stage: 'deployed',
    by: 'leader',
    type: 'RecordVisit',
    data: {
      ...about,
      visitId: ids.firstVisit,
      visitedOn: '2019-02-26',
      minutes: 300,
      summary: 'learning walk and first coaching conversation',
      on: '2019-02-28',
    },
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'DecideMidTermReview',
    data: {
      ...about,
      decision: 'continue',
      findings: 'the plan is written and the team follows it',
      nextSteps: 'two more coaching days before the summer',
      on: '2019-04-30',
    },
  },
  {
    stage: 'deployed',
    by: 'leader',
    type: 'RecordVisit',
    data: {
      ...about,
      visitId: ids.secondVisit,
      visitedOn: '2019-05-14',
      minutes: 900,
      summary: 'three days of coaching and joint planning',
      on: '2019-05-20',
    },
  },
  {
    stage: 'deployed',
    by: 'broker',
    type: 'CompleteDeployment',
    data: { ...about, on: '2019-07-12' },
  },
]

export const deployed = (schools: Schools): readonly Step[] => [
  ...brokering(schools),
  ...agreeing(schools),
  ...visiting,
]
