/**
 * The deployment on Emmett: its decider command handler on its in-memory store. It makes a UUID for
 * each event, checks the stream's version and folds anew on every command; it knows no command ids.
 */

import type { Deployment, DeploymentEvent } from '@sle/core'
import { DeciderCommandHandler, getInMemoryEventStore } from '@event-driven-io/emmett'
import { isLeft } from 'fp-ts/lib/Either.js'
import { context, deploymentAggregate, readCommand, streamOf } from '../deployments.ts'
import type { CommandLibrary } from './command-library.ts'

const { decider: deployment } = deploymentAggregate

export const emmett = (): CommandLibrary => {
  const store = getInMemoryEventStore()
  const handle = DeciderCommandHandler<Deployment, ReturnType<typeof readCommand>, DeploymentEvent>(
    {
      initialState: () => deployment.initial,
      evolve: (state, event) => deployment.evolve(state, event),
      decide: (command, state) => {
        const answer = deployment.decide(command, state, context)
        if (isLeft(answer)) throw new Error(answer.left.type)
        return [...answer.right]
      },
    },
  )

  return {
    fill: async (id, history) => {
      await store.appendToStream<DeploymentEvent>(streamOf(id), [...history])
    },
    ask: async (id, asked) => {
      await handle(store, streamOf(id), readCommand(asked))
    },
    count: async (id) => (await store.readStream(streamOf(id))).events.length,
  }
}
