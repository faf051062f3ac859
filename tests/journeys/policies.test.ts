import { describe, expect, it } from 'vitest'
import type { Checkpoints, EventStore } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore } from '@sle/eventing/memory'
import { type FaultPlan, faultyCheckpoints, faultyEventStore } from '@sle/testkit'
import { agreeAllowance, anAlliance, becomesLeader, idOf, leader, type Step } from './alliance.ts'
import { agreed, agreements, complete, visit } from './deployments.ts'

const one = idOf('deployment one')
const other = idOf('deployment two')

type Plan = FaultPlan<'append' | 'read' | 'readAll' | 'outcomeOf' | 'load' | 'save'>
type Alliance = ReturnType<typeof anAlliance>

/** A history on which the policies have not reacted yet, and what happens before they go on. */
interface Scene {
  readonly asked: (alliance: Alliance) => Promise<void>
  readonly meanwhile?: readonly Step[]
}

const askAll = async ({ ask }: Alliance, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) expect((await ask(step))._tag).toBe('Right')
}

const broken = (plan: Plan, store: EventStore, checkpoints: Checkpoints) => {
  const { operation, ...rest } = plan
  return operation === 'load' || operation === 'save'
    ? { store, checkpoints: faultyCheckpoints(checkpoints, { operation, ...rest }) }
    : { store: faultyEventStore(store, { operation, ...rest }), checkpoints }
}

/** Plays a scene with the policies cut off as planned; tells what is recorded in the end. */
const played = async ({ asked, meanwhile = [] }: Scene, plan?: Plan) => {
  const [store, checkpoints] = [memoryEventStore(), memoryCheckpoints()]
  const healthy = anAlliance({ store, checkpoints })
  await asked(healthy)
  let cutOff = false
  if (plan !== undefined) {
    const { sle } = anAlliance(broken(plan, store, checkpoints))
    await sle.settle().catch((fault: unknown) => {
      expect(fault).toMatchObject({ code: 'StoreUnavailable' })
      cutOff = true
    })
  }
  await askAll(healthy, meanwhile)
  // A process that begins anew: nothing remembered but the store and the checkpoints.
  const restarted = anAlliance({ store, checkpoints })
  await restarted.sle.settle()
  const log = await restarted.log()
  const told = log.map(({ stream, type, data }) => ({ stream, type, data }))
  return { told, cutOff }
}

const operations = ['append', 'read', 'readAll', 'outcomeOf', 'load', 'save'] as const
const kindsOfCut = operations.flatMap((operation) =>
  (['before', 'after'] as const).map((when) => ({ operation, when })),
)

/** Cuts the policies off at every call of every operation, before and after it is done. */
const everyCut = async (scene: Scene, look: (told: Told) => void): Promise<number> => {
  let cuts = 0
  for (const kind of kindsOfCut)
    for (let call = 1; ; call++) {
      const { told, cutOff } = await played(scene, { ...kind, call })
      if (!cutOff) break
      cuts++
      look(told)
    }
  return cuts
}

type Told = Awaited<ReturnType<typeof played>>['told']

const hasDays: Scene = {
  asked: async (alliance) => {
    await alliance.grant(...becomesLeader, agreeAllowance(10))
    await askAll(alliance, agreed(one))
  },
}

const hasNone: Scene = {
  asked: async (alliance) => {
    await alliance.grant(...becomesLeader, agreeAllowance(2))
    await askAll(alliance, agreed(one))
  },
}

/** Another deployment holds the days; the home head agrees to more while the policies are away. */
const freedMeanwhile: Scene = {
  asked: async (alliance) => {
    await alliance.grant(...becomesLeader, agreeAllowance(7), ...agreed(other))
    await askAll(alliance, agreed(one))
  },
  meanwhile: [agreeAllowance(12)],
}

describe('policies that are cut off at any step and started again', () => {
  it('reserve and confirm as if nothing had happened', async () => {
    const { told } = await played(hasDays)
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['DaysReserved', 'DeploymentConfirmed'])
    expect(await everyCut(hasDays, (after) => expect(after).toEqual(told))).toBeGreaterThan(20)
  })

  it('send back as if nothing had happened', async () => {
    const { told } = await played(hasNone)
    expect(told.at(-1)?.type).toBe('DeploymentSentBack')
    expect(await everyCut(hasNone, (after) => expect(after).toEqual(told))).toBeGreaterThan(20)
  })

  it('leave no days reserved for what was sent back, even if days were freed meanwhile', async () => {
    const ends = new Set<string>()
    const cuts = await everyCut(freedMeanwhile, (told) => {
      const about = told.filter(({ stream }) => stream === `deployment-${one}`)
      const end = about.at(-1)?.type ?? ''
      ends.add(end)
      expect(['DeploymentConfirmed', 'DeploymentSentBack']).toContain(end)
      const held = told
        .filter(({ data }) => (data as { deploymentId?: string }).deploymentId === one)
        .reduce((sum, { type, data }) => {
          const { minutes } = data as { minutes: number }
          if (type === 'DaysReserved') return sum + minutes
          return type === 'DaysReturned' ? sum - minutes : sum
        }, 0)
      expect(held).toBe(end === 'DeploymentConfirmed' ? 1500 : 0)
    })
    expect(cuts).toBeGreaterThan(20)
    expect([...ends].toSorted()).toEqual(['DeploymentConfirmed', 'DeploymentSentBack'])
  })

  it('change nothing when they run again from the first event', async () => {
    const alliance = anAlliance()
    await alliance.grant(...becomesLeader, agreeAllowance(7), ...agreed(one), ...agreed(other))
    await alliance.grant(visit(one, { name: 'first', on: '2019-02-26' }), complete(one))
    const before = await alliance.log()
    const anew = anAlliance({ store: alliance.store, checkpoints: memoryCheckpoints() })
    await anew.sle.settle()
    const after = await anew.log()
    const held = after.slice(before.length).map(({ type }) => type)
    // Days are free again, so the late repeat may reserve; it must then give them back.
    expect(held.filter((type) => type === 'DaysReserved')).toHaveLength(
      held.filter((type) => type === 'DaysReturned').length,
    )
    expect(await anew.told(`deployment-${one}`)).toEqual(await alliance.told(`deployment-${one}`))
    expect((await anew.told(`deployment-${other}`)).at(-1)).toBe('DeploymentSentBack')
  })
})

describe('what a policy asks', () => {
  it('is recorded with the agreement as its cause, in the name of the scheme', async () => {
    const alliance = anAlliance()
    await alliance.grant(...becomesLeader, ...agreed(one).slice(0, -1))
    const last = agreements(one).at(-1)!
    await alliance.ask(last, idOf('the fourth agreement'))
    await alliance.sle.settle()

    const log = await alliance.log()
    const found = (type: string) => log.find((event) => event.type === type)!
    const [agreement, reserved, confirmed] = [
      found('DeploymentAgreed'),
      found('DaysReserved'),
      found('DeploymentConfirmed'),
    ]
    expect(reserved.stream).toBe(`designation-${leader}`)
    expect(agreement.provenance).toMatchObject({
      commandId: idOf('the fourth agreement'),
      correlationId: idOf('the fourth agreement'),
      actor: { role: 'broker', organisation: '100000' },
      ruleset: 'local-windows-2018',
    })
    expect(reserved.provenance).toMatchObject({
      causationId: agreement.id,
      correlationId: idOf('the fourth agreement'),
      actor: { role: 'system' },
      ruleset: 'local-windows-2018',
    })
    expect(confirmed.provenance).toMatchObject({
      causationId: reserved.id,
      correlationId: idOf('the fourth agreement'),
      actor: { role: 'system' },
    })
  })
})
