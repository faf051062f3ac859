/**
 * What is known of one application.
 *
 *   unknown ──Start──▶ draft ──Submit──▶ submitted ──▶ recommended │ declined
 *                        └──────────────────┴──Withdraw──▶ withdrawn
 *
 * A draft with the applicant's part complete is still a draft: it counts only when the
 * headteacher's section has come and the two are submitted together.
 */

import type {
  ApplicantDeclined,
  ApplicantPartCompleted,
  ApplicantRecommended,
  ApplicationEvent,
  ApplicationStarted,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  CriterionRated,
  HeadteacherSectionAdded,
  SecondReferenceAdded,
} from './events.ts'

/** The papers of an application, each as last given, and its ratings. */
export interface Dossier {
  readonly started: ApplicationStarted['data']
  readonly applicantPart?: ApplicantPartCompleted['data']
  readonly headteacherSection?: HeadteacherSectionAdded['data']
  readonly secondReference?: SecondReferenceAdded['data']
  readonly submitted?: ApplicationSubmitted['data']
  /** One for each criterion rated: the last. */
  readonly ratings: readonly CriterionRated['data'][]
}

interface Draft extends Dossier {
  readonly phase: 'draft'
}

export interface Submitted extends Dossier {
  readonly phase: 'submitted'
  readonly submitted: ApplicationSubmitted['data']
}

interface Recommended extends Dossier {
  readonly phase: 'recommended'
  readonly recommendation: ApplicantRecommended['data']
}

interface Declined extends Dossier {
  readonly phase: 'declined'
  readonly decision: ApplicantDeclined['data']
}

interface Withdrawn extends Dossier {
  readonly phase: 'withdrawn'
  readonly withdrawal: ApplicationWithdrawn['data']
}

export type Application =
  | { readonly phase: 'unknown' }
  | Draft
  | Submitted
  | Recommended
  | Declined
  | Withdrawn

/** Learns one event; one that makes no sense here is passed over. */
export const evolve = (state: Application, event: ApplicationEvent): Application => {
  if (event.type === 'ApplicationStarted')
    return state.phase === 'unknown' ? { phase: 'draft', started: event.data, ratings: [] } : state
  if (state.phase === 'draft') return whileDraft(state, event)
  return state.phase === 'submitted' ? whileSubmitted(state, event) : state
}

type Later = Exclude<ApplicationEvent, ApplicationStarted>

const whileDraft = (state: Draft, event: Later): Application => {
  switch (event.type) {
    case 'ApplicantPartCompleted':
      return { ...state, applicantPart: event.data }
    case 'HeadteacherSectionAdded':
      return { ...state, headteacherSection: event.data }
    case 'SecondReferenceAdded':
      return { ...state, secondReference: event.data }
    case 'ApplicationSubmitted':
      return { ...state, phase: 'submitted', submitted: event.data }
    case 'ApplicationWithdrawn':
      return { ...state, phase: 'withdrawn', withdrawal: event.data }
    case 'CriterionRated':
    case 'ApplicantRecommended':
    case 'ApplicantDeclined':
      return state
  }
}

const whileSubmitted = (state: Submitted, event: Later): Application => {
  switch (event.type) {
    case 'SecondReferenceAdded':
      return { ...state, secondReference: event.data }
    case 'CriterionRated':
      return { ...state, ratings: [...otherThan(event.data, state.ratings), event.data] }
    case 'ApplicantRecommended':
      return { ...state, phase: 'recommended', recommendation: event.data }
    case 'ApplicantDeclined':
      return { ...state, phase: 'declined', decision: event.data }
    case 'ApplicationWithdrawn':
      return { ...state, phase: 'withdrawn', withdrawal: event.data }
    case 'ApplicantPartCompleted':
    case 'HeadteacherSectionAdded':
    case 'ApplicationSubmitted':
      return state
  }
}

const otherThan = (
  { criterion }: CriterionRated['data'],
  ratings: Dossier['ratings'],
): Dossier['ratings'] => ratings.filter((rating) => rating.criterion !== criterion)
