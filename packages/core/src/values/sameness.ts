/** Whether two plain values say the same, whatever the order of their fields. */

/** Structural equality of JSON values; a field that is `undefined` counts as absent. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => same(a[name], b[name]))
}

/** The same, apart from the day it is said to take effect. */
export const sameButForTheDay = <Dated extends { readonly on: string }>(
  a: Dated,
  b: Dated,
): boolean => same({ ...a, on: undefined }, { ...b, on: undefined })

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
