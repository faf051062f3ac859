/** What an applicant is assessed against, and the three ratings of the official scoring matrix. */

import { z } from 'zod'

/** The criteria of the published list, under its four headings; see `scheme` for their wording. */
export const Criterion = z.enum([
  'experience-in-the-field',
  'experience-of-leadership',
  'track-record-of-impact',
  'coaching-and-facilitation',
  'commitment-to-outreach',
  'capacity-supported-by-the-headteacher',
  'interpersonal-skills',
  'understanding-of-outstanding-practice',
  'analysis-of-need',
  'growing-leadership-in-others',
])
export type Criterion = z.infer<typeof Criterion>

/**
 * Red: no or limited evidence, not recommended. Amber: met, may be recommended, needs further
 * support from the teaching school. Green: sufficient evidence.
 */
export const Rating = z.enum(['red', 'amber', 'green'])
export type Rating = z.infer<typeof Rating>
