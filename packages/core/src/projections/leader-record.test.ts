import { describe, expect, it } from 'vitest'
import * as applied from '../application/examples.ts'
import { applicant } from '../application/examples.ts'
import type { SleEvent } from '../catalogue.ts'
import * as deployed from '../deployment/examples.ts'
import * as designated from '../designation/examples.ts'
import * as shown from '../evidence/examples.ts'
import { documentAfter, recordedAt, streamOf } from './examples.ts'
import { deploymentBoard, leaderRecord, type LeaderRecord, onBoard } from './index.ts'

const recordAfter = (...events: readonly SleEvent[]): LeaderRecord => {
  const record = documentAfter(leaderRecord, applicant, events)
  if (record === undefined) throw new Error('there is no record')
  return record
}
const saidAfter = (...events: readonly SleEvent[]): readonly string[] =>
  recordAfter(...events).entries.map(({ on, said }) => `${on} ${said}`)

describe('a leader’s record', () => {
  it('begins with the application and says what, when, where and when it was recorded', () => {
    const started = applied.applicationStarted()
    expect(recordAfter(started)).toEqual({
      leader: applicant,
      applications: [{ applicationId: applied.applicationId, ratings: {}, outcome: 'undecided' }],
      deployments: [],
      entries: [
        {
          on: started.data.on,
          what: 'ApplicationStarted',
          said: 'applied to teaching school 100000 for maths, phonics (primary)',
          stream: streamOf(started),
          recordedAt,
        },
      ],
    })
  })

  it('sums up the ratings that count where the outcome is told', () => {
    const record = recordAfter(
      applied.applicationStarted(),
      applied.criterionRated({ rating: 'red' }),
      applied.criterionRated({ rating: 'green' }),
      applied.criterionRated({ criterion: 'analysis-of-need', rating: 'amber' }),
      applied.applicantRecommended({ supportOwed: ['analysis-of-need'] }),
    )
    expect(record.applications[0]).toMatchObject({
      outcome: 'recommended',
      ratings: { 'track-record-of-impact': 'green', 'analysis-of-need': 'amber' },
    })
    expect(record.entries.at(-1)?.said).toBe(
      'recommended for maths, with support owed in analysis of need; rated 1 green, 1 amber',
    )
  })

  it.each([
    [applied.applicantDeclined(), 'declined', 'declined on grounds of demand'],
    [applied.applicationWithdrawn(), 'withdrawn', 'withdrew the application'],
  ] as const)('tells $1 applications', (event, outcome, said) => {
    const record = recordAfter(applied.applicationStarted(), event)
    expect(record.applications[0]?.outcome).toBe(outcome)
    expect(record.entries.at(-1)?.said).toBe(said)
  })

  it('is in the order of days, and within a day in that of recording', () => {
    const said = saidAfter(
      deployed.visitRecorded({ on: deployed.day('02-01'), visitedOn: deployed.day('02-01') }),
      deployed.leaderApproached(),
      deployed.leaderAccepted({ on: deployed.leaderApproached().data.on }),
    )
    expect(said).toEqual([
      '2019-01-10 asked to take on a deployment',
      '2019-01-10 accepted the deployment',
      '2019-02-01 visited on 2019-02-01 for 5 hours',
    ])
  })

  it('follows each deployment with its visits and hours', () => {
    const { deploymentId } = deployed
    const work = [...deployed.untilConfirmed, deployed.visitRecorded()]
    const first = deployed.visitRecorded().data.visitedOn
    const agreed = { deploymentId, minutesAgreed: deployed.days(5) }
    const visited = { ...agreed, visits: 1, firstVisitOn: first, lastVisitOn: first }
    expect(recordAfter(...work).deployments).toEqual([
      { ...visited, status: 'confirmed', minutesUsed: deployed.days(1) },
    ])
    const ended = [...work, deployed.deploymentCompleted(), shown.evidenceAccepted()]
    expect(recordAfter(...ended).deployments[0]?.status).toBe('evidenced')
  })

  it.each([
    [deployed.homeHeadApproached(), 'in-preparation'],
    [deployed.releaseRefused(), 'not-deployed'],
    [deployed.leaderDeclined(), 'not-deployed'],
    [deployed.deploymentAgreed(), 'agreed'],
    [deployed.deploymentSentBack(), 'in-preparation'],
    [deployed.deploymentCompleted(), 'completed'],
    [deployed.deploymentCutShort(), 'cut-short'],
    [deployed.deploymentImported(), 'imported'],
  ] as const)('after $0.type has the deployment as $1', (event, status) => {
    expect(recordAfter(event).deployments[0]?.status).toBe(status)
  })

  it('leaves reservations to the designation', () => {
    const record = recordAfter(designated.leaderDesignated(), designated.daysReserved())
    expect(record.deployments).toEqual([])
    expect(record.entries).toHaveLength(2)
  })

  it('holds nobody else’s events', () => {
    const events = [deployed.deploymentRequested(), deployed.leaderAccepted()]
    expect(recordAfter(...events).entries).toHaveLength(1)
    const { otherLeader } = deployed
    const others = [deployed.leaderAccepted({ leader: otherLeader })]
    expect(documentAfter(leaderRecord, applicant, others)).toBeUndefined()
  })

  it('stands beside the board, where school and need are told', () => {
    const record = recordAfter(...deployed.untilConfirmed)
    const card = documentAfter(deploymentBoard, deployed.deploymentId, deployed.untilConfirmed)
    if (card === undefined) throw new Error('there is no card')
    const [pair] = onBoard(record.deployments, new Map([[card.deploymentId, card]]))
    expect(pair?.[1]?.supportedSchool).toBe(deployed.supportedSchool)
    expect(onBoard(record.deployments, new Map())[0]?.[1]).toBeUndefined()
  })
})

describe('the sentences of a record', () => {
  it.each<readonly [SleEvent, string]>([
    [
      applied.headteacherSectionAdded({ capacity: false }),
      'the headteacher endorsed the application and did not confirm capacity',
    ],
    [
      designated.leaderDesignated({ designatedBy: { kind: 'national-college' } }),
      `designated by the National College in maths (primary) until ${designated.leaderDesignated().data.termEndsOn}`,
    ],
    [
      designated.daysReserved({ minutes: designated.days(0.5) }),
      '2 hours 30 minutes of 2018 to 2019 reserved',
    ],
    [designated.designationWithdrawn(), 'the designation was withdrawn: became headteacher'],
    [deployed.releaseGranted(), 'the home head released 30 hours'],
    [deployed.termsAgreed('supported-school'), 'the supported school agreed to the terms'],
    [deployed.midTermReviewDecided(), 'mid-term review: continue'],
    [
      deployed.deploymentImported(),
      'listed as deployed to school 100003 for phonics: under way, 20 hours delivered (imported)',
    ],
    [shown.baselineAgreed(), 'baseline agreed on 1 measure'],
    [
      shown.deploymentEvaluated({ causeForConcern: 'visits were moved at short notice' }),
      'evaluated by the receiving headteacher, with a cause for concern',
    ],
    [shown.lateResultAttached(), 'a result published on 2019-08-22 was attached'],
  ])('say $0.type as “$1”', (event, said) => {
    expect(recordAfter(event).entries.map((entry) => entry.said)).toEqual([said])
  })

  it('quote nothing that a person wrote', () => {
    const secret = 'two teachers are struggling'
    const record = recordAfter(
      deployed.visitRecorded({ summary: secret }),
      deployed.releaseRefused({ reason: secret }),
      shown.deploymentEvaluated({ causeForConcern: secret, success: secret }),
      shown.evidenceReturned({ reason: secret }),
      designated.leaderDedesignated({ detail: secret }),
    )
    expect(JSON.stringify(record)).not.toContain(secret)
  })
})
