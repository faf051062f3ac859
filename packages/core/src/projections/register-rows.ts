/** The register on paper: one row for each designation, with what is left of the year. */

import type { SchemeRules } from '../scheme/index.ts'
import {
  type AcademicYear,
  academicYearOf,
  type CivilDate,
  Minutes,
  type PersonId,
  type ScopedSpecialism,
  type Urn,
} from '../values/index.ts'
import type { Ended, Held, RegisterEntry } from './register.ts'
import { specialismsSaid } from './wording.ts'

export interface RegisterRow {
  readonly leader: PersonId
  readonly homeSchool: Urn
  readonly teachingSchool?: Urn
  readonly specialisms: readonly ScopedSpecialism[]
  /** The same in words: “maths (secondary), assessment”. */
  readonly holds: string
  /** In words: “National College”, “teaching school 100000”, or what a list said. */
  readonly designatedBy?: string
  readonly designatedOn?: CivilDate
  readonly termEndsOn?: CivilDate
  readonly standing: 'designated' | 'term over' | 'ended'
  readonly ending?: Ended
  readonly imported: boolean
  readonly coreTrained: boolean
  readonly academicYear: AcademicYear
  /** Left of that year's allowance; 0 for somebody who is not designated on the day. */
  readonly free: Minutes
}

/** The day that rows are for, and the rules whose allowance counts where none was agreed. */
export interface RowsFor {
  readonly on: CivilDate
  readonly rules: Pick<SchemeRules, 'deployment'>
}

/** What is left of a year's allowance, whether or not the leader may be deployed. */
export const minutesFree = (
  { years }: Pick<RegisterEntry, 'years'>,
  academicYear: AcademicYear,
  { deployment }: Pick<SchemeRules, 'deployment'>,
): Minutes => {
  const { agreed, reserved, returned } = years[academicYear] ?? { reserved: 0, returned: 0 }
  const allowance = agreed ?? deployment.yearlyAllowance
  return Minutes.parse(Math.max(0, allowance - reserved + returned))
}

/** A row for everybody who is or was designated, by home school, then by leader. */
export const registerRows = (
  entries: Iterable<RegisterEntry>,
  asked: RowsFor,
): readonly RegisterRow[] =>
  [...entries]
    .flatMap((entry) => (entry.status === 'not-designated' ? [] : [rowOf(entry, asked)]))
    .toSorted((a, b) => compare(a.homeSchool, b.homeSchool) || compare(a.leader, b.leader))

type Designated = Exclude<RegisterEntry, { status: 'not-designated' }>

const rowOf = (entry: Designated, { on, rules }: RowsFor): RegisterRow => {
  const { leader, homeSchool, teachingSchool, specialisms, designatedOn, termEndsOn } = entry
  const academicYear = academicYearOf(on)
  const standing = standingOn(entry, on)
  const designatedBy = bodySaid(entry)
  return {
    leader,
    homeSchool,
    ...(teachingSchool !== undefined && { teachingSchool }),
    specialisms,
    holds: specialismsSaid(specialisms),
    ...(designatedBy !== undefined && { designatedBy }),
    ...(designatedOn !== undefined && { designatedOn }),
    ...(termEndsOn !== undefined && { termEndsOn }),
    standing,
    ...(entry.status === 'ended' && { ending: entry.ending }),
    imported: entry.imported,
    coreTrained: entry.coreTrained,
    academicYear,
    free: standing === 'designated' ? minutesFree(entry, academicYear, rules) : Minutes.parse(0),
  }
}

/** A term whose end nobody knows is not over. */
const standingOn = (entry: Designated, on: CivilDate): RegisterRow['standing'] => {
  if (entry.status === 'ended') return 'ended'
  return entry.termEndsOn !== undefined && entry.termEndsOn < on ? 'term over' : 'designated'
}

const bodySaid = ({ designatedBy }: Held): string | undefined => {
  if (designatedBy === undefined || typeof designatedBy === 'string') return designatedBy
  return designatedBy.kind === 'national-college'
    ? 'National College'
    : `teaching school ${designatedBy.urn}`
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
