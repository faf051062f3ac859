/**
 * What became of one row: a parsed value, or every problem that kept it out.
 *
 * A problem rejects its row; a warning is printed beside it and the row goes in.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BrokenRecord, CsvRecord } from './csv-file.ts'
import type { TableRow } from './table.ts'

export interface Problem {
  /** As headed in the file; '' if it is about the whole row. */
  readonly column: string
  /** As written in the file. */
  readonly value: string
  readonly why: string
  readonly wouldHelp: string
}

export interface RowResult<Parsed> extends CsvRecord {
  readonly result: Either<readonly Problem[], Parsed>
  readonly warnings: readonly Problem[]
}

/** Makes a problem about the cell of a field, or with '' about the whole row. */
export type About<Field extends string> = (
  field: Field | '',
  why: string,
  wouldHelp: string,
) => Problem

/** Collects what is wrong with a row while its cells are read one by one. */
export interface RowReading<Field extends string> {
  readonly row: TableRow<Field>
  /** Text of a field, '' if blank or absent. */
  readonly text: (field: Field) => string
  readonly about: About<Field>
  readonly problem: (field: Field | '', why: string, wouldHelp: string) => undefined
  readonly warning: (field: Field | '', why: string, wouldHelp: string) => undefined
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const readingOf = <Field extends string>(row: TableRow<Field>): RowReading<Field> => {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const about: About<Field> = (field, why, wouldHelp) =>
    field === ''
      ? { column: '', value: '', why, wouldHelp }
      : { column: row.heading(field), value: row.get(field), why, wouldHelp }
  return {
    row,
    text: row.get,
    about,
    problem: (field, why, wouldHelp) => void problems.push(about(field, why, wouldHelp)),
    warning: (field, why, wouldHelp) => void warnings.push(about(field, why, wouldHelp)),
    problems,
    warnings,
  }
}

/** Reads rows one after another. `read` answers `undefined` only after it has noted a problem. */
export async function* readRows<Field extends string, Parsed>(
  rows: AsyncIterable<TableRow<Field> | BrokenRecord>,
  read: (reading: RowReading<Field>) => Parsed | undefined,
): AsyncGenerator<RowResult<Parsed>> {
  for await (const row of rows) yield 'why' in row ? broken(row) : readOne(row, read)
}

const readOne = <Field extends string, Parsed>(
  row: TableRow<Field>,
  read: (reading: RowReading<Field>) => Parsed | undefined,
): RowResult<Parsed> => {
  const reading = readingOf(row)
  if (row.ragged !== undefined)
    reading.problem('', row.ragged, 'put the cell in quotation marks, or take the extra cell out')
  // Cells of a ragged row stand under the wrong headings: what they say would mislead.
  const parsed = row.ragged === undefined ? read(reading) : undefined
  const { row: number, cells } = row
  const ok = parsed !== undefined && reading.problems.length === 0
  return {
    row: number,
    cells,
    result: ok ? right(parsed) : left(reading.problems),
    warnings: reading.warnings,
  }
}

const broken = ({ row, cells, why }: BrokenRecord): RowResult<never> => ({
  row,
  cells,
  result: left([
    {
      column: '',
      value: '',
      why,
      wouldHelp: 'import the corrected row: what is already in stays as it is',
    },
  ]),
  warnings: [],
})
