/**
 * What holds of every deployment, whatever is asked of it and in whatever order.
 *
 * The histories here are made of granted commands only, so they are all that the log can hold.
 */

import { fold } from '@sle/eventing'
import { deciderLaws } from '@sle/testkit'
import * as fc from 'fast-check'
import { getOrElse } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import type { SchemeContext } from '../context.ts'
import {
  agreeing,
  anyDeploymentCommand,
  anyDeploymentCourse,
  anyDeploymentEvent,
  askedBy,
  usualContext,
} from './examples.ts'
import {
  type BriefedDeploymentCommand,
  deployment,
  deploymentCodec,
  type Deployment,
  type DeploymentEvent,
  Party,
} from './index.ts'

deciderLaws({
  name: 'deployment',
  decider: deployment,
  codec: deploymentCodec,
  anyEvent: anyDeploymentEvent,
  anyCommand: anyDeploymentCommand,
  anyContext: fc
    .tuple(
      fc.constantFrom(localWindows2018, nationalRound2013),
      fc.constantFrom(...Object.values(agreeing)),
    )
    .map(([rules, id]) => ({ ...askedBy(id), rules })),
})

/** Each party agrees in its own person. */
const contextOf = (command: BriefedDeploymentCommand): SchemeContext =>
  command.type === 'AgreeTerms' ? askedBy(agreeing[command.data.party]) : usualContext

const granted = (
  command: BriefedDeploymentCommand,
  state: Deployment,
): readonly DeploymentEvent[] =>
  getOrElse((): readonly DeploymentEvent[] => [])(
    deployment.decide(command, state, contextOf(command)),
  )

const historyOf = (course: readonly BriefedDeploymentCommand[]): readonly DeploymentEvent[] => {
  let state = deployment.initial
  return course.flatMap((command) => {
    const events = granted(command, state)
    state = fold(deployment, events, state)
    return events
  })
}

/** Checks `law` on every history, and that `reached` was in enough of them to mean something. */
const inEveryHistory = (
  reached: DeploymentEvent['type'],
  law: (history: readonly DeploymentEvent[]) => void,
): void => {
  let seen = 0
  fc.assert(
    fc.property(anyDeploymentCourse.map(historyOf), (history) => {
      if (history.some(({ type }) => type === reached)) seen++
      law(history)
    }),
    { numRuns: 300 },
  )
  expect(seen, `hardly a history with ${reached}`).toBeGreaterThan(20)
}

type Told<Type> = Extract<DeploymentEvent, { readonly type: Type }>

const only = <Type extends DeploymentEvent['type']>(
  history: readonly DeploymentEvent[],
  type: Type,
): readonly Told<Type>[] => history.filter((event): event is Told<Type> => event.type === type)

const usedIn = (history: readonly DeploymentEvent[]): number =>
  only(history, 'VisitRecorded').reduce((sum, { data }) => sum + data.minutes, 0)

/** Holds `law` against every event of a type, with the part of the history before it. */
const eachOf = <Type extends DeploymentEvent['type']>(
  history: readonly DeploymentEvent[],
  type: Type,
  law: (event: Told<Type>, before: readonly DeploymentEvent[]) => void,
): void =>
  only(history, type).forEach((event) => law(event, history.slice(0, history.indexOf(event))))

const lastAbout = (
  history: readonly DeploymentEvent[],
  leader: string,
  types: readonly DeploymentEvent['type'][],
): string | undefined =>
  history.findLast(
    ({ type, data }) => types.includes(type) && 'leader' in data && data.leader === leader,
  )?.type

describe('in every history of a deployment', () => {
  it('nothing that was granted changes anything when it is granted again', () => {
    let grants = 0
    fc.assert(
      fc.property(anyDeploymentCourse, (course) => {
        course.reduce((state, command) => {
          const events = granted(command, state)
          const after = fold(deployment, events, state)
          if (events.length > 0) grants++
          expect(granted(command, after)).toEqual([])
          return after
        }, deployment.initial)
      }),
    )
    expect(grants).toBeGreaterThan(500)
  })

  it('a leader is approached only while the home headteacher grants release', () => {
    inEveryHistory('LeaderApproached', (history) =>
      eachOf(history, 'LeaderApproached', ({ data: { leader } }, before) =>
        expect(
          lastAbout(before, leader, ['HomeHeadApproached', 'ReleaseGranted', 'ReleaseRefused']),
        ).toBe('ReleaseGranted'),
      ),
    )
  })

  it('the client chooses only a leader who has accepted', () => {
    inEveryHistory('LeaderChosen', (history) =>
      eachOf(history, 'LeaderChosen', ({ data: { leader } }, before) =>
        expect(
          lastAbout(before, leader, [
            'LeaderApproached',
            'LeaderAccepted',
            'LeaderDeclined',
            'ReleaseRefused',
          ]),
        ).toBe('LeaderAccepted'),
      ),
    )
  })

  it('a deployment is agreed by each of the four parties, to the terms last set', () => {
    inEveryHistory('DeploymentAgreed', (history) =>
      eachOf(history, 'DeploymentAgreed', ({ data: agreed }, before) => {
        const set = before.findLastIndex(({ type }) => type === 'TermsSet')
        const terms = only(before.slice(set), 'TermsSet')[0]?.data
        const agreements = only(before.slice(set), 'TermsAgreed').map(({ data }) => data)
        expect(new Set(agreements.map(({ party }) => party))).toEqual(new Set(Party.options))
        expect(agreements).toHaveLength(4)
        expect(agreements.every(({ edition }) => edition === terms?.edition)).toBe(true)
        expect(agreed).toMatchObject({ leader: terms?.leader, minutes: terms?.minutes })
        expect(agreements.every(({ on }) => on <= agreed.on)).toBe(true)
      }),
    )
  })

  it('there is no visit before the agreement and the reservation, nor dated before them', () => {
    inEveryHistory('VisitRecorded', (history) =>
      eachOf(history, 'VisitRecorded', ({ data: visit }, before) => {
        const agreed = only(before, 'DeploymentAgreed').at(-1)?.data
        expect(agreed).toBeDefined()
        expect(visit.visitedOn >= `${agreed?.on}`).toBe(true)
        expect(only(before, 'DeploymentConfirmed')).toHaveLength(1)
        expect(visit.leader).toBe(agreed?.leader)
      }),
    )
  })

  it('the time used is never above the time agreed', () => {
    inEveryHistory('VisitRecorded', (history) => {
      const agreed = only(history, 'DeploymentAgreed').at(-1)?.data
      expect(usedIn(history)).toBeLessThanOrEqual(agreed?.minutes ?? 0)
    })
  })

  it('no visit is dated after the review that stopped the work', () => {
    inEveryHistory('MidTermReviewDecided', (history) => {
      const stop = only(history, 'MidTermReviewDecided').find(
        ({ data }) => data.decision === 'stop',
      )
      if (stop === undefined) return
      for (const { data } of only(history, 'VisitRecorded'))
        expect(data.visitedOn <= stop.data.on).toBe(true)
    })
  })

  it.each(['DeploymentCompleted', 'DeploymentCutShort'] as const)(
    '%s returns what was agreed and not used, to the year it was reserved in',
    (ending) => {
      inEveryHistory(ending, (history) =>
        eachOf(history, ending, ({ data: closing }, before) => {
          const agreed = only(before, 'DeploymentAgreed').at(-1)?.data
          expect(closing.minutesUsed).toBe(usedIn(before))
          expect(closing.minutesUsed + closing.minutesReturned).toBe(agreed?.minutes)
          expect(closing.academicYear).toBe(agreed?.academicYear)
        }),
      )
    },
  )

  it('nothing follows an ending', () => {
    inEveryHistory('DeploymentCompleted', (history) => {
      const end = history.findIndex(
        ({ type }) => type === 'DeploymentCompleted' || type === 'DeploymentCutShort',
      )
      expect(history.slice(end === -1 ? history.length : end + 1)).toEqual([])
    })
  })

  it('imported history stands alone', () => {
    inEveryHistory('DeploymentRequested', (history) => {
      const kinds = new Set(history.map(({ type }) => type === 'DeploymentImported'))
      expect(kinds.size).toBeLessThanOrEqual(1)
    })
  })
})
