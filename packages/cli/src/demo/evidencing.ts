/** The last part of the story: the work is evidenced, and a result comes late. */

import { ids, people } from './cast.ts'
import type { Step } from './step.ts'

const about = { deploymentId: ids.deployment }
const leader = people.applicant
const measure = 'Year 11 mock results, average grade'

export const evidenced: readonly Step[] = [
  {
    stage: 'evidenced',
    by: 'broker',
    type: 'AgreeBaseline',
    data: {
      ...about,
      measures: [{ measure, baseline: '4.1', target: '4.5' }],
      on: '2019-02-26',
    },
  },
  {
    stage: 'evidenced',
    by: 'leader',
    type: 'ClaimLeaderCapacity',
    data: {
      ...about,
      claimId: ids.capacityClaim,
      developed: 'head of mathematics',
      statement: 'plans and chairs department meetings alone; coaches two colleagues',
      documents: ['department plan 2019'],
      on: '2019-06-28',
    },
  },
  {
    stage: 'evidenced',
    by: 'leader',
    type: 'ClaimPupilOutcome',
    data: {
      ...about,
      claimId: ids.outcomeClaim,
      follows: ids.capacityClaim,
      measure,
      baseline: '4.1',
      result: '4.4',
      documents: ['mock results, June'],
      on: '2019-07-01',
    },
  },
  {
    stage: 'evidenced',
    by: 'qualityLead',
    type: 'AcceptEvidence',
    data: { ...about, acceptedBy: people.qualityLead, on: '2019-07-15' },
    refusedAs: 'EvaluationMissing',
  },
  {
    stage: 'evidenced',
    by: 'supportedHead',
    type: 'EvaluateDeployment',
    data: {
      ...about,
      evaluator: people.supportedHead,
      areas: [
        {
          area: 'leadership of the department',
          impact: 'the department is led, not only managed',
          evidence: 'minutes, plan, staff survey',
        },
      ],
      effectiveness: 'well prepared, direct and kind',
      success: 'every aim of the plan was met',
      on: '2019-07-16',
    },
  },
  {
    stage: 'evidenced',
    by: 'leader',
    type: 'CommentOnEvaluation',
    data: {
      ...about,
      commentedBy: leader,
      comment: 'the school gave the time that was agreed',
      on: '2019-07-17',
    },
  },
  {
    stage: 'evidenced',
    by: 'qualityLead',
    type: 'AcceptEvidence',
    data: { ...about, acceptedBy: people.qualityLead, on: '2019-07-18' },
  },
  {
    stage: 'evidenced',
    by: 'leader',
    type: 'AttachLateResult',
    data: {
      ...about,
      follows: ids.outcomeClaim,
      measure: 'GCSE mathematics, average grade',
      result: '4.6',
      publishedOn: '2019-08-22',
      documents: ['GCSE results 2019'],
      on: '2019-08-23',
    },
  },
]
