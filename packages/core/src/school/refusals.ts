/** Why a school's details may be refused, and how that is said to a person. */

import type { CivilDate, Urn } from '../values/index.ts'

/** The entry is older than the one recorded: two extracts were read in the wrong order. */
export type SchoolRefusal = {
  readonly type: 'OlderThanRecorded'
  readonly urn: Urn
  readonly changedOn: CivilDate
  readonly recorded: CivilDate
}

export const explainSchoolRefusal = ({ urn, changedOn, recorded }: SchoolRefusal): string =>
  `the entry of school ${urn} was last changed on ${changedOn}, and one changed on ${recorded} is recorded; read a later extract`
