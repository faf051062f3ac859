/** What every store of checkpoints promises, clause by clause. */

import type { Checkpoints, Position } from '@sle/eventing'
import { describe, expect } from 'vitest'
import { type Clause, type Exceptions, holdTo } from './clause.ts'

export interface OpenedCheckpoints {
  readonly checkpoints: Checkpoints
  /** Another way to the same checkpoints, as a second process has it. */
  readonly rival?: Checkpoints
  readonly close?: () => void | Promise<void>
}

/** Opens a store of checkpoints that holds none. */
export type OpenCheckpoints = () => OpenedCheckpoints | Promise<OpenedCheckpoints>

const clause = (
  name: string,
  keep: (checkpoints: Checkpoints, rival: Checkpoints) => Promise<void>,
): Clause<OpenCheckpoints> => ({
  name,
  check: async (open) => {
    const { checkpoints, rival = checkpoints, close } = await open()
    try {
      await keep(checkpoints, rival)
    } finally {
      await close?.()
    }
  },
})

// A checkpoint store takes a position as it comes and never looks into it.
const at = (place: number): Position => `${place}` as Position

/** Every clause, for whoever wants to see one fail. */
export const checkpointClauses: readonly Clause<OpenCheckpoints>[] = [
  clause('has no checkpoint of a subscriber that has seen nothing', async (checkpoints) => {
    expect(await checkpoints.load('policy:reserve-agreed-days')).toBeUndefined()
  }),

  clause('remembers the position that was saved last', async (checkpoints, rival) => {
    for (const place of [1, 9, 10, 11]) {
      await checkpoints.save('notices', at(place))
      expect(await checkpoints.load('notices')).toBe(at(place))
      expect(await rival.load('notices')).toBe(at(place))
    }
  }),

  clause('keeps subscribers apart', async (checkpoints) => {
    const names = ['a', 'A', 'a ', 'a%', "a'", 'a:b', 'policy:a', 'å', '']
    for (const [i, name] of names.entries()) await checkpoints.save(name, at(i + 1))
    for (const [i, name] of names.entries()) expect(await checkpoints.load(name)).toBe(at(i + 1))
  }),

  clause('saves for many subscribers at once', async (checkpoints, rival) => {
    const names = Array.from({ length: 20 }, (_, i) => `subscriber ${i}`)
    await Promise.all(names.map((name, i) => (i % 2 ? checkpoints : rival).save(name, at(i + 1))))
    for (const [i, name] of names.entries()) expect(await checkpoints.load(name)).toBe(at(i + 1))
  }),
]

/**
 * Holds a store of checkpoints to its port's promises.
 *
 * @example
 * checkpointsContract('memory', () => ({ checkpoints: memoryCheckpoints() }))
 */
export const checkpointsContract = (
  name: string,
  open: OpenCheckpoints,
  exceptions: Exceptions = {},
): void => {
  describe(`the ${name} checkpoints`, () => holdTo(checkpointClauses, open, exceptions))
}
