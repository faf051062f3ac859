/** Stores of checkpoints that forget, mix or keep to themselves. */

import type { Checkpoints, Position } from '@sle/eventing'
import { memoryCheckpoints } from '@sle/eventing/memory'
import { breath } from '../contracts/opened-store.ts'
import { type Mutant, mutant } from './mutant.ts'

const last = 'remembers the position that was saved last'
const apart = 'keeps subscribers apart'
const atOnce = 'saves for many subscribers at once'

const named = (name: (subscriber: string) => string) => (): Checkpoints => {
  const inner = memoryCheckpoints()
  return {
    load: (subscriber) => inner.load(name(subscriber)),
    save: (subscriber, position) => inner.save(name(subscriber), position),
  }
}

/** Begins at the start of the log where it should say that it knows of nothing. */
const knowing = (): Checkpoints => {
  const inner = memoryCheckpoints()
  return { ...inner, load: async (name) => (await inner.load(name)) ?? ('0' as Position) }
}

/** Keeps the greatest position by the order of text, so that 10 is less than 9. */
const greatestText = (): Checkpoints => {
  const inner = memoryCheckpoints()
  return {
    ...inner,
    save: async (name, position) => {
      const before = await inner.load(name)
      if (before === undefined || position > before) await inner.save(name, position)
    },
  }
}

/** Reads all checkpoints, lets others in, and writes all of them back. */
const wholeFile = (): Checkpoints => {
  let file = new Map<string, Position>()
  return {
    load: async (name) => file.get(name),
    save: async (name, position) => {
      const copy = new Map(file)
      await breath()
      file = copy.set(name, position)
    },
  }
}

/** Every broken store of checkpoints. */
export const checkpointMutants: readonly Mutant<Checkpoints>[] = [
  mutant(
    'says that a subscriber is at the start',
    ['has no checkpoint of a subscriber that has seen nothing'],
    knowing,
  ),
  mutant('keeps the greatest position as text', [last], greatestText),
  mutant(
    'takes capitals and small letters for the same',
    [apart],
    named((n) => n.toLowerCase()),
  ),
  mutant(
    'has one checkpoint for all',
    [apart, atOnce],
    named(() => 'all'),
  ),
  mutant('writes back what others have changed', [atOnce], wholeFile),
]
