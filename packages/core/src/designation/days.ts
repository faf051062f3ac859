/**
 * The days a leader may be lent, year by year: what was agreed, and what is kept for deployments.
 *
 * Days that a deployment used stay reserved for good; only unused ones are returned. The book
 * outlives an ending: who is designated again within a year has that year's days only once.
 */

import type { AcademicYear, CivilDate, DeploymentId, Minutes } from '../values/index.ts'
import type { AllowanceAgreed, DaysReserved, DaysReturned } from './events.ts'

/** The latest reservation for one deployment, and what has come back of it. */
export interface Reservation {
  /** Of the deployment's terms. */
  readonly edition: number
  readonly academicYear: AcademicYear
  readonly reserved: Minutes
  readonly reservedOn: CivilDate
  readonly returned: readonly DaysReturned['data'][]
}

export interface DayBook {
  /** Years without an entry have the allowance of the rules. */
  readonly agreed: Readonly<Record<AcademicYear, Minutes>>
  readonly reservations: Readonly<Record<DeploymentId, Reservation>>
}

export const emptyDayBook: DayBook = { agreed: {}, reservations: {} }

/** What is still kept for the deployment of a reservation, in minutes. */
export const stillReserved = ({ reserved, returned }: Reservation): number =>
  returned.reduce((left, { minutes }) => Math.max(0, left - minutes), Number(reserved))

/** What is kept for all deployments together in one year, in minutes. */
export const reservedIn = ({ reservations }: DayBook, year: AcademicYear): number =>
  Object.values<Reservation>(reservations)
    .filter(({ academicYear }) => academicYear === year)
    .reduce((sum, reservation) => sum + stillReserved(reservation), 0)

export const allowanceAgreed = (
  book: DayBook,
  { data: { academicYear, minutes } }: AllowanceAgreed,
): DayBook => ({ ...book, agreed: { ...book.agreed, [academicYear]: minutes } })

export const daysReserved = (
  book: DayBook,
  { data: { deploymentId, edition, academicYear, minutes, on } }: DaysReserved,
): DayBook => {
  const reservation = { edition, academicYear, reserved: minutes, reservedOn: on, returned: [] }
  return { ...book, reservations: { ...book.reservations, [deploymentId]: reservation } }
}

export const daysReturned = (book: DayBook, { data }: DaysReturned): DayBook => {
  const { deploymentId } = data
  const reservation = book.reservations[deploymentId]
  if (reservation === undefined) return book
  const returned = [...reservation.returned, data]
  return {
    ...book,
    reservations: { ...book.reservations, [deploymentId]: { ...reservation, returned } },
  }
}
