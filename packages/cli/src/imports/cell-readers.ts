/** Readers of cells as people and spreadsheets leave them, on top of the lenient readers of values. */

import { right } from 'fp-ts/lib/Either.js'
import { type CellReader, letters, unread } from './cell-reading.ts'
import {
  type CivilDate,
  type Minutes,
  type PhaseScope,
  readCivilDateLeniently,
  readDays,
  readTrnLeniently,
  readUrnLeniently,
  type Trn,
  type Urn,
} from '@sle/core'

/** Spreadsheets write a number with a fraction that nobody typed: `100000.0`. */
const whole = (text: string): string => text.replace(/^(\d+)\.0+$/, '$1')

/** A URN. Seven digits are never turned into one: a LAESTAB names a school in another way. */
export const readUrnCell: CellReader<Urn> = (text) =>
  /^\d{7}$|^\d{3}\s*\/\s*\d{4}$/.test(text)
    ? unread(
        'it has the form of a LAESTAB (DfE number), which changes when authorities are reorganised',
        'write the school’s URN, six digits; the DfE’s register of schools has it',
      )
    : readUrnLeniently(whole(text))

/** A TRN, with its lost zeros restored; `undefined` for the words people write for “none”. */
export const readTrnCell: CellReader<Trn | undefined> = (text) =>
  /^(n\s*\/?\s*a|none|nil|no|tbc|unknown|not known|[-–—]+)\.?$/i.test(text)
    ? right(undefined)
    : readTrnLeniently(whole(text))

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WITH_MONTH = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i

/** A day in figures, day first, or with the month's name: `1 September 2016`, `1-Sep-2016`. */
export const readDateCell: CellReader<CivilDate> = (text) => {
  const [, day = '', name = '', year = ''] = WITH_MONTH.exec(text) ?? []
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (month > 0) return readCivilDateLeniently(`${day}/${month}/${year}`)
  if (/^[3-5]\d{4}$/.test(text))
    return unread(
      'it is a spreadsheet’s count of days',
      'give the column the format of a date and save the file again',
    )
  return readCivilDateLeniently(text)
}

/** Days as whole minutes of days of a given length: `2.5`, `2½`, `2 1/2`, `half`. */
export const readDaysCell =
  (dayLength: Minutes): CellReader<Minutes> =>
  (text) =>
    readDays(
      text
        .replace(/\s*\b1\/2\b/, '½')
        .replace(/\s*\b1\/4\b/, '¼')
        .replace(/\s*\b3\/4\b/, '¾'),
      dayLength,
    )

const PHASES: Readonly<Record<string, PhaseScope>> = {
  earlyyears: 'early-years',
  eyfs: 'early-years',
  nursery: 'early-years',
  primary: 'primary',
  primaryphase: 'primary',
  secondary: 'secondary',
  secondaryphase: 'secondary',
  all: 'all',
  allphases: 'all',
  allthrough: 'all',
  both: 'all',
  crossphase: 'all',
  primaryandsecondary: 'all',
  primarysecondary: 'all',
}

export const readPhaseCell: CellReader<PhaseScope> = (text) => {
  const phase = PHASES[letters(text)]
  return phase === undefined
    ? unread(
        'it is none of the phases a specialism is held for',
        'write “early years”, “primary”, “secondary” or “all”',
      )
    : right(phase)
}

/** Text of no more characters than the record takes. */
export const readTextUpTo =
  (longest: number): CellReader<string> =>
  (text) =>
    text.length <= longest
      ? right(text)
      : unread(
          `it has ${text.length} characters, more than ${longest}`,
          'shorten it, and keep the whole as a document',
        )

/** Free text, as long as the record takes it. */
export const readText = readTextUpTo(2000)

export const readEmail: CellReader<string> = (text) =>
  /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)
    ? right(text)
    : unread(
        'it does not have the form of an e-mail address',
        'write one address, name@school.example',
      )
