/**
 * What can have happened to an application. These shapes are stored: add, never edit.
 *
 * A reference or an assessor is told by id and role only; what they wrote stays in the documents
 * that the applicant's part and the look-fors point to.
 */

import { event, form } from '@sle/eventing'
import { z } from 'zod'
import {
  ApplicationId,
  CivilDate,
  Criterion,
  PersonId,
  Rating,
  ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import {
  ApplicantRole,
  Confirmations,
  Consents,
  DeclineGround,
  DocumentReference,
  HeadshipPost,
  JobTitle,
  LookFor,
  Method,
  Reason,
  RefereeRelationship,
  StrengthOfSupport,
  SupportNeed,
} from './papers.ts'

const whose = { applicationId: ApplicationId, applicant: PersonId }

export const ApplicationStarted = event('ApplicationStarted', {
  ...whose,
  /** The applicant's own school; it need be neither outstanding nor in the alliance. */
  school: Urn,
  /** The teaching school applied to; it assesses and recommends. */
  teachingSchool: Urn,
  role: ApplicantRole,
  headshipPost: HeadshipPost.optional(),
  jobTitle: JobTitle.optional(),
  specialisms: z.array(ScopedSpecialism),
  on: CivilDate,
})
export type ApplicationStarted = z.infer<typeof ApplicationStarted>

export const ApplicantPartCompleted = event('ApplicantPartCompleted', {
  ...whose,
  statements: z.array(z.object({ criterion: Criterion, document: DocumentReference })),
  on: CivilDate,
})
export type ApplicantPartCompleted = z.infer<typeof ApplicantPartCompleted>

/** The first reference: the headteacher confirms, consents and says whether there is capacity. */
export const HeadteacherSectionAdded = event('HeadteacherSectionAdded', {
  ...whose,
  headteacher: PersonId,
  confirms: Confirmations,
  consents: Consents,
  /** Whether the school can release the applicant for the work of the role. */
  capacity: z.boolean(),
  endorses: z.boolean(),
  on: CivilDate,
})
export type HeadteacherSectionAdded = z.infer<typeof HeadteacherSectionAdded>

export const SecondReferenceAdded = event('SecondReferenceAdded', {
  ...whose,
  referee: PersonId,
  relationship: RefereeRelationship,
  supports: z.boolean(),
  strength: StrengthOfSupport.optional(),
  on: CivilDate,
})
export type SecondReferenceAdded = z.infer<typeof SecondReferenceAdded>

/** The joint act of applicant and headteacher: from this day the application counts. */
export const ApplicationSubmitted = event('ApplicationSubmitted', {
  ...whose,
  school: Urn,
  teachingSchool: Urn,
  on: CivilDate,
})
export type ApplicationSubmitted = z.infer<typeof ApplicationSubmitted>

export const ApplicationWithdrawn = event('ApplicationWithdrawn', {
  ...whose,
  reason: Reason,
  on: CivilDate,
})
export type ApplicationWithdrawn = z.infer<typeof ApplicationWithdrawn>

/** The last rating of a criterion is the one that counts. */
export const CriterionRated = event('CriterionRated', {
  ...whose,
  criterion: Criterion,
  rating: Rating,
  assessor: PersonId,
  method: Method,
  lookFors: z.array(LookFor),
  supportNeeded: SupportNeed.optional(),
  on: CivilDate,
})
export type CriterionRated = z.infer<typeof CriterionRated>

/** The teaching school's recommendation. Who designates after it is a matter of the rules. */
export const ApplicantRecommended = event('ApplicantRecommended', {
  ...whose,
  school: Urn,
  teachingSchool: Urn,
  specialisms: z.array(ScopedSpecialism),
  /** Rated amber: the teaching school owes support in these. */
  supportOwed: z.array(Criterion),
  on: CivilDate,
})
export type ApplicantRecommended = z.infer<typeof ApplicantRecommended>

/** No ground bars another application by the same person. */
export const ApplicantDeclined = event('ApplicantDeclined', {
  ...whose,
  school: Urn,
  teachingSchool: Urn,
  ground: DeclineGround,
  reason: Reason,
  on: CivilDate,
})
export type ApplicantDeclined = z.infer<typeof ApplicantDeclined>

export const ApplicationEvent = z.discriminatedUnion('type', [
  ApplicationStarted,
  ApplicantPartCompleted,
  HeadteacherSectionAdded,
  SecondReferenceAdded,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  CriterionRated,
  ApplicantRecommended,
  ApplicantDeclined,
])
export type ApplicationEvent = z.infer<typeof ApplicationEvent>

/** Every event of the aggregate in its current version. */
export const applicationForms = [
  form(ApplicationStarted),
  form(ApplicantPartCompleted),
  form(HeadteacherSectionAdded),
  form(SecondReferenceAdded),
  form(ApplicationSubmitted),
  form(ApplicationWithdrawn),
  form(CriterionRated),
  form(ApplicantRecommended),
  form(ApplicantDeclined),
] as const
