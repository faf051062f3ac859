/** The only door to a school's reference data. */

import { codec } from '@sle/eventing'
import { school } from './decider.ts'
import { type SchoolEvent, schoolForms } from './events.ts'

export { RecordSchool, SchoolCommand } from './commands.ts'
export { SchoolStatus } from './details.ts'
export { SchoolEvent, schoolForms } from './events.ts'
export { explainSchoolRefusal, type SchoolRefusal } from './refusals.ts'
export type { School, SchoolDetails } from './state.ts'
export { school } from './decider.ts'

export const schoolCodec = codec<SchoolEvent>(schoolForms)

export const schoolAggregate = { category: 'school', decider: school, codec: schoolCodec } as const
