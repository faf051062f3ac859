/** JSON, out and back in, and then immovable: a copy that nobody can change under its reader. */

export const frozen = <A>(value: A): A => freeze(JSON.parse(JSON.stringify(value)))

const freeze = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
