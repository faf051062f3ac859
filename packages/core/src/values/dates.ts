/**
 * Days as people write them down: a civil date has no time and no zone.
 *
 * Every event says in `on` which day it took effect (Europe/London). When it was recorded is
 * another matter, and in the envelope.
 */

import type { Instant } from '@sle/eventing'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day that exists, `2026-01-31`: text order is date order. */
export const CivilDate = z.iso.date().brand('CivilDate')
export type CivilDate = z.infer<typeof CivilDate>

/** The school year from 1 September to 31 August, named as the DfE does: `2024 to 2025`. */
export const AcademicYear = z
  .string()
  .regex(/^\d{4} to \d{4}$/, 'write it as “2024 to 2025”')
  .refine((text) => Number(text.slice(8)) === Number(text.slice(0, 4)) + 1, {
    error: 'the second year must follow the first',
  })
  .brand('AcademicYear')
export type AcademicYear = z.infer<typeof AcademicYear>

const dateOf = (date: Temporal.PlainDate): CivilDate => date.toString() as CivilDate

/** The day that an instant falls on in England. */
export const dayOf = (now: Instant): CivilDate => {
  // English time is never more than two hours ahead of UTC, so earlier it is the same day.
  if (now.slice(11, 13) < '22') return now.slice(0, 10) as CivilDate
  return dateOf(Temporal.Instant.from(now).toZonedDateTimeISO('Europe/London').toPlainDate())
}

/** The academic year a day falls in. */
export const academicYearOf = (date: CivilDate): AcademicYear => {
  const { year, month } = Temporal.PlainDate.from(date)
  const first = month >= 9 ? year : year - 1
  return `${first} to ${first + 1}` as AcademicYear
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export const addYears = (date: CivilDate, years: number): CivilDate =>
  dateOf(Temporal.PlainDate.from(date).add({ years }))

/** The day some days later; earlier if `days` is negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  dateOf(Temporal.PlainDate.from(date).add({ days }))
