/** The names that a misspelt one probably meant. */

import { likeness } from '../values/likeness.ts'

const MOST = 3

/** At most three of `names`, nearest first; none if nothing resembles it. */
export const nearestNames = (asked: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, likeness: likeness(asked.toLowerCase(), name.toLowerCase()) }))
    .filter((candidate) => candidate.likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ name }) => name)
