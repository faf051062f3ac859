/** Files and people for the tests of imports; nothing here is part of the command. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CivilDate } from '@sle/core'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { openCsvFile } from './csv-file.ts'
import type { Problem, RowResult } from './row.ts'
import { type Columns, type Table, tableOf } from './table.ts'

export const today = CivilDate.parse('2019-06-03')

/** Writes a file into a folder of its own, and answers where. */
export const fileOf = (content: string | Uint8Array, name = 'list.csv'): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sle-import-')), name)
  writeFileSync(path, content)
  return path
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** What is right, or a failing test that says what is left. */
export const rightOf = <Value>(either: Either<unknown, Value>): Value => {
  if (isRight(either)) return either.right
  throw new Error(`expected a value, found ${JSON.stringify(either.left)}`)
}

export const leftOf = <Reason>(either: Either<Reason, unknown>): Reason => {
  if (isLeft(either)) return either.left
  throw new Error(`expected a reason, found ${JSON.stringify(either.right)}`)
}

export const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The table in a file of such text. */
export const tableIn = async <Field extends string>(
  text: string,
  columns: Columns<Field>,
): Promise<Table<Field>> =>
  rightOf(await tableOf(rightOf(await openCsvFile(fileOf(text))), columns))

/** The only row of a list, as it was read. */
export const onlyRow = async <Parsed>(
  rows: AsyncIterable<RowResult<Parsed>>,
): Promise<RowResult<Parsed>> => {
  const [only, second] = await all(rows)
  if (only === undefined || second !== undefined) throw new Error('expected one row')
  return only
}

/** Problems as `column: value` pairs, which is what most tests are about. */
export const places = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ column, value }) => `${column}: ${value}`)
