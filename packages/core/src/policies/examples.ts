/**
 * An alliance whose machine may stop after any append, and whose policies may be told again what
 * they have heard. For tests only.
 *
 * Two leaders, two deployments and the real door over memory. Everything happens on one day.
 */

import {
  type Checkpoints,
  type EventStore,
  fold,
  instant,
  type Position,
  type Recorded,
} from '@sle/eventing'
import { memoryEventStore, memoryViews } from '@sle/eventing/memory'
import type { SleEvent } from '../catalogue.ts'
import type { SchemeContext } from '../context.ts'
import {
  type Deployment,
  deployment,
  deploymentCodec,
  type DeploymentEvent,
  Party,
} from '../deployment/index.ts'
import * as asked from '../deployment/steps/examples.ts'
import { type Designation, designation, designationCodec } from '../designation/index.ts'
import { type CommandType, localWindows2018, type Role, rolesFor } from '../scheme/index.ts'
import { openSle } from '../sle.ts'
import type { Unanswered } from '../settling.ts'
import { DeploymentId, type Minutes, type PersonId, VisitId } from '../values/index.ts'
import { policies } from './index.ts'

export const leaders: readonly PersonId[] = [asked.leader, asked.otherLeader]
export const deploymentIds: readonly DeploymentId[] = [1, 2].map((n) =>
  DeploymentId.parse(`01J000000000000000000000D${n}`),
)

/** The context in which policies ask. */
export const context: SchemeContext = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: 'policies', role: 'system', organisation: 'scheme' },
  rules: localWindows2018,
}

/** The event as recorded; no policy looks at the envelope. */
export const recorded = (event: SleEvent) =>
  ({
    id: '01J00000000000000000000EVT',
    stream: 'deployment-1',
    version: 1,
    position: '1',
    schemaVersion: 1,
    recordedAt: context.now,
    provenance: { commandId: 'c', correlationId: 'c', causationId: 'c', ...context },
    ...event,
  }) as unknown as Recorded<SleEvent>

/** Where the machine stops: at which append from here, and whether that one is still made. */
export interface Stop {
  readonly at: number
  readonly made: boolean
}

class Stopped extends Error {}

/** Opens an alliance in which both deployments have chosen the first leader. */
export const openAlliance = async () => {
  const log = memoryEventStore()
  const { store, stopAt } = stoppable(log)
  const { checkpoints, hearAgain } = rewindable()
  const clock = () => instant('2019-06-03T09:00:00.000Z')
  const open = () =>
    openSle({ store, views: memoryViews(), checkpoints, ruleSets: [localWindows2018], clock })
  let sle = open()
  const unanswered: Unanswered[] = []

  const people = peopleWho(async (commands) => {
    for (const { type, data } of commands) {
      const role = roleFor(type, data)
      await sle.ask({ type, data }, { actor: { id: role, role, organisation: asked.broker } })
    }
  })
  await people.begin()

  return {
    ...people,
    ...readerOf(log),
    hearAgain,
    unanswered,
    /** Lets the policies answer everything, or as much as they can before the machine stops. */
    settle: async (stop?: Stop): Promise<void> => {
      stopAt(stop)
      try {
        unanswered.push(...(await sle.settle()))
      } catch (fault) {
        if (!(fault instanceof Stopped)) throw fault
        sle = open()
      } finally {
        stopAt(undefined)
      }
    },
  }
}

export type Alliance = Awaited<ReturnType<typeof openAlliance>>

const stoppable = (log: EventStore) => {
  let next: Stop | undefined
  const stopAt = (stop: Stop | undefined): void => {
    next = stop
  }
  const append: EventStore['append'] = async (events) => {
    if (next === undefined) return log.append(events)
    const { at, made } = next
    next = { at: at - 1, made }
    if (at > 0) return log.append(events)
    if (made) await log.append(events)
    throw new Stopped('the machine has stopped')
  }
  return { store: { ...log, append }, stopAt }
}

const rewindable = () => {
  const saved = new Map<string, readonly Position[]>()
  const checkpoints: Checkpoints = {
    load: async (name) => saved.get(name)?.at(-1),
    save: async (name, position) => {
      saved.set(name, [...(saved.get(name) ?? []), position])
    },
  }
  /** The policy hears its last so many events again, by default all. */
  const hearAgain = (policy: string, events = Infinity): void => {
    const name = `policy:${policy}`
    const positions = saved.get(name) ?? []
    saved.set(name, positions.slice(0, Math.max(0, positions.length - events)))
  }
  return { checkpoints, hearAgain }
}

interface Asked {
  readonly type: CommandType
  readonly data: object
}

const parts: Readonly<Record<Party, Role>> = {
  'home-head': 'home-headteacher',
  leader: 'leader',
  'supported-school': 'supported-headteacher',
  broker: 'broker',
}

/** Each party agrees for itself; anything else is asked by who usually does. */
const roleFor = (type: CommandType, data: object): Role => {
  const party = Party.safeParse('party' in data && data.party)
  return party.success ? parts[party.data] : (rolesFor(type)[0] ?? 'auditor')
}

const on = asked.day('01-16')

/** What people do, in several commands each; what is refused is left undone. */
const peopleWho = (ask: (commands: readonly Asked[]) => Promise<void>) => {
  const choose = (deploymentId: DeploymentId, leader: PersonId): Promise<void> => {
    const step = { deploymentId, leader, on }
    const others = leaders.filter((other) => other !== leader)
    return ask([
      ...others.map((other) => asked.declineDeployment({ ...step, leader: other })),
      asked.approachHomeHead(step),
      asked.grantRelease(step),
      asked.approachLeader(step),
      asked.acceptDeployment(step),
      asked.chooseLeader(step),
    ])
  }
  const agree = (deploymentId: DeploymentId, minutes: Minutes): Promise<void> =>
    ask([
      asked.setTerms({ deploymentId, minutes, startsOn: on, on }),
      ...Party.options.map((party) => asked.agreeTerms(party, { deploymentId, on })),
    ])
  const allow = (leader: PersonId, minutes: Minutes): Promise<void> => {
    const data = { leader, academicYear: asked.academicYear, minutes, on }
    return ask([{ type: 'AgreeAllowance', data }])
  }
  const cutShort = (deploymentId: DeploymentId, visited: boolean): Promise<void> => {
    const visitId = VisitId.parse(deploymentId)
    const visit = asked.recordVisit({ deploymentId, visitId, visitedOn: on, on })
    return ask([...(visited ? [visit] : []), asked.cutShortDeployment({ deploymentId, on })])
  }
  const begin = async (): Promise<void> => {
    const { homeSchool, standing } = asked
    for (const leader of leaders) {
      const data = { leader, homeSchool, specialisms: standing.specialisms, on }
      await ask([{ type: 'ImportDesignation', data }])
      await allow(leader, asked.days(2))
    }
    for (const deploymentId of deploymentIds) {
      await ask([asked.requestDeployment({ deploymentId })])
      await choose(deploymentId, asked.leader)
    }
  }
  return { begin, choose, agree, allow, cutShort }
}

const readerOf = (log: EventStore) => {
  const eventsOf = async (id: DeploymentId): Promise<readonly DeploymentEvent[]> => {
    const events: DeploymentEvent[] = []
    for await (const stored of log.read(`deployment-${id}`, 0))
      events.push(deploymentCodec.decode(stored))
    return events
  }
  const deploymentOf = async (id: DeploymentId): Promise<Deployment> =>
    fold(deployment, await eventsOf(id))
  const designationOf = async (leader: PersonId): Promise<Designation> => {
    let state = designation.initial
    for await (const stored of log.read(`designation-${leader}`, 0))
      state = designation.evolve(state, designationCodec.decode(stored))
    return state
  }
  return { eventsOf, deploymentOf, designationOf }
}

/** Every policy by name, in the order they run. */
export const policyNames: readonly string[] = policies.map(({ name }) => name)
