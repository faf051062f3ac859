import { deploymentBoard } from '@sle/core'
import { describe, expect, it } from 'vitest'
import { anAlliance, becomesLeader, idOf, leader, type Step } from './alliance.ts'
import { agreed, complete, visit } from './deployments.ts'

const deploymentId = idOf('deployment one')
const about = { deploymentId }
const outcome = idOf('outcome claim')

const baseline: Step = [
  'broker',
  'AgreeBaseline',
  {
    ...about,
    measures: [{ measure: 'mock results', baseline: '4.1', target: '4.5' }],
    on: '2019-02-26',
  },
]
const capacity: Step = [
  'leader',
  'ClaimLeaderCapacity',
  {
    ...about,
    claimId: idOf('capacity claim'),
    developed: 'head of department',
    statement: 'chairs the department alone',
    documents: ['plan'],
    on: '2019-07-01',
  },
]
const pupils: Step = [
  'leader',
  'ClaimPupilOutcome',
  {
    ...about,
    claimId: outcome,
    follows: idOf('capacity claim'),
    measure: 'mock results',
    baseline: '4.1',
    result: '4.4',
    documents: ['mock results, June'],
    on: '2019-07-02',
  },
]
const evaluate: Step = [
  'supported-headteacher',
  'EvaluateDeployment',
  {
    ...about,
    evaluator: idOf('supported head'),
    areas: [{ area: 'leadership', impact: 'the department is led', evidence: 'minutes' }],
    effectiveness: 'well prepared',
    success: 'every aim was met',
    on: '2019-07-16',
  },
]
const accept: Step = [
  'quality-lead',
  'AcceptEvidence',
  { ...about, acceptedBy: idOf('quality lead'), on: '2019-07-18' },
]
const gcse: Step = [
  'supported-headteacher',
  'AttachLateResult',
  {
    ...about,
    follows: outcome,
    measure: 'GCSE mathematics, average grade',
    result: '4.6',
    publishedOn: '2019-08-22',
    documents: ['GCSE results 2019'],
    on: '2019-08-23',
  },
]

describe('GCSE results that arrive in August, after the evaluation', () => {
  it('are attached late, and reopen neither the deployment nor its evidence', async () => {
    const { grant, refused, sle, told } = anAlliance()
    const first = visit(deploymentId, { name: 'first', on: '2019-02-26' })
    await grant(...becomesLeader, ...agreed(deploymentId), baseline, first)
    expect((await refused(pupils)).refusal.type).toBe('CapacityClaimMissing')
    await grant(capacity, pupils)
    expect((await refused(evaluate)).refusal.type).toBe('DeploymentNotFinished')
    await grant(complete(deploymentId), evaluate, accept)

    const before = (await sle.read(deploymentBoard)).get(deploymentId)
    const deploymentBefore = await told(`deployment-${deploymentId}`)
    await grant(gcse)
    expect((await told(`evidence-${deploymentId}`)).at(-1)).toBe('LateResultAttached')
    expect((await sle.read(deploymentBoard)).get(deploymentId)).toEqual(before)
    expect(before).toMatchObject({ phase: 'completed', evidence: 'accepted' })
    expect(await told(`deployment-${deploymentId}`)).toEqual(deploymentBefore)

    const again = await grant(gcse)
    expect(again.type).toBe('alreadySo')
    const another: Step = [evaluate[0], evaluate[1], { ...evaluate[2], success: 'none was met' }]
    expect((await refused(another)).refusal.type).toBe('EvidenceAlreadyAccepted')
    expect(await told(`designation-${leader}`)).toContain('DaysReturned')
  })
})

describe('a deployment that is cut short after its first visit', () => {
  const cutShort: Step = [
    'broker',
    'CutShortDeployment',
    {
      ...about,
      reason: 'the head of department has left',
      exitStrategy: { steps: 'the deputy goes on with the plan', by: '2019-05-24' },
      on: '2019-05-03',
    },
  ]
  const dated = ([by, type, data]: Step, on: string): Step => [by, type, { ...data, on }]

  it('stays open until it is evaluated and accepted, with no claim that nothing supports', async () => {
    const { grant, refused, sle } = anAlliance()
    const stage = async () => (await sle.read(deploymentBoard)).get(deploymentId)?.stage
    const first = visit(deploymentId, { name: 'first', on: '2019-02-26' })
    await grant(...becomesLeader, ...agreed(deploymentId), first, cutShort)
    expect(await stage()).toBe('finished, awaiting evaluation')

    expect((await refused(dated(baseline, '2019-02-13'))).refusal.type).toBe('BeforeAgreement')
    await grant(baseline)
    expect((await refused(dated(evaluate, '2019-05-02'))).refusal.type).toBe('BeforeEnding')
    expect((await refused(accept)).refusal.type).toBe('EvaluationMissing')
    await grant(evaluate, accept)
    expect(await stage()).toBe('evidenced')
  })
})
