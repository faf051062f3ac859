import { instant } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import { academicYearOf, addDays, addYears, CivilDate, dayOf } from './index.ts'

const day = (text: string): CivilDate => CivilDate.parse(text)

describe('the day of an instant in England', () => {
  it.each([
    ['2019-06-03T09:00:00.000Z', '2019-06-03'],
    ['2019-06-03T22:59:59.999Z', '2019-06-03'],
    ['2019-06-03T23:00:00.000Z', '2019-06-04'],
    ['2019-12-31T23:59:59.999Z', '2019-12-31'],
  ])('is, for %s, %s', (now, date) => {
    expect(dayOf(instant(now))).toBe(date)
  })
})

describe('the academic year of a day', () => {
  it('runs from 1 September to 31 August', () => {
    expect(academicYearOf(day('2024-09-01'))).toBe('2024 to 2025')
    expect(academicYearOf(day('2025-08-31'))).toBe('2024 to 2025')
  })
})

describe('counting on from a day', () => {
  it('ends a term of four years on the same day, or the 28th where there is no 29th', () => {
    expect(addYears(day('2018-11-05'), 4)).toBe('2022-11-05')
    expect(addYears(day('2016-02-29'), 1)).toBe('2017-02-28')
  })

  it('crosses the ends of months', () => {
    expect(addDays(day('2019-12-31'), 1)).toBe('2020-01-01')
    expect(addDays(day('2020-03-01'), -1)).toBe('2020-02-29')
  })
})
