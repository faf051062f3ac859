/**
 * The DfE's register of schools, read from its published extract `edubasealldata….csv`.
 *
 * A school is recorded if its URN, name and status can be read. Anything else that cannot be read
 * is left out with a warning, for no extract is without a few such cells.
 */

import {
  type CivilDate,
  type LaCode,
  readCivilDateLeniently,
  readLaCodeLeniently,
  readPostcodeLeniently,
  readUkprnLeniently,
  readUrnLeniently,
  type SchoolPhase,
} from '@sle/core'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { readTextUpTo } from './cell-readers.ts'
import { type CellReader, dispensable, known, letters, needed, unread } from './cell-reading.ts'
import { readRows, type RowReading, type RowResult } from './row.ts'
import type { SchoolField } from './school-columns.ts'
import {
  PHASE_BY_CODE,
  PHASE_BY_NAME,
  plainCode,
  type SchoolStatus,
  STATUS_BY_NAME,
  TYPE_BY_CODE,
} from './school-words.ts'
import type { Table } from './table.ts'

type Reading = RowReading<SchoolField>

/** What an extract tells of a school; the day is added when it is asked to be recorded. */
export type SchoolRow = NonNullable<ReturnType<ReturnType<typeof readSchool>>>

/** The rows of an extract, one school each. */
export const readSchools = (
  table: Table<SchoolField>,
  today: CivilDate,
): AsyncIterable<RowResult<SchoolRow>> => readRows(table.rows(), readSchool(today))

const readSchool = (today: CivilDate) => (reading: Reading) => {
  const urn = needed(reading, 'urn', readUrnLeniently)
  const name = needed(reading, 'name', readName)
  const status = needed(reading, 'status', readStatus)
  if (urn === undefined || name === undefined || status === undefined) return undefined
  return known({
    urn,
    name,
    status,
    laCode: dispensable(reading, 'laCode', readLa),
    laName: nameIn(reading, 'laName'),
    establishmentNumber: dispensable(reading, 'number', readNumber),
    ukprn: dispensable(reading, 'ukprn', readUkprnLeniently),
    type: nameIn(reading, 'typeName') ?? TYPE_BY_CODE[plainCode(reading.text('typeCode'))],
    phase: phaseOf(reading),
    openedOn: dayIn(reading, 'opened'),
    closedOn: dayIn(reading, 'closed'),
    postcode: dispensable(reading, 'postcode', readPostcodeLeniently),
    ...placeOf(reading),
    region: nameIn(reading, 'region'),
    trust: trustOf(reading),
    changedOn: dispensable(reading, 'changed', readPastDay(today)),
  })
}

const readStatus: CellReader<SchoolStatus> = (text) => {
  const status = STATUS_BY_NAME[letters(text)]
  return status === undefined
    ? unread(
        'it is none of the four statuses',
        'write “Open”, “Closed”, “Open, but proposed to close” or “Proposed to open”',
      )
    : right(status)
}

/** Schools abroad and a few others have the code 0: they belong to no authority. */
const readLa: CellReader<LaCode | undefined> = (text) =>
  plainCode(text) === '0' ? right(undefined) : readLaCodeLeniently(padded(text, 3))

/** Four digits; a spreadsheet takes the leading zeros of `0042` away. */
const readNumber: CellReader<string | undefined> = (text) => {
  if (plainCode(text) === '0') return right(undefined)
  const number = padded(text, 4)
  return /^\d{4}$/.test(number)
    ? right(number)
    : unread('it does not have the form of an establishment number', 'write four digits')
}

const padded = (text: string, length: number): string =>
  /^\d+$/.test(text) ? text.padStart(length, '0') : text

/** As long as the record takes a name to be. */
const readName = readTextUpTo(300)

const nameIn = (reading: Reading, field: SchoolField): string | undefined =>
  applicable(reading.text(field)) === undefined ? undefined : dispensable(reading, field, readName)

/** A day to come would keep every later extract from being taken for the newer one. */
const readPastDay =
  (today: CivilDate): CellReader<CivilDate> =>
  (text) => {
    const day = readCivilDateLeniently(text)
    return isRight(day) && day.right > today
      ? unread(`it has not come (today is ${today})`, 'write the day of the last change')
      : day
  }

const applicable = (text: string): string | undefined =>
  ['', 'notapplicable', 'doesnotapply'].includes(letters(text)) ? undefined : text

const phaseOf = (reading: Reading): SchoolPhase | undefined => {
  const name = reading.text('phaseName')
  const code = reading.text('phaseCode')
  const phase = PHASE_BY_NAME[letters(name)] ?? PHASE_BY_CODE[plainCode(code)]
  if (phase !== undefined || (name === '' && code === '')) return phase
  return reading.warning(
    name === '' ? 'phaseCode' : 'phaseName',
    'it is none of the phases of education, so it is left out',
    'write a phase such as “Primary” or “All-through”',
  )
}

const dayIn = (reading: Reading, field: SchoolField): CivilDate | undefined =>
  dispensable(reading, field, readCivilDateLeniently)

/** Metres on the British National Grid; half a place is no place. */
const placeOf = (
  reading: Reading,
): { readonly easting: number | undefined; readonly northing: number | undefined } => {
  const easting = dispensable(reading, 'easting', readMetres)
  const northing = dispensable(reading, 'northing', readMetres)
  return easting === undefined || northing === undefined
    ? { easting: undefined, northing: undefined }
    : { easting, northing }
}

const LONGEST_GRID = 1_300_000

const readMetres: CellReader<number | undefined> = (text) => {
  const metres = Number(text)
  if (metres === 0) return right(undefined)
  return Number.isInteger(metres) && metres > 0 && metres < LONGEST_GRID
    ? right(metres)
    : unread('it is no place on the British National Grid', 'write whole metres, such as 533498')
}

const trustOf = (
  reading: Reading,
): { readonly code: string; readonly name: string } | undefined => {
  const code = plainCode(reading.text('trustCode'))
  const name = nameIn(reading, 'trustName')
  return code === '' || code === '0' || name === undefined ? undefined : { code, name }
}
