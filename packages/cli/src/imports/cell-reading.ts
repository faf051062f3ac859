/** Reads one cell with a lenient reader, and notes with its column why it could not be read. */

import { type Either, isRight, left } from 'fp-ts/lib/Either.js'
import type { RowReading } from './row.ts'

/** Why a text is not the value it should be. Every refusal of a value has this much. */
export interface Unread {
  readonly why: string
  readonly wouldHelp: string
}

export type CellReader<Value> = (text: string) => Either<Unread, Value>

/** Shorthand for a reader that cannot read its text. */
export const unread = (why: string, wouldHelp: string): Either<Unread, never> =>
  left({ why, wouldHelp })

/** The value of a cell that must be there: a blank or unreadable one rejects the row. */
export const needed = <Field extends string, Value>(
  reading: RowReading<Field>,
  field: Field,
  read: CellReader<Value>,
): Value | undefined => {
  const text = reading.text(field)
  const value = text === '' ? unread('it is blank', 'fill it in') : read(text)
  if (isRight(value)) return value.right
  return reading.problem(field, value.left.why, value.left.wouldHelp)
}

/** The value of a cell that may be blank; an unreadable one rejects the row. */
export const optional = <Field extends string, Value>(
  reading: RowReading<Field>,
  field: Field,
  read: CellReader<Value>,
): Value | undefined => (reading.text(field) === '' ? undefined : needed(reading, field, read))

/** The value of a cell the row can do without: an unreadable one is left out, with a warning. */
export const dispensable = <Field extends string, Value>(
  reading: RowReading<Field>,
  field: Field,
  read: CellReader<Value>,
): Value | undefined => {
  const text = reading.text(field)
  if (text === '') return undefined
  const value = read(text)
  if (isRight(value)) return value.right
  return reading.warning(field, `${value.left.why}, so it is left out`, value.left.wouldHelp)
}

/** Letters and digits alone, in lower case: how words are compared. */
export const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

type Known<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key]
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<
    Shape[Key],
    undefined
  >
}

/** An object without the keys whose value is `undefined`: the unknown is left out, not written. */
export const known = <Shape extends object>(shape: Shape): Known<Shape> =>
  Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Known<Shape>
