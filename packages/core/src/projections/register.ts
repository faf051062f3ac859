/**
 * The register: who is or was a specialist leader, for what, where, and how much of which year is
 * spoken for. Key: the leader.
 *
 * Somebody who was trained before being designated has an entry too, `not-designated`; only
 * `registerRows` leaves such entries out.
 */

import type { Projection } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { DesignatingBody, EndingKind } from '../designation/index.ts'
import type { AcademicYear, CivilDate, PersonId, ScopedSpecialism, Urn } from '../values/index.ts'
import type { DataOf, RecordedSleEvent } from './sle-event.ts'

/** Minutes of one academic year. */
export interface YearOfDays {
  /** By the home head; absent where the scheme's own allowance counts. */
  readonly agreed?: number
  /** In all that was ever reserved, also what went back. */
  readonly reserved: number
  readonly returned: number
}

interface Known {
  readonly leader: PersonId
  /** Whether a core day was attended, as far as anybody recorded. */
  readonly coreTrained: boolean
  readonly years: Readonly<Record<AcademicYear, YearOfDays>>
}

/** The designation as it was given, or as a list had it. */
export interface Held {
  readonly homeSchool: Urn
  readonly teachingSchool?: Urn
  readonly specialisms: readonly ScopedSpecialism[]
  /** The body, or the words of the list it was imported from. */
  readonly designatedBy?: DesignatingBody | string
  readonly designatedOn?: CivilDate
  /** The last day of the term. */
  readonly termEndsOn?: CivilDate
  readonly imported: boolean
}

/** Which of the three endings it was, and the first day without the designation. */
export interface Ended {
  readonly kind: EndingKind
  readonly reason: string
  readonly on: CivilDate
}

export type RegisterEntry =
  | (Known & { readonly status: 'not-designated' })
  | (Known & Held & { readonly status: 'designated' })
  | (Known & Held & { readonly status: 'ended'; readonly ending: Ended })

export const register: Projection<SleEvent, RegisterEntry> = {
  name: 'register',
  version: 1,
  keys: (event) => {
    switch (event.type) {
      case 'LeaderDesignated':
      case 'DesignationImported':
      case 'AllowanceAgreed':
      case 'DaysReserved':
      case 'DaysReturned':
      case 'LeaderDedesignated':
      case 'DesignationResigned':
      case 'DesignationWithdrawn':
      case 'CoreTrainingAttended':
        return [event.data.leader]
      default:
        return []
    }
  },
  apply: (entry, event) => {
    if (!('leader' in event.data)) return entry
    const { leader } = event.data
    return learn(
      entry ?? { leader, coreTrained: false, years: {}, status: 'not-designated' },
      event,
    )
  },
}

const learn = (entry: RegisterEntry, event: RecordedSleEvent): RegisterEntry => {
  switch (event.type) {
    case 'LeaderDesignated':
      return designated(entry, event.data)
    case 'DesignationImported':
      return listed(entry, event.data)
    case 'CoreTrainingAttended':
      return { ...entry, coreTrained: true }
    case 'AllowanceAgreed': {
      const { academicYear, minutes } = event.data
      return withYear(entry, academicYear, (year) => ({ ...year, agreed: minutes }))
    }
    case 'DaysReserved': {
      const { academicYear, minutes } = event.data
      return withYear(entry, academicYear, (y) => ({ ...y, reserved: y.reserved + minutes }))
    }
    case 'DaysReturned': {
      const { academicYear, minutes } = event.data
      return withYear(entry, academicYear, (y) => ({ ...y, returned: y.returned + minutes }))
    }
    case 'LeaderDedesignated':
      return ended(entry, 'de-designated', event.data)
    case 'DesignationResigned':
      return ended(entry, 'resigned', event.data)
    case 'DesignationWithdrawn':
      return ended(entry, 'withdrawn', event.data)
    default:
      return entry
  }
}

const designated = (entry: RegisterEntry, data: DataOf<'LeaderDesignated'>): RegisterEntry => ({
  ...known(entry),
  status: 'designated',
  coreTrained: entry.coreTrained || data.coreTrained,
  homeSchool: data.homeSchool,
  teachingSchool: data.teachingSchool,
  specialisms: data.specialisms,
  designatedBy: data.designatedBy,
  designatedOn: data.on,
  termEndsOn: data.termEndsOn,
  imported: false,
})

const listed = (entry: RegisterEntry, data: DataOf<'DesignationImported'>): RegisterEntry => {
  const { homeSchool, teachingSchool, specialisms, designatedBy, designatedOn, termEndsOn } = data
  return {
    ...known(entry),
    status: 'designated',
    homeSchool,
    ...(teachingSchool !== undefined && { teachingSchool }),
    specialisms,
    ...(designatedBy !== undefined && { designatedBy }),
    ...(designatedOn !== undefined && { designatedOn }),
    ...(termEndsOn !== undefined && { termEndsOn }),
    imported: true,
  }
}

const ended = (
  entry: RegisterEntry,
  kind: EndingKind,
  { reason, on }: { readonly reason: string; readonly on: CivilDate },
): RegisterEntry =>
  entry.status === 'designated'
    ? { ...entry, status: 'ended', ending: { kind, reason, on } }
    : entry

const withYear = (
  entry: RegisterEntry,
  name: AcademicYear,
  change: (year: YearOfDays) => YearOfDays,
): RegisterEntry => {
  const year = entry.years[name] ?? { reserved: 0, returned: 0 }
  return { ...entry, years: { ...entry.years, [name]: change(year) } }
}

const known = ({ leader, coreTrained, years }: RegisterEntry): Known => ({
  leader,
  coreTrained,
  years,
})
