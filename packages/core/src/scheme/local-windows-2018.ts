/**
 * Local windows: teaching schools take applications when they choose, designate on their own
 * authority, and the applicant's school pays for the core day.
 */

import { CivilDate, Criterion, Pence } from '../values/index.ts'
import { exampleLocalRules } from './local-rules.ts'
import { type PublishedRules, type SchemeRules, schemeRules } from './rules.ts'
import { codesOf, specialismList2018 } from './specialism-lists.ts'

/** What the guide for applicants on GOV.UK says in its edition of September 2018. */
export const localWindows2018Published: PublishedRules = {
  id: 'local-windows-2018',
  name: '2018 local windows',
  source: 'GOV.UK, Specialist leaders of education: a guide for potential applicants, 2018',
  // The guide names the inspection framework of September 2018 but no day of its own.
  inForceFrom: CivilDate.parse('2018-09-01'),
  application: {
    headship: 'other-than-headteacher',
    // The guide asks only for the headteacher's; many alliances went on asking for two.
    references: 1,
    windows: 'local',
    minimumYears: 2,
  },
  assessment: { criteria: Criterion.options },
  designation: {
    designatedBy: 'teaching-school',
    termInYears: 4,
    specialisms: codesOf(specialismList2018),
  },
  training: {
    corePayer: 'home-school',
    // As charged in January 2019; £200 was asked in 2016 and about £250 in 2021.
    coreFee: Pence.parse(150_00),
    // Enrichment modules are in no source after about 2014.
    enrichmentModules: 0,
    enrichmentPayer: 'home-school',
  },
}

/** The 2018 rules with the example alliance's choices: a complete set to try and to test with. */
export const localWindows2018: SchemeRules = schemeRules(
  localWindows2018Published,
  exampleLocalRules,
)
