/**
 * What holds of deployments and reserved days once the policies have come to rest, however people
 * and policies took turns, wherever the machine stopped and whatever a policy was told again.
 */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deployment } from '../deployment/index.ts'
import { days } from '../deployment/steps/examples.ts'
import { stillReserved } from '../designation/index.ts'
import type { DeploymentId, PersonId } from '../values/index.ts'
import { type Alliance, deploymentIds, leaders, openAlliance, policyNames } from './examples.ts'

interface Turn {
  /** For the counterexample. */
  readonly said: string
  readonly take: (alliance: Alliance) => Promise<void> | void
}

const turn = (said: string, take: Turn['take']): Turn => ({ said, take })
const anyDeployment = fc.constantFrom(...deploymentIds)
const anyLeader = fc.constantFrom(...leaders)
const anyLength = fc.integer({ min: 1, max: 4 }).map(days)

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(anyDeployment, anyLength)
      .map(([id, minutes]) =>
        turn(`agree ${id}, ${minutes}`, (alliance) => alliance.agree(id, minutes)),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyLeader, anyLength)
      .map(([who, minutes]) =>
        turn(`allow ${who} ${minutes}`, (alliance) => alliance.allow(who, minutes)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyDeployment, anyLeader)
      .map(([id, who]) => turn(`choose ${who} for ${id}`, (alliance) => alliance.choose(id, who))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyDeployment, fc.boolean())
      .map(([id, visited]) =>
        turn(`cut ${id} short`, (alliance) => alliance.cutShort(id, visited)),
      ),
  },
  { weight: 2, arbitrary: fc.constant(turn('settle', (alliance) => alliance.settle())) },
  {
    weight: 4,
    arbitrary: fc
      .record({ at: fc.nat({ max: 4 }), made: fc.boolean() })
      .map((stop) => turn(`stop at ${JSON.stringify(stop)}`, (alliance) => alliance.settle(stop))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...policyNames), fc.nat({ max: 30 }))
      .map(([name, by]) =>
        turn(`${name} hears ${by} again`, (alliance) => alliance.hearAgain(name, by)),
      ),
  },
)

describe('when the policies have come to rest', () => {
  it('exactly the days of confirmed deployments are reserved, and nobody has to look', async () => {
    const seen = { confirmed: 0, 'sent back': 0, 'agreed anew': 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(anyTurn, { minLength: 4, maxLength: 24 }), async (turns) => {
        const alliance = await openAlliance()
        for (const { take } of turns) await take(alliance)
        await alliance.settle()
        for (const id of deploymentIds) {
          const state = await alliance.deploymentOf(id)
          await expectBalanced(alliance, id, state)
          const reasons = await reasonsIn(alliance, id)
          // Never for what an earlier edition of the same terms has reserved.
          for (const reason of reasons) expect(reason).toMatch(/are wanted and .* left/)
          if (state.phase === 'confirmed') seen.confirmed++
          if (reasons.length > 0) seen['sent back']++
          if (state.phase === 'confirmed' && state.agreement.edition > 1) seen['agreed anew']++
        }
        expect(alliance.unanswered).toEqual([])
      }),
      { numRuns: 300 },
    )
    for (const [what, times] of Object.entries(seen))
      expect(times, `hardly a deployment ${what}`).toBeGreaterThan(20)
  })

  it('hearing everything again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTurn, { minLength: 4, maxLength: 12 }), async (turns) => {
        const alliance = await openAlliance()
        for (const { take } of turns) await take(alliance)
        await alliance.settle()
        const before = await Promise.all(deploymentIds.map(alliance.eventsOf))
        policyNames.forEach((name) => alliance.hearAgain(name))
        await alliance.settle()
        expect(await Promise.all(deploymentIds.map(alliance.eventsOf))).toEqual(before)
        for (const id of deploymentIds)
          await expectBalanced(alliance, id, await alliance.deploymentOf(id))
        expect(alliance.unanswered).toEqual([])
      }),
    )
  })
})

const expectBalanced = async (
  alliance: Alliance,
  id: DeploymentId,
  state: Deployment,
): Promise<void> => {
  for (const leader of leaders) {
    const { days: book } = await alliance.designationOf(leader)
    const reservation = book.reservations[id]
    const reserved = reservation === undefined ? 0 : stillReserved(reservation)
    const due = dueFrom(leader, state)
    expect({ phase: state.phase, leader, reserved }).toEqual({
      phase: due.in,
      leader,
      reserved: due.minutes,
    })
    if (due.edition !== undefined) expect(reservation?.edition).toBe(due.edition)
  }
}

/** What must be reserved in a leader's allowance for a deployment at rest. */
const dueFrom = (leader: PersonId, state: Deployment) => {
  if (state.phase === 'agreed') return { in: 'confirmed or sent back', minutes: 0 }
  if (!('agreement' in state) || state.leader !== leader) return { in: state.phase, minutes: 0 }
  const { edition, minutes } = state.agreement
  return state.phase === 'confirmed'
    ? { in: state.phase, minutes, edition }
    : { in: state.phase, minutes: state.closing.minutesUsed, edition }
}

const reasonsIn = async (alliance: Alliance, id: DeploymentId): Promise<readonly string[]> =>
  (await alliance.eventsOf(id)).flatMap((event) =>
    event.type === 'DeploymentSentBack' ? [event.data.reason] : [],
  )
