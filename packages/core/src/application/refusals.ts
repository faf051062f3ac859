/** Why an application command may be refused, and how that is said to a person. */

import type {
  CivilDate,
  Criterion,
  PersonId,
  ScopedSpecialism,
  Specialism,
} from '../values/index.ts'
import type { Consent, HeadshipPost } from './papers.ts'
import type { Application } from './state.ts'

/** What has happened to an application, named for a day that is set against it. */
export type Step =
  | 'started'
  | 'applicant-part-completed'
  | 'headteacher-section-added'
  | 'second-reference-added'
  | 'submitted'
  | 'rated'

/** A phase in which nothing more is decided about an application. */
type FinalPhase = 'recommended' | 'declined' | 'withdrawn'

export type ApplicationRefusal =
  // At the start.
  | { readonly type: 'ServingHeadteacher'; readonly post: 'headteacher' | HeadshipPost }
  | { readonly type: 'HigherLevelTeachingAssistant' }
  | { readonly type: 'NoListedSpecialism'; readonly listed: readonly Specialism[] }
  | {
      readonly type: 'SpecialismNotListed'
      readonly notListed: readonly Specialism[]
      readonly listed: readonly Specialism[]
    }
  | { readonly type: 'ApplicationAlreadyStarted'; readonly startedOn: CivilDate }
  // About the papers.
  | { readonly type: 'HeadteacherIsApplicant'; readonly applicant: PersonId }
  | { readonly type: 'RefereeIsApplicant'; readonly applicant: PersonId }
  | { readonly type: 'RefereeIsHeadteacher'; readonly headteacher: PersonId }
  | { readonly type: 'PapersClosed'; readonly phase: Exclude<Application['phase'], 'unknown'> }
  // At the submission.
  | { readonly type: 'ApplicantPartMissing' }
  | { readonly type: 'HeadteacherSectionMissing' }
  | { readonly type: 'NotEndorsed' }
  | { readonly type: 'RoleNotConfirmed' }
  | {
      readonly type: 'YearsNotConfirmed'
      readonly which: 'field' | 'leadership'
      readonly confirmed: number
      readonly needed: number
      readonly asAt: CivilDate
    }
  | { readonly type: 'ConsentMissing'; readonly which: Consent }
  // At the assessment and the outcome.
  | { readonly type: 'AssessorIsApplicant'; readonly applicant: PersonId }
  | {
      readonly type: 'CriterionNotAssessed'
      readonly criterion: Criterion
      readonly assessed: readonly Criterion[]
    }
  | { readonly type: 'SupportNeedMissing'; readonly criterion: Criterion }
  | { readonly type: 'CapacityNotConfirmed' }
  | { readonly type: 'SecondReferenceMissing'; readonly references: number }
  | {
      readonly type: 'SpecialismNotAppliedFor'
      readonly wanted: readonly ScopedSpecialism[]
      readonly appliedFor: readonly ScopedSpecialism[]
    }
  | { readonly type: 'CriteriaNotRated'; readonly missing: readonly Criterion[] }
  | { readonly type: 'RatedRed'; readonly criteria: readonly Criterion[] }
  | { readonly type: 'NothingRatedRed' }
  // About the phase and the day.
  | { readonly type: 'ApplicationUnknown' }
  | { readonly type: 'NotSubmitted'; readonly phase: 'draft' }
  | { readonly type: 'OutcomeReached'; readonly phase: FinalPhase }
  | {
      readonly type: 'BeforeEarlierStep'
      readonly on: CivilDate
      readonly step: Step
      readonly stepOn: CivilDate
    }

/** The refusal as a clause: what is so, with the values, and what would help. */
export const explainApplicationRefusal = (refusal: ApplicationRefusal): string => {
  switch (refusal.type) {
    case 'ServingHeadteacher':
      return refusal.post === 'headteacher'
        ? 'a serving headteacher may not apply; the role is for leaders other than the headteacher'
        : `the role must be below the headteacher under these rules, and the applicant is “${refusal.post}”`
    case 'HigherLevelTeachingAssistant':
      return 'a higher level teaching assistant may not apply; the role is for middle and senior leaders'
    case 'NoListedSpecialism':
      return `no specialism is named; name at least one of ${list(refusal.listed)}`
    case 'SpecialismNotListed':
      return `${list(refusal.notListed)} is not on the published list; it has ${list(refusal.listed)}`
    case 'ApplicationAlreadyStarted':
      return `this application was started on ${refusal.startedOn} with other details; withdraw it and start another`
    case 'HeadteacherIsApplicant':
      return `the applicant ${refusal.applicant} may not complete the headteacher’s section; their headteacher must`
    case 'RefereeIsApplicant':
      return `the applicant ${refusal.applicant} may not be their own referee; ask a leader whom they supported`
    case 'RefereeIsHeadteacher':
      return `the headteacher ${refusal.headteacher} gives the first reference; the second must come from somebody else`
    case 'PapersClosed':
      return closedPapers(refusal.phase)
    case 'ApplicantPartMissing':
      return 'the applicant’s part is not complete; complete it first'
    case 'HeadteacherSectionMissing':
      return 'the headteacher’s section is missing, so it stays a draft; ask the headteacher to add it'
    case 'NotEndorsed':
      return 'the headteacher does not endorse it; it counts only with the headteacher’s supporting reference'
    case 'RoleNotConfirmed':
      return 'the headteacher does not confirm that the applicant’s role is one of leadership'
    case 'YearsNotConfirmed':
      return `the headteacher confirms ${refusal.confirmed} years of ${spoken[refusal.which]} as at ${refusal.asAt}, and ${refusal.needed} are needed`
    case 'ConsentMissing':
      return `the headteacher does not consent ${consents[refusal.which]}; ask them to change their section`
    case 'AssessorIsApplicant':
      return `nobody assesses their own application, and ${refusal.applicant} is the applicant; ask another assessor`
    case 'CriterionNotAssessed':
      return `“${refusal.criterion}” is not assessed under these rules; they assess ${list(refusal.assessed)}`
    case 'SupportNeedMissing':
      return `an amber for “${refusal.criterion}” must say what support is needed`
    case 'CapacityNotConfirmed':
      return 'the headteacher does not confirm capacity; it may be declined on the ground of capacity, which says nothing about merit'
    case 'SecondReferenceMissing':
      return `the second of ${refusal.references} references is missing; add it first`
    case 'SpecialismNotAppliedFor':
      return `${scoped(refusal.wanted)} was not applied for; the application is for ${scoped(refusal.appliedFor)}`
    case 'CriteriaNotRated':
      return `these criteria are not rated: ${list(refusal.missing)}; rate them first`
    case 'RatedRed':
      return `rated red for ${list(refusal.criteria)}; an applicant with a red is not recommended`
    case 'NothingRatedRed':
      return 'no criterion is rated red; rate one red, or decline on another ground'
    case 'ApplicationUnknown':
      return 'no such application has been started; start it first'
    case 'NotSubmitted':
      return `it is a “${refusal.phase}”, which counts only when it is submitted; submit it first`
    case 'OutcomeReached':
      return `it is already “${refusal.phase}”, and that is its outcome; the person may start another application`
    case 'BeforeEarlierStep':
      return `${refusal.on} is before ${refusal.stepOn}, when ${steps[refusal.step]}; give the day it took effect`
  }
}

const list = (codes: readonly string[]): string => codes.map((code) => `“${code}”`).join(', ')

const scoped = (all: readonly ScopedSpecialism[]): string =>
  list(all.map(({ specialism, scope }) => `${specialism}, ${scope}`))

const closedPapers = (phase: Exclude<Application['phase'], 'unknown'>): string =>
  phase === 'draft' || phase === 'submitted'
    ? `it is “${phase}” and its papers stay as they were; withdraw it and start another to change them`
    : `it is “${phase}” and its papers are closed; the person may start another application`

const spoken = { field: 'experience in the field', leadership: 'leadership' } as const

const consents = {
  apply: 'to the application',
  release: 'to release the applicant for the work',
  payForCoreTraining: 'to pay for the core training, which these rules charge to the home school',
} as const satisfies Record<Consent, string>

const steps = {
  started: 'the application was started',
  'applicant-part-completed': 'the applicant’s part was completed',
  'headteacher-section-added': 'the headteacher’s section was added',
  'second-reference-added': 'the second reference was added',
  submitted: 'the application was submitted',
  rated: 'a criterion was rated',
} as const satisfies Record<Step, string>
