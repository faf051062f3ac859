/**
 * Readers of days and school years from text.
 *
 * A day first, then the month: this is England. A year of two digits is refused rather than
 * placed in a century.
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { AcademicYear, CivilDate } from './dates.ts'
import type { ValueRefusal } from './refusals.ts'

const refuse = (value: string, why: string): Either<ValueRefusal, never> =>
  left({ type: 'NotACivilDate', value, why, wouldHelp: 'write it as 2018-09-30 or 30/09/2018' })

/** Reads a day written as `2018-09-30`. */
export const readCivilDate = (text: string): Either<ValueRefusal, CivilDate> => {
  const read = CivilDate.safeParse(text)
  if (read.success) return right(read.data)
  if (text.trim() === '') return refuse(text, 'it is blank')
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? refuse(text, 'there is no such day')
    : refuse(text, 'it is not written year-month-day')
}

const dayFirst = /^(\d{1,2})([-/])(\d{1,2})\2(\d+)$/
// Spreadsheets append the start of the day to a date.
const midnight = /[ T]00:00(?::00(?:\.0+)?)?Z?$/

/** Reads the same, or `30-09-2018`, or `30/09/2018`, with or without leading zeros. */
export const readCivilDateLeniently = (text: string): Either<ValueRefusal, CivilDate> => {
  const bare = text.trim().replace(midnight, '')
  const [, day = '', , month = '', year = ''] = dayFirst.exec(bare) ?? []
  if (year.length === 2) return refuse(text, `the year “${year}” may be in any century`)
  const iso =
    year === ''
      ? bare
      : `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = readCivilDate(iso)
  if (isLeft(read))
    return year === '' && read.left.why !== 'there is no such day'
      ? refuse(text, bare === '' ? 'it is blank' : 'it does not have the form of a date')
      : refuse(text, 'there is no such day')
  return read.right < '1000' ? refuse(text, 'the year is not written in full') : read
}

const years = /^(\d{4})(?:-|–|\/| to )(\d{2}|\d{4})$/

/** Reads a school year written as `2024 to 2025`. */
export const readAcademicYear = (text: string): Either<ValueRefusal, AcademicYear> => {
  const read = AcademicYear.safeParse(text)
  if (read.success) return right(read.data)
  const why = /^\d{4} to \d{4}$/.test(text)
    ? 'the second year does not follow the first'
    : 'it is not written “year to year”'
  return left({ type: 'NotAnAcademicYear', value: text, why, wouldHelp: 'write “2024 to 2025”' })
}

/** Reads the same, or `2024/25`, or `2024-2025`. One year alone might be either, and is refused. */
export const readAcademicYearLeniently = (text: string): Either<ValueRefusal, AcademicYear> => {
  const [, first = '', last = ''] = years.exec(text.trim().replaceAll(/\s+/g, ' ')) ?? []
  const read = readAcademicYear(
    // 1999/00 crosses the century, so the century is the second year's own.
    last.length === 2 ? `${first} to ${withCentury(first, last)}` : `${first} to ${last}`,
  )
  if (!isLeft(read)) return read
  const why = first === '' ? 'it does not name two years' : read.left.why
  return left({ ...read.left, value: text, why })
}

const withCentury = (first: string, last: string): string => {
  const next = `${Number(first) + 1}`
  return next.endsWith(last) ? next : `${first.slice(0, 2)}${last}`
}
