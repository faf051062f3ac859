/**
 * A school's names for itself, each of its own kind and none ever guessed from another: a number
 * of seven digits may be a LAESTAB or a teacher's reference number, and only its sender knows.
 */

import { z } from 'zod'

/**
 * Unique reference number: six digits, or five beginning with 2 for a children's centre. A school
 * that converts to an academy gets another one. It has no check digit.
 */
export const Urn = z
  .string()
  .regex(/^(?:[1-9]\d{5}|2\d{4})$/, 'a URN is six digits, such as 100000')
  .brand('Urn')
export type Urn = z.infer<typeof Urn>

/** UK provider reference number: eight digits, not beginning with 0. */
export const Ukprn = z
  .string()
  .regex(/^[1-9]\d{7}$/, 'a UKPRN is eight digits, such as 10079319')
  .brand('Ukprn')
export type Ukprn = z.infer<typeof Ukprn>

/** Local authority code: three digits, kept as text; replaced when authorities are reorganised. */
export const LaCode = z
  .string()
  .regex(/^\d{3}$/, 'a local authority code is three digits, such as 201')
  .brand('LaCode')
export type LaCode = z.infer<typeof LaCode>

/** Local authority code and establishment number in one, `2013614`; also called DfE number. */
export const Laestab = z
  .string()
  .regex(/^\d{7}$/, 'a LAESTAB is seven digits, such as 2013614')
  .brand('Laestab')
export type Laestab = z.infer<typeof Laestab>

/** A United Kingdom postcode in capitals with one space, `SW1A 1AA`. */
export const Postcode = z
  .string()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, 'a postcode looks like SW1A 1AA')
  .brand('Postcode')
export type Postcode = z.infer<typeof Postcode>

/** The phases of education as the DfE's register of schools names them. */
export const SchoolPhase = z.enum([
  'not-applicable',
  'nursery',
  'primary',
  'middle-deemed-primary',
  'secondary',
  'middle-deemed-secondary',
  '16-plus',
  'all-through',
])
export type SchoolPhase = z.infer<typeof SchoolPhase>
