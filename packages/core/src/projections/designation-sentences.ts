/** A designation, its days and its ending, as the leader's record tells them. */

import type { DesignationEvent } from '../designation/index.ts'
import type { Sentences } from './sle-event.ts'
import { codeSaid, hoursSaid, specialismsSaid } from './wording.ts'

export const designationSentences: Sentences<DesignationEvent> = {
  LeaderDesignated: ({ designatedBy, specialisms, termEndsOn }) =>
    `designated by ${
      designatedBy.kind === 'national-college'
        ? 'the National College'
        : `teaching school ${designatedBy.urn}`
    } in ${specialismsSaid(specialisms)} until ${termEndsOn}`,
  DesignationImported: ({ specialisms, designatedOn }) =>
    `listed as designated in ${specialismsSaid(specialisms)}${
      designatedOn === undefined ? '' : ` since ${designatedOn}`
    } (imported)`,
  AllowanceAgreed: ({ academicYear, minutes }) =>
    `the home head agreed to lend out ${hoursSaid(minutes)} in ${academicYear}`,
  DaysReserved: ({ academicYear, minutes }) => `${hoursSaid(minutes)} of ${academicYear} reserved`,
  DaysReturned: ({ academicYear, minutes }) => `${hoursSaid(minutes)} of ${academicYear} returned`,
  LeaderDedesignated: ({ reason }) => `de-designated: ${codeSaid(reason)}`,
  DesignationResigned: ({ reason }) => `resigned the designation: ${codeSaid(reason)}`,
  DesignationWithdrawn: ({ reason }) => `the designation was withdrawn: ${codeSaid(reason)}`,
}
