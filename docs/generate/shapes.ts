/**
 * What a field may hold, in words, read off its schema.
 *
 * An object inside an object becomes rows of its own (`consents.apply`); a value that has a name in
 * core is told by its name and described once, on the page of values.
 */

import * as core from '@sle/core'
import { z } from 'zod'

export interface Field {
  readonly name: string
  readonly shape: string
  readonly optional: boolean
}

/** The values of core by name: every exported schema that is neither a command nor an event. */
export const namedValues: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(core)
    .flatMap(([name, value]) => (isValue(name, value) ? [[name, value] as const] : []))
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
)

/** The fields of an object, in the order of the schema. */
export const fieldsOf = (schema: z.ZodType, prefix = ''): readonly Field[] => {
  if (!(schema instanceof z.ZodObject)) throw new TypeError(`“${prefix}” is not an object`)
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const { inner, optional } = unwrapped(value)
    const name = `${prefix}${key}`
    return [{ name, shape: shapeOf(inner), optional }, ...nested(inner, name)]
  })
}

const nested = (schema: z.ZodType, name: string): readonly Field[] => {
  if (nameOf(schema) !== undefined) return []
  if (schema instanceof z.ZodObject) return fieldsOf(schema, `${name}.`)
  if (!(schema instanceof z.ZodArray)) return []
  const { inner } = unwrapped(schema.element)
  return nested(inner, `${name}[]`)
}

/** One schema in words. */
const shapeOf = (schema: z.ZodType): string => {
  const name = nameOf(schema)
  return name === undefined ? described(schema) : `[\`${name}\`](values.md#${name.toLowerCase()})`
}

/** The same, of a value that has a name: what the name stands for. */
export const described = (schema: z.ZodType): string => {
  if (schema instanceof z.ZodBoolean) return 'true or false'
  if (schema instanceof z.ZodEnum) return schema.options.map((word) => `\`${word}\``).join(', ')
  if (schema instanceof z.ZodLiteral) return `\`${[...schema.values].join()}\``
  if (schema instanceof z.ZodNumber) return numberOf(schema)
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textOf(schema)
  if (schema instanceof z.ZodArray) return listOf(schema)
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => described(asSchema(option))).join(', or ')
  if (schema instanceof z.ZodObject) return `\`{ ${Object.keys(schema.shape).join(', ')} }\``
  throw new TypeError(`cannot describe a schema of kind ${schema.type}: teach shapes.ts`)
}

const unwrapped = (value: unknown): { readonly inner: z.ZodType; readonly optional: boolean } => {
  if (value instanceof z.ZodOptional)
    return { inner: unwrapped(value.unwrap()).inner, optional: true }
  if (value instanceof z.ZodReadonly) return unwrapped(value.unwrap())
  return { inner: asSchema(value), optional: false }
}

const asSchema = (value: unknown): z.ZodType => {
  if (value instanceof z.ZodType) return value
  throw new TypeError('cannot read a schema: zod has another kind of it')
}

const jsonOf = (schema: z.ZodType): z.core.JSONSchema.BaseSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema)
  return json
}

const numberOf = (schema: z.ZodNumber): string => {
  const { type, minimum, maximum } = jsonOf(schema)
  const kind = type === 'integer' ? 'whole number' : 'number'
  // Above this, zod says only that JavaScript could not count on.
  if (maximum === undefined || maximum === Number.MAX_SAFE_INTEGER)
    return `${kind}, at least ${minimum}`
  return `${kind}, ${minimum} to ${maximum}`
}

const textOf = (schema: z.ZodType): string => {
  const { format, pattern, minLength, maxLength } = jsonOf(schema)
  if (format === 'ulid') return 'ULID, 26 letters and digits'
  if (format === 'date') return 'day, `2026-01-31`'
  if (pattern !== undefined) return `text like \`${pattern}\``
  if (maxLength === undefined) return 'text'
  return `text, ${minLength ?? 0} to ${maxLength} characters`
}

const listOf = (schema: z.ZodArray): string => {
  const { minItems, maxItems } = jsonOf(schema)
  const bounds = [
    ...(minItems === undefined ? [] : [`at least ${minItems}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
  ]
  const { inner } = unwrapped(schema.element)
  return ['list of ' + shapeOf(inner), ...bounds].join(', ')
}

function isValue(name: string, value: unknown): value is z.ZodType {
  if (!(value instanceof z.ZodType) || /(?:Command|Event)$/.test(name)) return false
  return !(value instanceof z.ZodObject && value.shape['type'] instanceof z.ZodLiteral)
}

/** By identity, or by what it accepts if only one value accepts that (a refined `Minutes`). */
const nameOf = (schema: z.ZodType): string | undefined => {
  const [same] = [...namedValues].find(([, value]) => value === schema) ?? []
  if (same !== undefined) return same
  if (schema instanceof z.ZodArray || schema instanceof z.ZodBoolean) return undefined
  const alike = (namesByJson.get(JSON.stringify(jsonOf(schema))) ?? []).filter(Boolean)
  return alike.length === 1 ? alike[0] : undefined
}

const namesByJson = new Map<string, string[]>()
for (const [name, schema] of namedValues) {
  const json = JSON.stringify(jsonOf(schema))
  namesByJson.set(json, [...(namesByJson.get(json) ?? []), name])
}
