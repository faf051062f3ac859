/**
 * What happened to a deployment.
 *
 *   requested ▸ home headteacher ▸ leader ▸ client chooses ▸ terms ▸ four agreements ▸ agreed
 *   ▸ confirmed (or sent back to the terms) ▸ visits ▸ completed or cut short
 *
 * An imported deployment went through none of these here, and its only events say so.
 */

import { event, form } from '@sle/eventing'
import { z } from 'zod'
import {
  AcademicYear,
  CivilDate,
  DeploymentId,
  Minutes,
  PersonId,
  PhaseScope,
  Specialism,
  Urn,
  VisitId,
} from '../values/index.ts'
import { Standing } from './briefing.ts'
import { ImportedDeployment } from './imported.ts'
import { Edition, ExitStrategy, Party, Prose, Requester, Span, Terms } from './particulars.ts'

const step = { deploymentId: DeploymentId, on: CivilDate }
const stepWithLeader = { ...step, leader: PersonId }
const closing = {
  ...stepWithLeader,
  minutesUsed: Minutes,
  /** Agreed and not used; goes back to the allowance of `academicYear`. */
  minutesReturned: Minutes,
  academicYear: AcademicYear,
}

export const DeploymentRequested = event('DeploymentRequested', {
  ...step,
  requestedBy: Requester,
  supportedSchool: Urn,
  broker: Urn,
  need: Prose,
  specialism: Specialism,
  phase: PhaseScope.optional(),
  expectedOutcomes: Prose,
  neededBy: CivilDate.optional(),
})
export type DeploymentRequested = z.infer<typeof DeploymentRequested>

/** Holds the leader's standing of that day, so that the approach can be judged again. */
export const HomeHeadApproached = event('HomeHeadApproached', {
  ...stepWithLeader,
  homeSchool: Urn,
  standing: Standing,
})
export type HomeHeadApproached = z.infer<typeof HomeHeadApproached>

export const ReleaseGranted = event('ReleaseGranted', { ...stepWithLeader, minutes: Span })
export type ReleaseGranted = z.infer<typeof ReleaseGranted>

export const ReleaseRefused = event('ReleaseRefused', { ...stepWithLeader, reason: Prose })
export type ReleaseRefused = z.infer<typeof ReleaseRefused>

export const LeaderApproached = event('LeaderApproached', stepWithLeader)
export type LeaderApproached = z.infer<typeof LeaderApproached>

export const LeaderAccepted = event('LeaderAccepted', stepWithLeader)
export type LeaderAccepted = z.infer<typeof LeaderAccepted>

export const LeaderDeclined = event('LeaderDeclined', { ...stepWithLeader, reason: Prose })
export type LeaderDeclined = z.infer<typeof LeaderDeclined>

export const LeaderChosen = event('LeaderChosen', stepWithLeader)
export type LeaderChosen = z.infer<typeof LeaderChosen>

/** Counts editions from 1; every other edition's agreements are void. */
export const TermsSet = event('TermsSet', {
  ...stepWithLeader,
  edition: Edition,
  ...Terms.shape,
})
export type TermsSet = z.infer<typeof TermsSet>

export const TermsAgreed = event('TermsAgreed', {
  ...stepWithLeader,
  party: Party,
  edition: Edition,
  /** The actor who said so, by id: nobody agrees to one edition for two parties. */
  agreedBy: z.string().min(1).max(200),
})
export type TermsAgreed = z.infer<typeof TermsAgreed>

/** Recorded with the fourth agreement and dated by the latest of the four. */
export const DeploymentAgreed = event('DeploymentAgreed', {
  ...stepWithLeader,
  /** Of the terms; whatever is done about the days names it too. */
  edition: Edition,
  minutes: Span,
  /** The year whose allowance the days come from: that of `startsOn`, even if the work outlasts it. */
  academicYear: AcademicYear,
  startsOn: CivilDate,
  endsOn: CivilDate,
})
export type DeploymentAgreed = z.infer<typeof DeploymentAgreed>

const reservation = {
  ...stepWithLeader,
  edition: Edition,
  academicYear: AcademicYear,
  minutes: Span,
}

/** The days are reserved: visits may begin. */
export const DeploymentConfirmed = event('DeploymentConfirmed', reservation)
export type DeploymentConfirmed = z.infer<typeof DeploymentConfirmed>

/** The days could not be reserved: the agreements are void, the leader stays chosen. */
export const DeploymentSentBack = event('DeploymentSentBack', { ...reservation, reason: Prose })
export type DeploymentSentBack = z.infer<typeof DeploymentSentBack>

export const VisitRecorded = event('VisitRecorded', {
  ...stepWithLeader,
  visitId: VisitId,
  visitedOn: CivilDate,
  minutes: Span,
  summary: Prose,
})
export type VisitRecorded = z.infer<typeof VisitRecorded>

export const MidTermReviewDecided = event('MidTermReviewDecided', {
  ...stepWithLeader,
  decision: z.enum(['continue', 'change', 'stop']),
  findings: Prose,
  nextSteps: Prose,
})
export type MidTermReviewDecided = z.infer<typeof MidTermReviewDecided>

export const DeploymentCompleted = event('DeploymentCompleted', closing)
export type DeploymentCompleted = z.infer<typeof DeploymentCompleted>

export const DeploymentCutShort = event('DeploymentCutShort', {
  ...closing,
  reason: Prose,
  exitStrategy: ExitStrategy,
})
export type DeploymentCutShort = z.infer<typeof DeploymentCutShort>

/** Imported history; a later one replaces what an earlier one said. */
export const DeploymentImported = event('DeploymentImported', {
  ...step,
  ...ImportedDeployment.shape,
})
export type DeploymentImported = z.infer<typeof DeploymentImported>

export type DeploymentEvent =
  | DeploymentRequested
  | HomeHeadApproached
  | ReleaseGranted
  | ReleaseRefused
  | LeaderApproached
  | LeaderAccepted
  | LeaderDeclined
  | LeaderChosen
  | TermsSet
  | TermsAgreed
  | DeploymentAgreed
  | DeploymentConfirmed
  | DeploymentSentBack
  | VisitRecorded
  | MidTermReviewDecided
  | DeploymentCompleted
  | DeploymentCutShort
  | DeploymentImported

export const deploymentForms = [
  form(DeploymentRequested),
  form(HomeHeadApproached),
  form(ReleaseGranted),
  form(ReleaseRefused),
  form(LeaderApproached),
  form(LeaderAccepted),
  form(LeaderDeclined),
  form(LeaderChosen),
  form(TermsSet),
  form(TermsAgreed),
  form(DeploymentAgreed),
  form(DeploymentConfirmed),
  form(DeploymentSentBack),
  form(VisitRecorded),
  form(MidTermReviewDecided),
  form(DeploymentCompleted),
  form(DeploymentCutShort),
  form(DeploymentImported),
] as const
