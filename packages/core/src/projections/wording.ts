/** How views say lengths of time and specialisms. A view knows no rules, so it speaks in hours. */

import { type ScopedSpecialism, type Specialism, specialismLabels } from '../values/index.ts'

/** Minutes in words: “5 hours”, “2 hours 30 minutes”, “45 minutes”. */
export const hoursSaid = (minutes: number): string => {
  const hours = Math.trunc(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return counted(rest, 'minute')
  return rest === 0
    ? counted(hours, 'hour')
    : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
}

/** A number with its noun in the right number: “1 visit”, “3 visits”. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** “maths (secondary), assessment”: the scope only where it is not every phase. */
export const specialismsSaid = (specialisms: readonly ScopedSpecialism[]): string =>
  specialisms
    .map(({ specialism, scope }) =>
      scope === 'all'
        ? specialismSaid(specialism)
        : `${specialismSaid(specialism)} (${scope.replace('-', ' ')})`,
    )
    .join(', ')

/** The label of the published lists. */
export const specialismSaid = (specialism: Specialism): string => specialismLabels[specialism]

/** A code as words: `became-headteacher` is “became headteacher”. */
export const codeSaid = (code: string): string => code.replaceAll('-', ' ')
