/**
 * A deployment as an alliance's list tells it, which is less than the process would have told.
 *
 * Nothing in it is judged: the list may say that more was delivered than agreed, and it may.
 */

import { z } from 'zod'
import { CivilDate, Minutes, PersonId, Specialism, Urn } from '../values/index.ts'
import { Prose } from './particulars.ts'

export const ImportedDeployment = z.object({
  leader: PersonId,
  supportedSchool: Urn,
  specialism: Specialism.optional(),
  purpose: Prose.optional(),
  minutesAgreed: Minutes.optional(),
  minutesDelivered: Minutes.optional(),
  startedOn: CivilDate.optional(),
  endedOn: CivilDate.optional(),
  status: z.enum(['planned', 'under-way', 'completed', 'cut-short', 'cancelled']),
  outcome: Prose.optional(),
})
export type ImportedDeployment = z.infer<typeof ImportedDeployment>
