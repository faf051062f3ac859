/**
 * Where a person stands as a leader, for those who must know before they decide.
 *
 * It has no date of its own: whoever relies on it compares `termEndsOn` with the day they mean.
 */

import { z } from 'zod'
import { CivilDate, PersonId, ScopedSpecialism, Urn } from '../values/index.ts'

/** Facts about one person's designation; after an ending, the details are those of the last one. */
export const Standing = z.object({
  leader: PersonId.optional(),
  designated: z.boolean(),
  ended: z.boolean(),
  specialisms: z.array(ScopedSpecialism).readonly(),
  homeSchool: Urn.optional(),
  /** The one teaching school the leader is registered with; an imported list may not say. */
  teachingSchool: Urn.optional(),
  /** The last day of the term; unknown if an imported list gave no date of designation. */
  termEndsOn: CivilDate.optional(),
})
export type Standing = z.infer<typeof Standing>
