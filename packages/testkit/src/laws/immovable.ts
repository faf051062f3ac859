/** What it is given, frozen to the bottom: whoever tries to change it throws. */

export const immovable = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) immovable(part)
  return value
}
