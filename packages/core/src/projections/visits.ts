/** What was done of a deployment, as the board and the leader's record both count it. */

import type { CivilDate } from '../values/index.ts'
import type { DataOf } from './sle-event.ts'

export interface VisitsMade {
  readonly visits: number
  readonly minutesUsed: number
  readonly firstVisitOn?: CivilDate
  readonly lastVisitOn?: CivilDate
}

export const noVisits: VisitsMade = { visits: 0, minutesUsed: 0 }

/** The counts after one more visit. Visits may be recorded in any order of their days. */
export const withVisit = (
  { visits, minutesUsed, firstVisitOn, lastVisitOn }: VisitsMade,
  { visitedOn, minutes }: DataOf<'VisitRecorded'>,
): VisitsMade => ({
  visits: visits + 1,
  minutesUsed: minutesUsed + minutes,
  firstVisitOn: firstVisitOn === undefined || visitedOn < firstVisitOn ? visitedOn : firstVisitOn,
  lastVisitOn: lastVisitOn === undefined || visitedOn > lastVisitOn ? visitedOn : lastVisitOn,
})
