/**
 * Laws over whole histories: sensible commands in a sensible order with some that are not, asked
 * by whoever may, of few people and deployments, so that they get in each other's way.
 */

import {
  type BoardEntry,
  deploymentBoard,
  leaderRecord,
  localWindows2018,
  register,
  schools,
  type SleEvent,
} from '@sle/core'
import type { Projection, RecordedEvent } from '@sle/eventing'
import { memoryCheckpoints, memoryViews } from '@sle/eventing/memory'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreeAllowance, anAlliance, becomesLeader, idOf, type Step } from './alliance.ts'
import { agreed, agreements, complete, setTerms, visit } from './deployments.ts'

const deployments = ['one', 'two', 'three'].map((name) => idOf(`deployment ${name}`))
const anyDeployment = fc.constantFrom(...deployments)
const anyCount = fc.integer({ min: 1, max: 9 })
const anyDay = fc.constantFrom('2019-02-26', '2019-03-12', '2019-04-30', '2019-07-01')

const anyArrangement: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyDeployment, anyCount, fc.constantFrom(0, 0, 0, 1))
  .map(([id, count, missing]) => {
    const steps = agreed(id, { count })
    return steps.slice(0, steps.length - missing)
  })

const anyVisit: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyDeployment, fc.nat({ max: 9 }), anyDay, fc.constantFrom(0.5, 1, 3))
  .map(([id, n, on, count]) => [visit(id, { name: `visit ${n}`, on, count })])

const anyEnd: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyDeployment, fc.boolean())
  .map(([deploymentId, completed]) => [
    completed
      ? complete(deploymentId)
      : [
          'broker',
          'CutShortDeployment',
          {
            deploymentId,
            reason: 'it is not working',
            exitStrategy: { steps: 'the deputy goes on', by: '2019-07-19' },
            on: '2019-07-08',
          },
        ],
  ])

const anyNewTerms: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyDeployment, anyCount)
  .map(([id, count]) => [
    setTerms(id, { count, on: '2019-02-15' }),
    ...agreements(id, '2019-02-18'),
  ])

const anyAllowance: fc.Arbitrary<readonly Step[]> = anyCount.map((count) => [agreeAllowance(count)])

interface Move {
  readonly steps: readonly Step[]
  /** Whether the policies run after each command of it, or only later. */
  readonly settled: boolean
}

const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    steps: fc.oneof(
      { weight: 4, arbitrary: anyArrangement },
      { weight: 4, arbitrary: anyVisit },
      { weight: 2, arbitrary: anyEnd },
      { weight: 2, arbitrary: anyNewTerms },
      { weight: 1, arbitrary: anyAllowance },
    ),
    settled: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
)

/** Plays the moves on an alliance with a leader; reads views along the way, as people do. */
const played = async (moves: readonly Move[]) => {
  const alliance = anAlliance()
  await alliance.grant(...becomesLeader)
  for (const { steps, settled } of moves) {
    for (const step of steps) {
      await alliance.ask(step)
      if (settled) await alliance.sle.settle()
    }
    await alliance.sle.read(deploymentBoard)
  }
  await alliance.sle.settle()
  return alliance
}

type Event = Pick<RecordedEvent, 'type' | 'stream'> & {
  readonly data: { readonly deploymentId?: string; readonly minutes?: number }
}

const eventsOf = async (alliance: Awaited<ReturnType<typeof played>>) =>
  (await alliance.log()) as unknown as readonly Event[]

/** Asserts `law` of many histories, and that each of `seen` came up in one of them. */
const law = async (
  seen: readonly string[],
  check: (alliance: Awaited<ReturnType<typeof played>>, log: readonly Event[]) => Promise<void>,
) => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyMoves, async (moves) => {
      const alliance = await played(moves)
      const log = await eventsOf(alliance)
      for (const { type } of log) met.add(type)
      await check(alliance, log)
    }),
    { numRuns: 80 },
  )
  expect([...met]).toEqual(expect.arrayContaining([...seen]))
}

/** What must be held for a deployment: all of it while it runs, what it used once it is over. */
const owed = (entry: BoardEntry | undefined): number | undefined => {
  switch (entry?.phase) {
    case 'confirmed':
      return entry.minutesAgreed
    case 'completed':
    case 'cut-short':
      return entry.minutesUsed
    default:
      return 0
  }
}

describe('any history', () => {
  it('has no visit before its deployment was confirmed, nor after it ended', async () => {
    await law(['VisitRecorded', 'DeploymentCompleted', 'DeploymentCutShort'], async (_, log) => {
      const open = new Set<string | undefined>()
      for (const { type, data } of log) {
        if (type === 'DeploymentConfirmed') open.add(data.deploymentId)
        if (type === 'DeploymentCompleted' || type === 'DeploymentCutShort')
          open.delete(data.deploymentId)
        const outside = type === 'VisitRecorded' && !open.has(data.deploymentId)
        expect(outside).toBe(false)
      }
    })
  })

  it('never has more reserved than the allowance of the moment, when days are reserved', async () => {
    await law(['DaysReserved', 'DaysReturned', 'DeploymentSentBack'], async (_, log) => {
      let allowance: number = localWindows2018.deployment.yearlyAllowance
      let held = 0
      for (const { type, data } of log) {
        const minutes = data.minutes ?? 0
        if (type === 'AllowanceAgreed') allowance = minutes
        if (type === 'DaysReturned') held -= minutes
        if (type !== 'DaysReserved') continue
        held += minutes
        expect(held).toBeLessThanOrEqual(allowance)
      }
      expect(held).toBeGreaterThanOrEqual(0)
    })
  })

  it('holds days for what is confirmed or was worked, and for nothing else', async () => {
    await law(['DeploymentConfirmed', 'DeploymentSentBack'], async (alliance, log) => {
      const board = await alliance.sle.read(deploymentBoard)
      for (const id of deployments) {
        const about = log.filter(({ data }) => data.deploymentId === id)
        const held = about.reduce((sum, { type, data: { minutes = 0 } }) => {
          if (type === 'DaysReserved') return sum + minutes
          return type === 'DaysReturned' ? sum - minutes : sum
        }, 0)
        expect([id, held]).toEqual([id, owed(board.get(id))])
      }
    })
  })

  it('gives the same views live and rebuilt, and again after the policies run from the first', async () => {
    await law(['DeploymentRequested'], async (alliance, log) => {
      const anew = anAlliance({
        store: alliance.store,
        views: memoryViews(),
        checkpoints: memoryCheckpoints(),
      })
      const same = async <Document>(view: Projection<SleEvent, Document>) =>
        expect([...(await anew.sle.read(view))]).toEqual([...(await alliance.sle.read(view))])
      await same(register)
      await same(leaderRecord)
      await same(deploymentBoard)
      await same(schools)
      expect(log.length).toBeGreaterThan(15)
    })
  })
})
