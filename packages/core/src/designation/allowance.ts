/**
 * The yearly allowance of days: agreed by the home school's head, reserved for deployments,
 * returned where unused. A reservation counts in the year that its deployment starts in, and is
 * made once for each edition of the deployment's terms.
 */

import { right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import { type AcademicYear, academicYearOf, Minutes } from '../values/index.ts'
import type { AgreeAllowance, ReserveDays, ReturnDays } from './commands.ts'
import { daysReturned, type Reservation, reservedIn, stillReserved } from './days.ts'
import { type Decision, notHeldOn, refused } from './decision.ts'
import type { DaysReturned } from './events.ts'
import type { DesignationRefusal } from './refusals.ts'
import { beganOn, type Designation } from './state.ts'

export const agreeAllowance = (
  { data }: AgreeAllowance,
  state: Designation,
  { rules }: SchemeContext,
): Decision => {
  const { academicYear, minutes, on } = data
  if (state.days.agreed[academicYear] === minutes) return right([])
  const objection = notHeldOn(state, on) ?? outsideTerm(state, academicYear)
  if (objection !== undefined) return refused(objection)
  const reserved = reservedIn(state.days, academicYear)
  const { dayLength } = rules.deployment
  if (minutes < reserved)
    return refused({
      type: 'AllowanceBelowReserved',
      academicYear,
      reserved,
      wanted: minutes,
      dayLength,
    })
  return right([{ type: 'AllowanceAgreed', data }])
}

export const reserveDays = (
  { data }: ReserveDays,
  state: Designation,
  context: SchemeContext,
): Decision => {
  const { deploymentId, edition, minutes, academicYear } = data
  const before = state.days.reservations[deploymentId]
  // Whoever asks for an earlier edition is late; nothing is to be sent back for it.
  if (before !== undefined && edition < before.edition) return right([])
  if (before !== undefined && edition === before.edition) {
    const { reserved, academicYear: reservedFor } = before
    const { dayLength } = context.rules.deployment
    return reserved === minutes && reservedFor === academicYear
      ? right([])
      : refused({
          type: 'AlreadyReserved',
          deploymentId,
          edition,
          academicYear: reservedFor,
          reserved,
          dayLength,
        })
  }
  const replaced = before === undefined ? [] : replacedBy(data, before)
  const freed = { ...state, days: replaced.reduce(daysReturned, state.days) }
  const objection = notReservable(data, freed, context)
  return objection === undefined
    ? right([...replaced, { type: 'DaysReserved', data }])
    : refused(objection)
}

/** What is left of a reservation goes back when a later edition of the terms is reserved for. */
const replacedBy = (
  { leader, deploymentId, on }: ReserveDays['data'],
  before: Reservation,
): readonly DaysReturned[] => {
  const reserved = stillReserved(before)
  if (reserved === 0) return []
  const { academicYear, reservedOn } = before
  const data = {
    leader,
    deploymentId,
    academicYear,
    minutes: Minutes.parse(reserved),
    reason: 'the terms were agreed anew',
    on: on < reservedOn ? reservedOn : on,
  }
  return [{ type: 'DaysReturned', data }]
}

const notReservable = (
  { startsOn, academicYear, minutes }: ReserveDays['data'],
  state: Designation,
  context: SchemeContext,
): DesignationRefusal | undefined => {
  const { dayLength, smallestPart } = context.rules.deployment
  if (academicYearOf(startsOn) !== academicYear)
    return { type: 'StartsInAnotherYear', startsOn, academicYear }
  const objection = notHeldOn(state, startsOn)
  if (objection !== undefined) return objection
  if (minutes % smallestPart !== 0) return { type: 'NotWholeParts', wanted: minutes, smallestPart }
  const left = leftIn(academicYear, state, context)
  return minutes > left
    ? { type: 'DaysNotAvailable', academicYear, left, wanted: minutes, dayLength }
    : undefined
}

export const returnDays = (
  { data }: ReturnDays,
  state: Designation,
  { rules }: SchemeContext,
): Decision => {
  const { leader, deploymentId, edition, minutes: wanted, reason, on } = data
  const latest = state.days.reservations[deploymentId]
  const reservation = isAfter(edition, latest) ? undefined : latest
  const reserved = reservation === undefined ? 0 : stillReserved(reservation)
  if (wanted === undefined && reserved === 0) return right([])
  // A part returned on one day for one reason is one return, however often it is asked for.
  const same = reservation?.returned.some(
    (it) => it.minutes === wanted && it.on === on && it.reason === reason,
  )
  if (same === true) return right([])
  if (reservation === undefined || reserved === 0)
    return refused({ type: 'NothingReserved', deploymentId })
  const { academicYear, reservedOn } = reservation
  if (on < reservedOn) return refused({ type: 'BeforeReservation', reservedOn, on })
  const minutes = wanted ?? Minutes.parse(reserved)
  const { dayLength } = rules.deployment
  if (minutes > reserved)
    return refused({ type: 'MoreThanReserved', deploymentId, reserved, wanted: minutes, dayLength })
  return right([
    { type: 'DaysReturned', data: { leader, deploymentId, academicYear, minutes, reason, on } },
  ])
}

/** Whether a reservation is for a later edition than the one named, if one is. */
const isAfter = (edition: number | undefined, reservation: Reservation | undefined): boolean =>
  edition !== undefined && reservation !== undefined && reservation.edition > edition

/** What is left of a year: the agreed allowance, or that of the rules, less what is reserved, in minutes. */
const leftIn = (
  academicYear: AcademicYear,
  { days }: Designation,
  { rules: { deployment } }: SchemeContext,
): number => {
  const allowance = days.agreed[academicYear] ?? deployment.yearlyAllowance
  return Math.max(0, allowance - reservedIn(days, academicYear))
}

/** Why no day of a year can be lent; years are named so that text order is their order. */
const outsideTerm = (state: Designation, wanted: AcademicYear): DesignationRefusal | undefined => {
  if (state.phase === 'unknown') return { type: 'NotDesignated' }
  const { termEndsOn } = state.grounds.data
  if (termEndsOn !== undefined && wanted > academicYearOf(termEndsOn))
    return { type: 'TermEnded', termEndsOn, wanted }
  const designatedOn = beganOn(state.grounds)
  return designatedOn !== undefined && wanted < academicYearOf(designatedOn)
    ? { type: 'BeforeDesignation', designatedOn, wanted }
    : undefined
}
