import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  readAcademicYear,
  readAcademicYearLeniently,
  readCivilDate,
  readCivilDateLeniently,
} from './index.ts'

describe('reading a day', () => {
  it.each([
    ['2020-01-16', '2020-01-16'],
    ['16-01-2020', '2020-01-16'],
    ['16/01/2020', '2020-01-16'],
    [' 6/1/2020 ', '2020-01-06'],
    ['29/02/2020', '2020-02-29'],
    ['16/01/2020 00:00', '2020-01-16'],
    ['2020-01-16T00:00:00', '2020-01-16'],
  ])('reads “%s” leniently as %s', (text, date) => {
    expect(readCivilDateLeniently(text)).toEqual(right(date))
  })

  it.each([
    ['31/02/2020', 'there is no such day'],
    ['29-02-2019', 'there is no such day'],
    ['01/13/2020', 'there is no such day'],
    ['2020-02-30', 'there is no such day'],
    ['00/00/0000', 'there is no such day'],
    ['16/01/20', 'the year “20” may be in any century'],
    ['16/01/0020', 'the year is not written in full'],
    ['16/01/020', 'the year is not written in full'],
    ['16/01-2020', 'it does not have the form of a date'],
    ['16/01/2020 14:30', 'it does not have the form of a date'],
    ['Autumn 2019', 'it does not have the form of a date'],
    ['43846', 'it does not have the form of a date'],
    [' ', 'it is blank'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(readCivilDateLeniently(text)).toMatchObject({
      left: { type: 'NotACivilDate', value: text, why },
    })
  })

  it('takes only year-month-day when strict', () => {
    expect(readCivilDate('2020-01-16')).toEqual(right('2020-01-16'))
    expect(readCivilDate('16-01-2020')).toHaveProperty(
      'left.why',
      'it is not written year-month-day',
    )
    expect(readCivilDate('2019-02-29')).toHaveProperty('left.why', 'there is no such day')
    expect(readCivilDate('')).toHaveProperty('left.why', 'it is blank')
  })
})

describe('reading an academic year', () => {
  it.each([
    ['2024 to 2025', '2024 to 2025'],
    ['2024/25', '2024 to 2025'],
    ['2024-25', '2024 to 2025'],
    ['2024–2025', '2024 to 2025'],
    [' 2024  to 2025 ', '2024 to 2025'],
    ['1999/00', '1999 to 2000'],
  ])('reads “%s” leniently as %s', (text, year) => {
    expect(readAcademicYearLeniently(text)).toEqual(right(year))
  })

  it.each([
    ['2024', 'it does not name two years'],
    ['24/25', 'it does not name two years'],
    ['', 'it does not name two years'],
    ['2024/26', 'the second year does not follow the first'],
    ['2025/2024', 'the second year does not follow the first'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(readAcademicYearLeniently(text)).toMatchObject({
      left: { type: 'NotAnAcademicYear', value: text, why },
    })
  })

  it('takes only the DfE’s form when strict', () => {
    expect(readAcademicYear('2024 to 2025')).toEqual(right('2024 to 2025'))
    expect(readAcademicYear('2024/25')).toHaveProperty(
      'left.why',
      'it is not written “year to year”',
    )
  })
})
