/**
 * An alliance's list of its leaders, one person to a row.
 *
 * Names, e-mail addresses and TRNs go to the `Directory` and nowhere else; a designation carries
 * only the id that the directory has for the person.
 */

import { isRight, right } from 'fp-ts/lib/Either.js'
import {
  readDateCell,
  readEmail,
  readPhaseCell,
  readTextUpTo,
  readTrnCell,
  readUrnCell,
} from './cell-readers.ts'
import { dispensable, known, needed, optional } from './cell-reading.ts'
import type { PhaseScope, ScopedSpecialism } from '@sle/core'
import type { RegisterField } from './register-columns.ts'
import { type About, readRows, type RowReading, type RowResult } from './row.ts'
import { readSpecialismCell } from './specialism-cell.ts'
import type { Table } from './table.ts'

type Reading = RowReading<RegisterField>

/** A person as a list tells of them, and what it says of their designation. */
export type RegisterRow = NonNullable<ReturnType<typeof readLeader>>

/** The rows of a register, one leader each. */
export const readRegister = (table: Table<RegisterField>): AsyncIterable<RowResult<RegisterRow>> =>
  readRows(table.rows(), readLeader)

const readLeader = (reading: Reading) => {
  const firstName = needed(reading, 'firstName', right)
  const surname = needed(reading, 'surname', right)
  const homeSchool = needed(reading, 'school', readUrnCell)
  const trn = optional(reading, 'trn', readTrnCell)
  const email = dispensable(reading, 'email', readEmail)
  const phase = dispensable(reading, 'phase', readPhaseCell)
  const specialisms = specialismsOf(reading, phase)
  const designatedOn = optional(reading, 'designatedOn', readDateCell)
  const designatedBy = optional(reading, 'designatedBy', readTextUpTo(200))
  const teachingSchool = optional(reading, 'teachingSchool', readUrnCell)
  if (trn === undefined && reading.problems.length === 0) noteMissingTrn(reading, specialisms)
  if (firstName === undefined || surname === undefined || homeSchool === undefined) return undefined
  const about: About<RegisterField> = reading.about
  return {
    about,
    person: known({ firstName, surname, trn, email }),
    designation: known({
      homeSchool,
      teachingSchool,
      specialisms,
      designatedBy,
      designatedOn,
      phase,
    }),
  }
}

const SPECIALISM_FIELDS = ['specialisms', 'specialisms2', 'specialisms3', 'specialisms4'] as const

/** All areas of all columns; one without a phase of its own has the phase of the row. */
const specialismsOf = (reading: Reading, phase: PhaseScope | undefined): ScopedSpecialism[] => {
  const found = new Map<string, ScopedSpecialism>()
  for (const field of SPECIALISM_FIELDS) {
    const read = readSpecialismCell(reading.text(field))
    if (isRight(read))
      for (const { specialism, phase: own } of read.right) {
        const scope = own ?? phase ?? 'all'
        found.set(`${specialism} ${scope}`, { specialism, scope })
      }
    else
      for (const { part, why, wouldHelp } of read.left)
        reading.problem(field, `of “${part}”, ${why}`, wouldHelp)
  }
  if (found.size === 0 && reading.problems.length === 0)
    reading.problem('specialisms', 'it is blank', 'name at least one area, such as “maths”')
  return [...found.values()]
}

/** Support staff, such as business managers, have none; everybody else should. */
const noteMissingTrn = (reading: Reading, specialisms: readonly ScopedSpecialism[]): void => {
  if (specialisms.some(({ specialism }) => specialism === BUSINESS_MANAGEMENT)) return
  reading.warning(
    'trn',
    'there is no TRN, and only business managers and other support staff usually have none',
    'add it, so that next year’s list finds the same person',
  )
}

const BUSINESS_MANAGEMENT = 'school-business-and-financial-management'
