/** Files and people for the tests of imports; nothing here is part of the command. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CivilDate } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { openCsvFile } from './csv-file.ts'
import { type DesignationPlanning, planDesignations } from './designation-plan.ts'
import { readRegister } from './register.ts'
import { registerColumns } from './register-columns.ts'
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

const HEADER = 'First name,Surname,School URN,TRN,Specialisms,Designated on,Phase,Email'

interface Listing extends Partial<DesignationPlanning> {
  /** What becomes of a row that is asked; by default all are granted. */
  readonly granted?: boolean
}

/** What the rows of a register come to, each settled before the next, and what is noted of them. */
export const planned = async (rows: readonly string[], listing: Listing = {}) => {
  const { granted = true, ...planning } = listing
  const table = await tableIn([HEADER, ...rows].join('\n'), registerColumns)
  const { plan, notes } = planDesignations({
    people: memoryDirectory(),
    digest: table.file.digest,
    today,
    homeSchoolOf: async () => undefined,
    ...planning,
  })
  const plans = []
  for (const { row, result } of await all(readRegister(table))) {
    const one = await plan(rightOf(result), row)
    if (isRight(one)) await one.right.settle?.(granted)
    plans.push(one)
  }
  return { plans, notes: notes() }
}

export const planOf = async (rows: readonly string[], listing: Listing = {}) =>
  (await planned(rows, listing)).plans

export const streamOf = (plan: Awaited<ReturnType<typeof planOf>>[number] | undefined): string =>
  plan === undefined ? 'no plan' : rightOf(plan).stream
