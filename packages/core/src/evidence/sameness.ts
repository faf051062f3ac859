/** Whether a statement that is asked for is already held, so that recording it would say nothing. */

/** Structural equality of JSON values; a field that is `undefined` counts as absent. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => same(a[name], b[name]))
}

/**
 * Whether `held` says what `asked` says. The day is not compared: the same statement entered
 * twice, on two days, is one statement. Nor is what the event has beside the command.
 */
export const alreadyHeld = (held: object | undefined, asked: object): boolean =>
  held !== undefined && same(statementIn(held), statementIn(asked))

const statementIn = (data: object): object => {
  const beside = ['on', 'leader', 'deployment']
  return Object.fromEntries(Object.entries(data).filter(([name]) => !beside.includes(name)))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
