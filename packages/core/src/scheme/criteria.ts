/**
 * What each criterion asks, where its evidence is found and what an assessor looks for.
 *
 * The wording stayed the same through all eras (published list, S16, S18, S23). The look-fors are
 * drawn from that wording, for the scoring matrix's own are not published in full; they guide an
 * assessor and are never a test that code could apply.
 */

import type { Criterion } from '../values/index.ts'

/** The four headings of the published list. */
export type CriterionHeading = 'experience' | 'track record' | 'capacity and commitment' | 'skills'

/** Where the evidence for a criterion is found. */
type EvidenceSource =
  | 'eligibility-confirmation'
  | 'application-form'
  | 'headteacher-reference'
  | 'second-reference'
  | 'interview'

export interface CriterionGuidance {
  readonly heading: CriterionHeading
  /** Completes “the applicant …”. */
  readonly wording: string
  readonly methods: readonly EvidenceSource[]
  /** Questions of the form of 2017 that evidence it, where the matrix names them (S10, S11). */
  readonly questions: readonly number[]
  readonly lookFors: readonly string[]
}

/** The guidance to each criterion, in the order of the published list. */
export const criteria: Readonly<Record<Criterion, CriterionGuidance>> = {
  'experience-in-the-field': {
    heading: 'experience',
    wording: 'has at least two years’ experience and excellent knowledge of a field of expertise',
    methods: ['eligibility-confirmation', 'headteacher-reference'],
    questions: [],
    lookFors: [
      'two years in the field, confirmed by the headteacher',
      'knowledge of the field that others already call on',
    ],
  },
  'experience-of-leadership': {
    heading: 'experience',
    wording: 'is an outstanding middle or senior leader with at least two years in such a role',
    methods: ['eligibility-confirmation', 'headteacher-reference'],
    questions: [],
    lookFors: [
      'two years in a leadership role in a school or academy, counted apart from the field',
      'a role that the headteacher confirms to be middle or senior leadership',
    ],
  },
  'track-record-of-impact': {
    heading: 'track record',
    wording:
      'has a successful track record, backed by substantial evidence of impact, in their own school or across a group of schools, or with a range of leaders in one school',
    methods: ['application-form', 'headteacher-reference', 'second-reference'],
    questions: [2, 4, 5],
    lookFors: [
      'a starting point and a result that can be compared',
      'what the applicant did that led to it',
      'a referee who saw the support or received it',
    ],
  },
  'coaching-and-facilitation': {
    heading: 'track record',
    wording: 'has evidence of coaching or facilitation that led to sustained improvement',
    methods: ['application-form', 'second-reference'],
    questions: [3, 4],
    lookFors: [
      'coaching or facilitation of other leaders, and not only of teachers or pupils',
      'improvement that lasted after the coaching ended',
    ],
  },
  'commitment-to-outreach': {
    heading: 'capacity and commitment',
    wording: 'is committed to outreach work',
    methods: ['application-form', 'interview'],
    questions: [],
    lookFors: ['outreach already undertaken, or a clear reason for undertaking it'],
  },
  'capacity-supported-by-the-headteacher': {
    heading: 'capacity and commitment',
    wording: 'has the capacity to undertake outreach work, and the support of their headteacher',
    methods: ['eligibility-confirmation', 'headteacher-reference'],
    questions: [],
    lookFors: ['the headteacher’s confirmation that the applicant can be released'],
  },
  'interpersonal-skills': {
    heading: 'skills',
    wording:
      'has excellent communication and interpersonal skills, and shows emotional intelligence in working with peers',
    methods: ['second-reference', 'interview'],
    questions: [],
    lookFors: [
      'works sensitively and collaboratively with others',
      'peers who felt supported, not judged',
    ],
  },
  'understanding-of-outstanding-practice': {
    heading: 'skills',
    wording:
      'understands what outstanding leadership practice in their field looks like, and how their specialism serves wider school improvement',
    methods: ['application-form', 'interview'],
    questions: [],
    lookFors: [
      'a picture of outstanding practice in the field, in words that another leader could use',
      'the link from the specialism to the improvement of the whole school',
    ],
  },
  'analysis-of-need': {
    heading: 'skills',
    wording: 'is analytical in finding and prioritising need',
    methods: ['application-form', 'interview'],
    questions: [],
    lookFors: ['evidence gathered before a remedy was chosen', 'a reason for what came first'],
  },
  'growing-leadership-in-others': {
    heading: 'skills',
    wording: 'can set up new ways of working and grow leadership capacity in others',
    methods: ['application-form', 'second-reference', 'interview'],
    questions: [],
    lookFors: [
      'a way of working that others took over',
      'leaders who lead what the applicant once led',
    ],
  },
}
