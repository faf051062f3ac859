/** What happens to a school, as the scheme's log knows it. */

import { event, form } from '@sle/eventing'
import { z } from 'zod'
import { CivilDate } from '../values/index.ts'
import { recordedSchoolDetails } from './details.ts'

/** The register was read: these are the school's details until it is read again. */
export const SchoolRecorded = event('SchoolRecorded', { ...recordedSchoolDetails, on: CivilDate })
export type SchoolRecorded = z.infer<typeof SchoolRecorded>

export const SchoolEvent = z.discriminatedUnion('type', [SchoolRecorded])
export type SchoolEvent = z.infer<typeof SchoolEvent>

/** Every form of the events of a school. */
export const schoolForms = [form<SchoolEvent>(SchoolRecorded)]
