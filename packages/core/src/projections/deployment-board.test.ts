import { describe, expect, it } from 'vitest'
import type { SleEvent } from '../catalogue.ts'
import * as deployed from '../deployment/examples.ts'
import { deploymentId, leader, otherLeader } from '../deployment/examples.ts'
import * as shown from '../evidence/examples.ts'
import { DeploymentId, VisitId } from '../values/index.ts'
import { documentAfter } from './examples.ts'
import { boardRows, type BoardEntry, deploymentBoard, isOver } from './index.ts'

const entryAfter = (...events: readonly SleEvent[]): BoardEntry => {
  const entry = documentAfter(deploymentBoard, deploymentId, events)
  if (entry === undefined) throw new Error('there is no card')
  return entry
}
const stageAfter = (...events: readonly SleEvent[]): string => entryAfter(...events).stage

const asked = [deployed.deploymentRequested(), deployed.homeHeadApproached()] as const
const released = [...asked, deployed.releaseGranted()] as const
const approached = [...released, deployed.leaderApproached()] as const
const { untilChosen, untilTermsSet, untilAgreed, untilConfirmed } = deployed
const finished = [
  ...untilConfirmed,
  deployed.visitRecorded(),
  deployed.deploymentCompleted(),
] as const
const evaluated = [...finished, shown.baselineAgreed(), shown.deploymentEvaluated()] as const

const visitOn = (visitedOn: string, id: string) =>
  deployed.visitRecorded({ visitId: VisitId.parse(id), visitedOn: deployed.day(visitedOn) })
const card = (last: string, change: Partial<BoardEntry>): BoardEntry => ({
  ...entryAfter(deployed.deploymentRequested()),
  deploymentId: DeploymentId.parse(`01J0000000000000000000000${last}`),
  ...change,
})

describe('the stage of a deployment', () => {
  it.each<readonly [string, readonly SleEvent[]]>([
    ['looking for an SLE', [deployed.deploymentRequested()]],
    ['awaiting the home head', asked],
    ['looking for another SLE', [...asked, deployed.releaseRefused()]],
    ['released, SLE to be approached', released],
    ['awaiting the SLE', approached],
    ['awaiting the SLE', [...approached, deployed.releaseGranted({ minutes: deployed.days(3) })]],
    ['looking for another SLE', [...approached, deployed.leaderDeclined()]],
    ['awaiting the school’s choice', [...approached, deployed.leaderAccepted()]],
    ['terms to be set', untilChosen],
    ['looking for another SLE', [...untilChosen, deployed.leaderDeclined()]],
    ['awaiting agreement of the home head, the SLE, the school, the broker', untilTermsSet],
    [
      'awaiting agreement of the SLE, the broker',
      [
        ...untilTermsSet,
        deployed.termsAgreed('home-head'),
        deployed.termsAgreed('supported-school'),
      ],
    ],
    [
      'awaiting agreement of the home head, the SLE, the school, the broker',
      [...untilTermsSet, deployed.termsAgreed('leader'), deployed.termsSet({ edition: 2 })],
    ],
    [
      'awaiting agreement of the home head, the SLE, the school, the broker',
      [...untilTermsSet, deployed.termsSet({ edition: 2 }), deployed.termsAgreed('leader')],
    ],
    ['agreed, days being reserved', untilAgreed],
    [
      'sent back: only 2 days are left',
      [...untilAgreed, deployed.deploymentSentBack({ reason: 'only 2 days are left' })],
    ],
    [
      'awaiting agreement of the home head, the SLE, the school, the broker',
      [...untilAgreed, deployed.deploymentSentBack(), deployed.termsSet({ edition: 2 })],
    ],
    [
      'terms to be set',
      [
        ...untilAgreed,
        deployed.deploymentSentBack(),
        deployed.leaderChosen({ leader: otherLeader }),
      ],
    ],
    ['confirmed', untilConfirmed],
    ['under way', [...untilConfirmed, deployed.visitRecorded()]],
    [
      'under way, to be cut short',
      [
        ...untilConfirmed,
        deployed.visitRecorded(),
        deployed.midTermReviewDecided({ decision: 'stop' }),
      ],
    ],
    ['finished, awaiting evaluation', finished],
    [
      'finished, awaiting evaluation',
      [...untilConfirmed, deployed.visitRecorded(), deployed.deploymentCutShort()],
    ],
    ['cut short before any visit', [...untilConfirmed, deployed.deploymentCutShort()]],
    [
      'finished, awaiting evidence acceptance',
      [
        ...untilConfirmed,
        deployed.deploymentCutShort(),
        shown.baselineAgreed(),
        shown.deploymentEvaluated({}, shown.cutShort),
      ],
    ],
    ['finished, awaiting evidence acceptance', evaluated],
    ['finished, evidence to be amended', [...evaluated, shown.evidenceReturned()]],
    [
      'finished, awaiting evidence acceptance',
      [...evaluated, shown.evidenceReturned(), shown.leaderCapacityClaimed()],
    ],
    ['evidenced', [...evaluated, shown.evidenceAccepted()]],
    ['evidenced', [...evaluated, shown.evidenceAccepted(), shown.lateResultAttached()]],
    ['imported: under way', [deployed.deploymentImported({ status: 'under-way' })]],
  ])('is “%s”', (stage, events) => {
    expect(stageAfter(...events)).toBe(stage)
  })

  it('follows the leader who has got furthest', () => {
    const second = deployed.homeHeadApproached({ leader: otherLeader })
    expect(stageAfter(...approached, second)).toBe('awaiting the SLE')
    const declined = deployed.leaderDeclined()
    expect(stageAfter(...approached, second, declined)).toBe('awaiting the home head')
  })

  it('takes up a leader again whose head had refused before', () => {
    const again = entryAfter(...asked, deployed.releaseRefused(), deployed.homeHeadApproached())
    expect(again.stage).toBe('awaiting the home head')
    expect(again.candidates).toHaveLength(1)
  })

  it('stays with the chosen leader when another one declines', () => {
    const second = deployed.homeHeadApproached({ leader: otherLeader })
    const declined = deployed.leaderDeclined({ leader: otherLeader })
    expect(stageAfter(...untilChosen, second, declined)).toBe('terms to be set')
  })
})

describe('a card of the board', () => {
  it('tells school, specialism, leader, broker, days agreed and days of the work', () => {
    expect(entryAfter(...untilConfirmed)).toMatchObject({
      deploymentId,
      supportedSchool: deployed.supportedSchool,
      specialism: 'phonics',
      leader,
      broker: deployed.broker,
      minutesAgreed: deployed.days(5),
      minutesUsed: 0,
      startsOn: deployed.terms.startsOn,
      endsOn: deployed.terms.endsOn,
    })
  })

  it('counts visits in whatever order they were recorded', () => {
    const entry = entryAfter(
      ...untilConfirmed,
      visitOn('02-05', '01J0000000000000000000001V'),
      visitOn('01-22', '01J0000000000000000000002V'),
      visitOn('03-05', '01J0000000000000000000003V'),
    )
    expect(entry).toMatchObject({
      visits: 3,
      minutesUsed: deployed.days(3),
      firstVisitOn: deployed.day('01-22'),
      lastVisitOn: deployed.day('03-05'),
    })
  })

  it('forgets the terms that the days could not be reserved for', () => {
    const entry = entryAfter(...untilAgreed, deployed.deploymentSentBack())
    expect(entry).not.toHaveProperty('minutesAgreed')
    expect(entry).toMatchObject({ leader, agreedBy: [] })
  })

  it('closes on the day of the ending, with what was returned', () => {
    expect(entryAfter(...finished)).toMatchObject({
      closedOn: deployed.day('04-05'),
      minutesReturned: deployed.days(4),
    })
  })

  it('takes an imported deployment as its list had it, and the last list at its word', () => {
    const entry = entryAfter(
      deployed.deploymentImported({ minutesDelivered: deployed.days(2) }),
      deployed.deploymentImported({ status: 'completed', endedOn: deployed.day('04-05') }),
    )
    expect(entry).toMatchObject({
      stage: 'imported: completed',
      leader,
      minutesAgreed: deployed.days(6),
      minutesUsed: deployed.days(4),
      closedOn: deployed.day('04-05'),
    })
  })

  it('is not made by evidence or reservations alone', () => {
    expect(
      documentAfter(deploymentBoard, deploymentId, [
        shown.baselineAgreed(),
        shown.evidenceAccepted(),
      ]),
    ).toBeUndefined()
  })
})

describe('the rows of the board', () => {
  it('put what is still open first, and the oldest before the newer', () => {
    const over = card('1', { evidence: 'accepted', requestedOn: deployed.day('01-01') })
    const listed = card('2', { importedStatus: 'completed', requestedOn: deployed.day('01-02') })
    const newer = card('3', { requestedOn: deployed.day('03-01') })
    const older = card('4', { requestedOn: deployed.day('02-01') })
    expect(boardRows([over, listed, newer, older])).toEqual([older, newer, over, listed])
  })

  it('keep open whatever was visited until its evidence is accepted', () => {
    const cut = deployed.deploymentCutShort()
    const visited = [...untilConfirmed, deployed.visitRecorded(), cut]
    const open = (...events: readonly SleEvent[]) => !isOver(entryAfter(...events))
    expect([open(...finished), open(...visited), open(...evaluated)]).toEqual([true, true, true])
    expect(open(...evaluated, shown.evidenceAccepted())).toBe(false)
  })

  it('close what was cut short before any visit: there is nothing to evaluate', () => {
    const entry = entryAfter(...untilConfirmed, deployed.deploymentCutShort())
    expect(isOver(entry)).toBe(true)
  })
})
