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
import { type Encoding, type FileSurvey, surveyFile } from './file-survey.ts'

/** One row: its number in a spreadsheet, and its cells as they were. */
export interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

/** Reading cannot go on from this row; `why` says what would help. */
export interface BrokenRecord {
  readonly row: number
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

/** Longer than any real record: a quotation mark that is never closed is found here. */
const LONGEST_RECORD = 1_000_000

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
    max_record_size: LONGEST_RECORD,
  })
  // A fault of either end is thrown by the loop below, which is why nothing is done with it here.
  pipeline(Readable.from(textOf(survey)), parser, () => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    yield { row: row + 1, why: whyBroken(fault) }
  }
}

const whyBroken = ({ code, message }: CsvError): string => {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return 'a quotation mark opened in this row is never closed, so the rest of the file reads as one cell; close it or take it out'
  return `the row cannot be told apart from the next (${message}); save the sheet again as “CSV UTF-8”`
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
