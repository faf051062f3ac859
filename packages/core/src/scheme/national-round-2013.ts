/**
 * The national rounds, as the National College ran them from 2011 to 2014: one window for all, an
 * online form, and training that cost the school nothing.
 */

import { CivilDate, Criterion, Pence } from '../values/index.ts'
import { exampleLocalRules } from './local-rules.ts'
import { type PublishedRules, type SchemeRules, schemeRules } from './rules.ts'
import { codesOf, specialismList2013 } from './specialism-lists.ts'

/** What the National College published for the rounds of 2013. */
export const nationalRound2013Published: PublishedRules = {
  id: 'national-round-2013',
  name: '2013 national round',
  source: 'National College for Teaching and Leadership, guidance for the rounds of 2013 to 2014',
  // The window of the fourth cohort opened on this day.
  inForceFrom: CivilDate.parse('2013-10-02'),
  application: {
    headship: 'below-headteacher',
    references: 2,
    windows: 'national',
    minimumYears: 2,
  },
  assessment: { criteria: Criterion.options },
  designation: {
    // The teaching school recommends; the National College validates.
    designatedBy: 'national-college',
    termInYears: 4,
    specialisms: codesOf(specialismList2013),
  },
  training: {
    corePayer: 'national-college',
    coreFee: Pence.parse(0),
    enrichmentModules: 2,
    enrichmentPayer: 'national-college',
  },
}

/** The 2013 round with the example alliance's choices: a complete set to try and to test with. */
export const nationalRound2013: SchemeRules = schemeRules(
  nationalRound2013Published,
  exampleLocalRules,
)
