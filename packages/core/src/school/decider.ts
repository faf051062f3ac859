/**
 * One school, as the register of schools describes it: reference data, kept in the log so that a
 * record can be read as it stood on a day.
 *
 *   unknown ──RecordSchool──▶ recorded ──RecordSchool──▶ recorded
 *
 * The register is the authority. Only an entry older than the one recorded is refused, since
 * extracts may be read in any order.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'
import type { SchemeDecider } from '../context.ts'
import type { RecordSchool, SchoolCommand } from './commands.ts'
import { schoolDetails } from './details.ts'
import type { SchoolEvent } from './events.ts'
import type { SchoolRefusal } from './refusals.ts'
import { evolve, type School, type SchoolDetails, unknownSchool } from './state.ts'

type Decision = Either<SchoolRefusal, readonly SchoolEvent[]>

const record = ({ data }: RecordSchool, state: School): Decision => {
  if (state.phase === 'recorded') {
    const { details } = state
    if (sameDetails(details, data)) return right([])
    if (details.changedOn && data.changedOn && data.changedOn < details.changedOn)
      return left({
        type: 'OlderThanRecorded',
        urn: data.urn,
        changedOn: data.changedOn,
        recorded: details.changedOn,
      })
  }
  return right([{ type: 'SchoolRecorded', data }])
}

const fields = z.object(schoolDetails).keyof().options

/** Whether two readings say the same; the day of reading is no detail. */
const sameDetails = (one: SchoolDetails, other: SchoolDetails): boolean =>
  fields.every((field) =>
    field === 'trust'
      ? one.trust?.code === other.trust?.code && one.trust?.name === other.trust?.name
      : one[field] === other[field],
  )

/** The decider of a school's reference data. */
export const school: SchemeDecider<School, SchoolCommand, SchoolEvent, SchoolRefusal> = {
  initial: unknownSchool,
  evolve,
  decide: record,
}
