/** An application, step by step, as its applicant's record tells it. */

import type { ApplicationEvent } from '../application/index.ts'
import type { Sentences } from './sle-event.ts'
import { codeSaid, specialismsSaid } from './wording.ts'

export const applicationSentences: Sentences<ApplicationEvent> = {
  ApplicationStarted: ({ teachingSchool, specialisms }) =>
    `applied to teaching school ${teachingSchool} for ${specialismsSaid(specialisms)}`,
  ApplicantPartCompleted: () => 'completed the applicant’s part',
  HeadteacherSectionAdded: ({ endorses, capacity }) =>
    `the headteacher ${endorses ? 'endorsed' : 'did not endorse'} the application and ${
      capacity ? 'confirmed' : 'did not confirm'
    } capacity`,
  SecondReferenceAdded: ({ supports }) =>
    supports
      ? 'a second referee supported the application'
      : 'a second referee did not support the application',
  ApplicationSubmitted: () => 'the application was submitted',
  ApplicationWithdrawn: () => 'withdrew the application',
  // Counted in the sentence of the outcome.
  CriterionRated: () => undefined,
  ApplicantRecommended: ({ specialisms, supportOwed }) =>
    `recommended for ${specialismsSaid(specialisms)}${
      supportOwed.length === 0
        ? ''
        : `, with support owed in ${supportOwed.map(codeSaid).join(', ')}`
    }`,
  ApplicantDeclined: ({ ground }) => `declined on grounds of ${ground}`,
}
