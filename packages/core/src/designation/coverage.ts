/** Which specialisms cover which: one held for all phases covers the same one for any phase. */

import type { ScopedSpecialism } from '../values/index.ts'

/** Equal for equal specialisms of equal scope, and only for those. */
export const specialismKey = ({ specialism, scope }: ScopedSpecialism): string =>
  `${specialism} for ${scope}`

/** Whether two lists name the same, in whatever order. */
export const sameSpecialisms = (
  a: readonly ScopedSpecialism[],
  b: readonly ScopedSpecialism[],
): boolean => {
  const keys = new Set(b.map(specialismKey))
  return (
    keys.size === new Set(a.map(specialismKey)).size &&
    a.every((one) => keys.has(specialismKey(one)))
  )
}

/** Those of `wanted` that nothing in `recommended` covers. */
export const notCovered = (
  wanted: readonly ScopedSpecialism[],
  recommended: readonly ScopedSpecialism[],
): readonly ScopedSpecialism[] =>
  wanted.filter(({ specialism, scope }) =>
    recommended.every(
      (one) => one.specialism !== specialism || (one.scope !== 'all' && one.scope !== scope),
    ),
  )

/** As a person reads it: “maths” for all phases, “maths (primary)” for one. */
export const inWords = (specialisms: readonly ScopedSpecialism[]): string =>
  specialisms
    .map(({ specialism, scope }) => (scope === 'all' ? specialism : `${specialism} (${scope})`))
    .join(', ')
