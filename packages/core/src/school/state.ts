/** What is known of one school: nothing, or the register's latest entry. */

import type { SchoolEvent, SchoolRecorded } from './events.ts'

/** An entry of the register, without the day it was read. */
export type SchoolDetails = Omit<SchoolRecorded['data'], 'on'>

export type School =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'recorded'; readonly details: SchoolDetails }

export const unknownSchool: School = { phase: 'unknown' }

/** The latest reading stands alone: the register is corrected by replacing, not by adding. */
export const evolve = (
  _before: School,
  { data: { on: _on, ...details } }: SchoolEvent,
): School => ({
  phase: 'recorded',
  details,
})
