/**
 * JSON, out and back in, and then immovable: a copy that nobody can change under its reader.
 *
 * What is JSON already is copied part by part, which is twice as fast as writing and reading its
 * text. Anything else goes through the text, so that JSON itself says what becomes of it.
 */

/** A copy of `value` as JSON would bring it back, frozen to its last part. */
export const frozen = <A>(value: A): A => {
  const copy = copied(value, 0)
  // A copy of a value has its type; TypeScript cannot see that it was copied part by part.
  return copy === undefined ? freeze(JSON.parse(JSON.stringify(value))) : (copy as A)
}

const DEEPEST = 64

/** A frozen copy, or `undefined` for what JSON leaves out, changes or cannot write. */
const copied = (value: unknown, depth: number): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined
    case 'object':
      if (value === null) return null
      if (depth === DEEPEST) return undefined
      return Array.isArray(value) ? copiedList(value, depth) : copiedObject(value, depth)
    default:
      return undefined
  }
}

const copiedList = (list: readonly unknown[], depth: number): unknown => {
  if (Object.getPrototypeOf(list) !== Array.prototype || 'toJSON' in list) return undefined
  const copy: unknown[] = []
  for (const item of list) {
    const part = copied(item, depth + 1)
    if (part === undefined) return undefined
    copy.push(part)
  }
  return Object.freeze(copy)
}

const copiedObject = (value: object, depth: number): unknown => {
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return undefined
  // A plain object; TypeScript has no name for “fields that may be anything”.
  const fields = value as Readonly<Record<string, unknown>>
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const part = copied(fields[key], depth + 1)
    // Assigned, this key would be no field but the prototype.
    if (part === undefined || key === '__proto__') return undefined
    copy[key] = part
  }
  return Object.freeze(copy)
}

const freeze = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
