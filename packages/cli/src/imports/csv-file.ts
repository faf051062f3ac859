/**
 * A CSV file as a stream of records, numbered as a spreadsheet numbers its rows.
 *
 * A record may span several lines when a quoted cell holds line breaks, and an empty line is a
 * row too: a row number counts records, never lines. No more than a few records are in memory.
 */

import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { LONGEST_RECORD, quoteGuard, type QuoteGuard } from './quote-guard.ts'
import { type Encoding, type FileSurvey, surveyFile } from './file-survey.ts'

/** One row: its number in a spreadsheet, and its cells as they were. */
export interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

/** A row that cannot be told apart into cells for certain; `why` says what is wrong with it. */
export interface BrokenRecord extends CsvRecord {
  readonly why: string
}

export interface CsvFile {
  readonly path: string
  /** Without its folder: what provenance names. */
  readonly name: string
  readonly digest: string
  readonly bytes: number
  readonly encoding: Encoding
  readonly delimiter: string
  /** Every row that has a cell in it, from the first; may be called again. */
  readonly records: () => AsyncIterable<CsvRecord | BrokenRecord>
}

/** Surveys a file and makes its records readable; `left` says why not and what would help. */
export const openCsvFile = async (path: string): Promise<Either<string, CsvFile>> => {
  const surveyed = await surveyFile(path)
  if (isLeft(surveyed)) return surveyed
  const survey = surveyed.right
  const { digest, bytes, encoding } = survey
  const delimiter = delimiterOf(survey.opening)
  return right({
    path,
    name: basename(path),
    digest,
    bytes,
    encoding,
    delimiter,
    records: () => recordsOf(survey, delimiter),
  })
}

async function* recordsOf(
  survey: FileSurvey,
  delimiter: string,
): AsyncGenerator<CsvRecord | BrokenRecord> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // What is longer the guard has made text of.
    max_record_size: 2 * LONGEST_RECORD,
  })
  const guard = quoteGuard(delimiter)
  // A fault of either end is thrown by the loop below, which is why nothing is done with it here.
  pipeline(Readable.from(guarded(guard, textOf(survey))), parser, () => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (guard.isStray(row)) yield { row, cells, why: STRAY }
      else if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    yield { row: row + 1, cells: [], why: whyBroken(fault) }
  }
}

const STRAY =
  'a quotation mark opened in this row is never closed, so the row is left out alone; close it or ' +
  'take it out'

const whyBroken = ({ message }: CsvError): string =>
  `the row cannot be told apart from the next (${message}), and the rows after it are not read; ` +
  'save the sheet again as “CSV UTF-8”'

/** With its end; the last line of a file may have none. */
const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g

/** Text by whole records, in which no quotation mark reaches beyond its own. */
async function* guarded(guard: QuoteGuard, text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of text) {
    rest += chunk
    // A line end at the very end of a chunk may be half of one.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest
    const cut = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1
    const lines = rest.slice(0, cut).match(LINE) ?? []
    rest = rest.slice(cut)
    yield guard.pass(lines)
    if (rest.length <= 2 * LONGEST_RECORD) continue
    // One line that goes on for ever is no text of rows: the parser says so.
    yield rest
    rest = ''
  }
  yield guard.pass(rest.match(LINE) ?? []) + guard.finish()
}

/** The text of the file, without its byte order mark and without a spreadsheet's `sep=` line. */
async function* textOf({ path, encoding }: FileSurvey): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let first = true
  for await (const chunk of createReadStream(path, {
    highWaterMark: 262_144,
  }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    yield first ? text.replace(SEPARATOR_LINE, '') : text
    first = false
  }
  yield decoder.decode()
}

const SEPARATOR_LINE = /^sep=(.)\r?\n/i

const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter that divides the first written line into most cells, quoted text left aside. */
const delimiterOf = (opening: string): string => {
  const said = SEPARATOR_LINE.exec(opening)?.[1]
  if (said !== undefined) return said
  const lines = opening.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const sample = lines
    .slice(0, 5)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string): number => sample.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}
