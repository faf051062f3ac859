/**
 * Every event the library records, with its versions, and every stream category, in one list.
 *
 * These names and shapes are stored for ever. The reference pages and the golden files are made
 * from this list, so nothing can be recorded that is not documented.
 */

import { codec, type EventForm } from '@sle/eventing'
import { type ApplicationEvent, applicationForms } from './application/index.ts'
import { type DeploymentEvent, deploymentForms } from './deployment/index.ts'
import { type DesignationEvent, designationForms } from './designation/index.ts'
import { type EvidenceEvent, evidenceForms } from './evidence/index.ts'
import { type SchoolEvent, schoolForms } from './school/index.ts'
import { type TrainingEvent, trainingForms } from './training/index.ts'

export type SleEvent =
  | SchoolEvent
  | ApplicationEvent
  | DesignationEvent
  | TrainingEvent
  | DeploymentEvent
  | EvidenceEvent

/** The forms by stream category: a stream `deployment-…` holds events of `deployment` only. */
export const formsByCategory = {
  school: schoolForms,
  application: applicationForms,
  designation: designationForms,
  training: trainingForms,
  deployment: deploymentForms,
  evidence: evidenceForms,
} as const satisfies Readonly<Record<string, readonly EventForm<SleEvent>[]>>

export type StreamCategory = keyof typeof formsByCategory

const forms: readonly EventForm<SleEvent>[] = Object.values(formsByCategory).flat()

/** Reads and writes every event of the scheme. */
export const sleCodec = codec<SleEvent>(forms)

/**
 * The same for a log that has been verified: the shape of events in their current version is
 * taken on trust, which makes rebuilding faster.
 */
export const trustedSleCodec = codec<SleEvent>(forms, { trusted: true })
