/**
 * One person's designation, over all the times they were designated.
 *
 *   unknown ──designated or imported──▶ designated ──de-designated, resigned, withdrawn──▶ ended
 *                                           ▲─────────── designated again ────────────────┘
 *
 * The end of the term is not an event: `heldOn` says whether a day is within it.
 */

import type { ApplicationId, CivilDate } from '../values/index.ts'
import { allowanceAgreed, type DayBook, daysReserved, daysReturned, emptyDayBook } from './days.ts'
import type { EndingKind } from './endings.ts'
import type {
  DesignationEvent,
  DesignationImported,
  DesignationResigned,
  DesignationWithdrawn,
  LeaderDedesignated,
  LeaderDesignated,
} from './events.ts'
import type { Standing } from './standing.ts'

/** What a designation rests on. */
export type Grounds = LeaderDesignated | DesignationImported
export type Ending = LeaderDedesignated | DesignationResigned | DesignationWithdrawn

interface Kept {
  readonly days: DayBook
  /** The applications that have led to a designation: none does so twice. */
  readonly used: readonly ApplicationId[]
}

export type Designation =
  | (Kept & { readonly phase: 'unknown' })
  | (Kept & { readonly phase: 'designated'; readonly grounds: Grounds })
  | (Kept & { readonly phase: 'ended'; readonly grounds: Grounds; readonly ending: Ending })

export const unknownDesignation: Designation = { phase: 'unknown', days: emptyDayBook, used: [] }

/** Learns one event. */
export const evolve = (state: Designation, event: DesignationEvent): Designation => {
  switch (event.type) {
    case 'LeaderDesignated':
      return {
        phase: 'designated',
        days: state.days,
        used: [...state.used, event.data.applicationId],
        grounds: event,
      }
    case 'DesignationImported':
      return { phase: 'designated', days: state.days, used: state.used, grounds: event }
    case 'AllowanceAgreed':
      return { ...state, days: allowanceAgreed(state.days, event) }
    case 'DaysReserved':
      return { ...state, days: daysReserved(state.days, event) }
    case 'DaysReturned':
      return { ...state, days: daysReturned(state.days, event) }
    case 'LeaderDedesignated':
    case 'DesignationResigned':
    case 'DesignationWithdrawn':
      return state.phase === 'designated' ? { ...state, phase: 'ended', ending: event } : state
  }
}

/** The first day of the designation, if it is known. */
export const beganOn = ({ type, data }: Grounds): CivilDate | undefined =>
  type === 'LeaderDesignated' ? data.on : data.designatedOn

/** The designation that is in the way of another one on that day: neither ended nor lapsed. */
export const heldOn = (state: Designation, day: CivilDate): Grounds | undefined => {
  if (state.phase !== 'designated') return undefined
  const { termEndsOn } = state.grounds.data
  return termEndsOn !== undefined && day > termEndsOn ? undefined : state.grounds
}

const kinds = {
  LeaderDedesignated: 'de-designated',
  DesignationResigned: 'resigned',
  DesignationWithdrawn: 'withdrawn',
} as const satisfies Record<Ending['type'], EndingKind>

/** Which of the three endings it was. */
export const kindOf = ({ type }: Ending): EndingKind => kinds[type]

/** Where the person stands as a leader. The end of the term is for the reader to compare. */
export const standingOf = (state: Designation): Standing => {
  if (state.phase === 'unknown') return { designated: false, ended: false, specialisms: [] }
  const { leader, specialisms, homeSchool, teachingSchool, termEndsOn } = state.grounds.data
  return {
    leader,
    designated: state.phase === 'designated',
    ended: state.phase === 'ended',
    specialisms,
    homeSchool,
    teachingSchool,
    termEndsOn,
  }
}
