/** What may be asked about a school. */

import { command } from '@sle/eventing'
import { z } from 'zod'
import { CivilDate } from '../values/index.ts'
import { schoolDetails } from './details.ts'

/** Takes in the register's entry, whole: a detail that is left out becomes unknown. */
export const RecordSchool = command('RecordSchool', { ...schoolDetails, on: CivilDate })
export type RecordSchool = z.infer<typeof RecordSchool>

export const SchoolCommand = z.discriminatedUnion('type', [RecordSchool])
export type SchoolCommand = z.infer<typeof SchoolCommand>
