/**
 * The deployment on our own command runner and memory store: beside what the peers do it encodes
 * and decodes each event through its schema, keeps provenance, and answers a repeated command.
 */

import { type CommandPorts, jitteredPause, runCommand, stateCache } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  appendOf,
  context,
  deploymentAggregate,
  newId,
  provenanceOf,
  readCommand,
  storedFrom,
  streamOf,
} from '../deployments.ts'
import type { CommandLibrary } from './command-library.ts'

export const ours = ({ cached }: { readonly cached: boolean }): CommandLibrary => {
  const store = memoryEventStore()
  const ports: CommandPorts = {
    store,
    newId,
    pause: jitteredPause,
    attempts: 3,
    ...(cached && { cache: stateCache(10_000) }),
  }
  const run = runCommand(ports)

  return {
    fill: async (id, history) => {
      await store.append(appendOf(id, storedFrom(history)))
    },
    ask: async (id, asked) => {
      const command = readCommand(asked)
      const provenance = provenanceOf(newId())
      const stream = streamOf(id)
      const answer = await run(deploymentAggregate, { stream, command, context, provenance })
      if (isLeft(answer)) throw new Error(answer.left.type)
    },
    count: async (id) => {
      let count = 0
      for await (const _ of store.read(streamOf(id), 0)) count++
      return count
    },
  }
}
