/**
 * Who issues a designation. The sources disagree whether the National College or the teaching
 * school does, so the body is named on the event and the rules say which kind may.
 */

import { z } from 'zod'
import { Urn } from '../values/index.ts'

/** The body that took a decision about a designation. */
export const DesignatingBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('national-college') }),
  z.object({ kind: z.literal('teaching-school'), urn: Urn }),
])
export type DesignatingBody = z.infer<typeof DesignatingBody>
