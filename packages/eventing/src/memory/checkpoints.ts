/** Checkpoints that last as long as the process. */

import type { Position } from '../event-store.ts'
import type { Checkpoints } from '../subscription.ts'

export const memoryCheckpoints = (): Checkpoints => {
  const positions = new Map<string, Position>()
  return {
    load: async (subscriber) => positions.get(subscriber),
    save: async (subscriber, position) => {
      positions.set(subscriber, position)
    },
  }
}
