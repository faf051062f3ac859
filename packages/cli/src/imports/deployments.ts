/**
 * An alliance's list of deployments, one to a row: what it says, and no more.
 *
 * Days delivered beyond those agreed are kept as they stand, with a warning: a list is history,
 * and history is not made to keep the rules.
 */

import { isLeft, right } from 'fp-ts/lib/Either.js'
import { readDateCell, readDaysCell, readText, readTrnCell, readUrnCell } from './cell-readers.ts'
import { type CellReader, known, needed, optional, unread } from './cell-reading.ts'
import { type Minutes, PersonId, type Specialism, type Trn } from '@sle/core'
import type { DeploymentField } from './deployment-columns.ts'
import { readStatus } from './deployment-status.ts'
import { type About, readRows, type RowReading, type RowResult } from './row.ts'
import { readSpecialismCell } from './specialism-cell.ts'
import type { Table } from './table.ts'

type Reading = RowReading<DeploymentField>

/** A leader as a list of deployments names one. */
type LeaderKey = { readonly trn: Trn } | { readonly id: PersonId }

export type DeploymentRow = NonNullable<ReturnType<ReturnType<typeof readDeployment>>>

/** The rows of a list of deployments; a day is `dayLength` minutes long. */
export const readDeployments = (
  table: Table<DeploymentField>,
  dayLength: Minutes,
): AsyncIterable<RowResult<DeploymentRow>> => readRows(table.rows(), readDeployment(dayLength))

const readDeployment = (dayLength: Minutes) => (reading: Reading) => {
  const leader = leaderOf(reading)
  const supportedSchool = needed(reading, 'school', readUrnCell)
  const specialism = optional(reading, 'specialism', readOneSpecialism)
  const purpose = optional(reading, 'purpose', readText)
  const minutesAgreed = optional(reading, 'agreed', readDaysCell(dayLength))
  const minutesDelivered = optional(reading, 'delivered', readDaysCell(dayLength))
  const startedOn = optional(reading, 'started', readDateCell)
  const endedOn = optional(reading, 'ended', readDateCell)
  const status = needed(reading, 'status', readStatus)
  const outcome = optional(reading, 'outcome', readText)
  if (startedOn !== undefined && endedOn !== undefined && endedOn < startedOn)
    reading.problem('ended', `it is before the start, ${startedOn}`, 'correct one of the two dates')
  if (minutesAgreed !== undefined && minutesDelivered !== undefined)
    noteExcess(reading, minutesAgreed, minutesDelivered)
  if (leader === undefined || supportedSchool === undefined || status === undefined)
    return undefined
  const about: About<DeploymentField> = reading.about
  return {
    about,
    leader,
    deployment: known({
      supportedSchool,
      specialism,
      purpose,
      minutesAgreed,
      minutesDelivered,
      startedOn,
      endedOn,
      status,
      outcome,
    }),
  }
}

/** By register id or TRN; an id is 26 letters and digits, so the two cannot be confused. */
const leaderOf = (reading: Reading): LeaderKey | undefined => {
  const field = reading.text('leader') === '' ? 'leaderId' : 'leader'
  return needed(reading, reading.text(field) === '' ? 'leader' : field, readLeaderKey)
}

const readLeaderKey: CellReader<LeaderKey> = (text) => {
  const id = PersonId.safeParse(text.toUpperCase())
  if (id.success) return right({ id: id.data })
  const wouldHelp = 'write the TRN, or the register id that “sle register” shows'
  if (!/\d/.test(text))
    return unread('a name may be shared, so it names nobody for certain', wouldHelp)
  const trn = readTrnCell(text)
  if (isLeft(trn)) return unread(trn.left.why, wouldHelp)
  return trn.right === undefined ? unread('it names nobody', wouldHelp) : right({ trn: trn.right })
}

const readOneSpecialism: CellReader<Specialism> = (text) => {
  const read = readSpecialismCell(text)
  if (isLeft(read)) {
    const [first] = read.left
    return unread(
      first === undefined ? 'it names no area' : `of “${first.part}”, ${first.why}`,
      first?.wouldHelp ?? 'name one area, such as “maths”',
    )
  }
  const [only, second] = read.right
  if (only === undefined) return unread('it names no area', 'name one area, such as “maths”')
  return second === undefined
    ? right(only.specialism)
    : unread(
        'it names several areas, and a deployment is for one',
        'keep the main one here, or give each area a row with its own days',
      )
}

const noteExcess = (reading: Reading, agreed: Minutes, delivered: Minutes): void => {
  if (delivered <= agreed) return
  reading.warning(
    'delivered',
    `it is more than the ${reading.text('agreed')} agreed, and kept as it stands`,
    'check it, and record the change of terms if there was one',
  )
}
