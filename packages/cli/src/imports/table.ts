/**
 * Finds the columns a reader asks for, however a coordinator spells their headings.
 *
 * The heading row is the first of the opening rows that has the required columns, so a title above
 * it does no harm. Case, spaces, punctuation, order and further columns do not matter; two columns
 * with one heading do, because nobody but the sender knows which is meant.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BrokenRecord, CsvFile, CsvRecord } from './csv-file.ts'

/** What a column may be headed, the most usual first; `required` if no row can be read without. */
interface Column {
  readonly headings: readonly [string, ...string[]]
  readonly required?: true
}

export type Columns<Field extends string> = Readonly<Record<Field, Column>>

/** A row as a reader sees it: `get` gives the trimmed text of a field, or '' if there is none. */
export interface TableRow<Field extends string> extends CsvRecord {
  readonly get: (field: Field) => string
  /** The heading as it is in the file; the most usual one if the file has no such column. */
  readonly heading: (field: Field) => string
  /** Why the row has more or fewer cells than there are headings, if it matters. */
  readonly ragged?: string
}

export interface Table<Field extends string> {
  readonly file: CsvFile
  readonly header: CsvRecord
  readonly has: (field: Field) => boolean
  readonly rows: () => AsyncIterable<TableRow<Field> | BrokenRecord>
}

/** A heading without case, accents, spaces and punctuation: “LA (code)” is `lacode`. */
export const normalHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

const OPENING_ROWS = 20

/** Finds the heading row of a file; `left` says which column is missing or there twice. */
export const tableOf = async <Field extends string>(
  file: CsvFile,
  columns: Columns<Field>,
): Promise<Either<string, Table<Field>>> => {
  const fields = Object.keys(columns) as Field[]
  const opening: CsvRecord[] = []
  for await (const record of file.records()) {
    if ('why' in record) continue
    opening.push(record)
    if (missingIn(record, columns).length === 0) return tableUnder(file, columns, record)
    if (opening.length === OPENING_ROWS) break
  }
  const best = opening.toSorted(
    (a, b) => missingIn(a, columns).length - missingIn(b, columns).length || a.row - b.row,
  )[0]
  if (best === undefined)
    return left('it has no heading row; the first row should name the columns')
  const missing = missingIn(best, columns).map((field) => `“${columns[field].headings[0]}”`)
  const usual = fields.map((field) => columns[field].headings[0])
  return left(
    `it has no column headed ${missing.join(' or ')}; row ${best.row} has ${quotedList(best.cells)}. ` +
      `The columns read are: ${usual.join(', ')}`,
  )
}

const tableUnder = <Field extends string>(
  file: CsvFile,
  columns: Columns<Field>,
  header: CsvRecord,
): Either<string, Table<Field>> => {
  const places = placesOf(header, columns)
  const twice = [...places.values()]
    .map((place) => normalHeading(header.cells[place] ?? ''))
    .find((name) => header.cells.filter((cell) => normalHeading(cell) === name).length > 1)
  if (twice !== undefined) {
    const heading = header.cells.find((cell) => normalHeading(cell) === twice) ?? twice
    return left(
      `two columns are headed “${heading.trim()}”; rename the one that is not meant, or take it out`,
    )
  }
  return right({
    file,
    header,
    has: (field) => places.has(field),
    rows: () => rowsUnder(file, header, { columns, places }),
  })
}

interface Places<Field extends string> {
  readonly columns: Columns<Field>
  readonly places: ReadonlyMap<Field, number>
}

async function* rowsUnder<Field extends string>(
  file: CsvFile,
  header: CsvRecord,
  { columns, places }: Places<Field>,
): AsyncGenerator<TableRow<Field> | BrokenRecord> {
  const heading = (field: Field): string =>
    header.cells[places.get(field) ?? -1]?.trim() ?? columns[field].headings[0]
  for await (const record of file.records()) {
    if (record.row <= header.row) continue
    if ('why' in record) {
      yield record
      continue
    }
    const get = (field: Field): string => plain(record.cells[places.get(field) ?? -1] ?? '')
    const ragged = raggedness(record.cells, header.cells)
    yield { ...record, get, heading, ...(ragged === undefined ? {} : { ragged }) }
  }
}

/** Trimmed, with the spaces that web pages leave (no-break, zero-width) made plain ones or none. */
const plain = (cell: string): string =>
  cell
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll(/[\u200b-\u200d\ufeff]/g, '')
    .trim()

const placesOf = <Field extends string>(
  header: CsvRecord,
  columns: Columns<Field>,
): ReadonlyMap<Field, number> => {
  const names = header.cells.map(normalHeading)
  const places = new Map<Field, number>()
  for (const field of Object.keys(columns) as Field[]) {
    const known = columns[field].headings.map(normalHeading).find((name) => names.includes(name))
    if (known !== undefined) places.set(field, names.indexOf(known))
  }
  return places
}

const missingIn = <Field extends string>(header: CsvRecord, columns: Columns<Field>): Field[] => {
  const places = placesOf(header, columns)
  return (Object.keys(columns) as Field[]).filter(
    (field) => columns[field].required === true && !places.has(field),
  )
}

/** Cells beyond the headings mean that a cell was cut in two; blanks left off at the end do not. */
const raggedness = (cells: readonly string[], headings: readonly string[]): string | undefined =>
  cells.slice(headings.length).some((cell) => cell.trim() !== '')
    ? `the row has ${cells.length} cells under ${headings.length} headings, so a cell with a comma in it may lack its quotation marks`
    : undefined

const quotedList = (cells: readonly string[]): string => {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const first = named.slice(0, 8).map((cell) => `“${cell.slice(0, 40)}”`)
  return `${first.join(', ')}${named.length > 8 ? ` and ${named.length - 8} more` : ''}`
}
