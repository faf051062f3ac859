/**
 * The deployment on Castore: events are pushed at the next version and folded anew on every command.
 * It stamps the time, refuses a taken version, and knows no command ids.
 */

import type { Deployment, DeploymentEvent } from '@sle/core'
import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { isLeft } from 'fp-ts/lib/Either.js'
import { context, deploymentAggregate, readCommand } from '../deployments.ts'
import type { CommandLibrary } from './command-library.ts'

const { decider: deployment } = deploymentAggregate

interface Folded {
  readonly aggregateId: string
  readonly version: number
  readonly state: Deployment
}

interface Pushed {
  readonly aggregateId: string
  readonly version: number
  readonly type: string
  readonly timestamp: string
  readonly payload: unknown
}

export const castore = (): CommandLibrary => {
  const store = new EventStore({
    eventStoreId: 'deployments',
    eventTypes: [new EventType({ type: 'DeploymentEvent' })],
    reducer: (folded: Folded | undefined, { aggregateId, version, type, payload }: Pushed) => ({
      aggregateId,
      version,
      state: deployment.evolve(folded?.state ?? deployment.initial, {
        type,
        data: payload,
      } as DeploymentEvent),
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter(),
  })
  const push = (aggregateId: string, version: number, event: DeploymentEvent) =>
    store.pushEvent({ aggregateId, version, type: event.type, payload: event.data })

  return {
    fill: async (id, history) => {
      for (const [i, event] of history.entries()) await push(id, i + 1, event)
    },
    ask: async (id, asked) => {
      const command = readCommand(asked)
      const { aggregate } = await store.getAggregate(id)
      const { state, version } = aggregate ?? {
        state: deployment.initial,
        version: 0,
      }
      const answer = deployment.decide(command, state, context)
      if (isLeft(answer)) throw new Error(answer.left.type)
      for (const [i, event] of answer.right.entries()) await push(id, version + 1 + i, event)
    },
    count: async (id) => (await store.getEvents(id)).events.length,
  }
}
