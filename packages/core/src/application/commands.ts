/** What can be asked of an application. */

import { command } from '@sle/eventing'
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

const which = { applicationId: ApplicationId, on: CivilDate }

/** May be empty: that is for the decision to refuse, in words that tell the list. */
const specialisms = z
  .array(z.strictObject(ScopedSpecialism.shape))
  .max(10)
  .refine((all) => new Set(all.map(({ specialism }) => specialism)).size === all.length, {
    error: 'name each specialism once',
  })

export const StartApplication = command('StartApplication', {
  ...which,
  applicant: PersonId,
  school: Urn,
  teachingSchool: Urn,
  role: ApplicantRole,
  headshipPost: HeadshipPost.optional(),
  jobTitle: JobTitle.optional(),
  specialisms,
})
export type StartApplication = z.infer<typeof StartApplication>

/** Completing it again while the application is a draft replaces what was there. */
export const CompleteApplicantPart = command('CompleteApplicantPart', {
  ...which,
  statements: z
    .array(z.strictObject({ criterion: Criterion, document: DocumentReference }))
    .min(1)
    .max(30),
})
export type CompleteApplicantPart = z.infer<typeof CompleteApplicantPart>

/** Adding it again while the application is a draft replaces what was there. */
export const AddHeadteacherSection = command('AddHeadteacherSection', {
  ...which,
  headteacher: PersonId,
  confirms: z.strictObject(Confirmations.shape),
  consents: z.strictObject(Consents.shape),
  capacity: z.boolean(),
  endorses: z.boolean(),
})
export type AddHeadteacherSection = z.infer<typeof AddHeadteacherSection>

/** May come after the submission: it has a deadline of its own. */
export const AddSecondReference = command('AddSecondReference', {
  ...which,
  referee: PersonId,
  relationship: RefereeRelationship,
  supports: z.boolean(),
  strength: StrengthOfSupport.optional(),
})
export type AddSecondReference = z.infer<typeof AddSecondReference>

export const SubmitApplication = command('SubmitApplication', which)
export type SubmitApplication = z.infer<typeof SubmitApplication>

export const WithdrawApplication = command('WithdrawApplication', { ...which, reason: Reason })
export type WithdrawApplication = z.infer<typeof WithdrawApplication>

/** Rating again before the outcome replaces the earlier rating of that criterion. */
export const RateCriterion = command('RateCriterion', {
  ...which,
  criterion: Criterion,
  rating: Rating,
  assessor: PersonId,
  method: Method,
  lookFors: z.array(LookFor).max(30),
  supportNeeded: SupportNeed.optional(),
})
export type RateCriterion = z.infer<typeof RateCriterion>

/** The specialisms may be fewer, or for a narrower phase, than were applied for. */
export const RecommendApplicant = command('RecommendApplicant', { ...which, specialisms })
export type RecommendApplicant = z.infer<typeof RecommendApplicant>

export const DeclineApplicant = command('DeclineApplicant', {
  ...which,
  ground: DeclineGround,
  reason: Reason,
})
export type DeclineApplicant = z.infer<typeof DeclineApplicant>

export const ApplicationCommand = z.discriminatedUnion('type', [
  StartApplication,
  CompleteApplicantPart,
  AddHeadteacherSection,
  AddSecondReference,
  SubmitApplication,
  WithdrawApplication,
  RateCriterion,
  RecommendApplicant,
  DeclineApplicant,
])
export type ApplicationCommand = z.infer<typeof ApplicationCommand>
