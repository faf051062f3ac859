/**
 * What can have happened in a leader's training. These shapes are stored: add, never edit.
 *
 * The deliverer may be a teaching school other than the one that designated the leader, and its
 * attendance list may arrive late: `heldOn` is the day of training, `on` the day the booking or
 * the attendance took effect.
 */

import { event, form } from '@sle/eventing'
import { z } from 'zod'
import { Payer } from '../scheme/index.ts'
import { CivilDate, Pence, PersonId, Urn } from '../values/index.ts'

/** Names of enrichment modules were never published, so a module is known by its title. */
export const ModuleTitle = z.string().trim().min(1).max(200)

/** The one-day core training. A booking replaces an earlier one that was still to come. */
export const CoreTrainingBooked = event('CoreTrainingBooked', {
  leader: PersonId,
  heldOn: CivilDate,
  deliveredBy: Urn,
  payer: Payer,
  /** Charged to the payer; 0 where the day is funded centrally. */
  fee: Pence,
  on: CivilDate,
})
export type CoreTrainingBooked = z.infer<typeof CoreTrainingBooked>

export const CoreTrainingAttended = event('CoreTrainingAttended', {
  leader: PersonId,
  heldOn: CivilDate,
  deliveredBy: Urn,
  on: CivilDate,
})
export type CoreTrainingAttended = z.infer<typeof CoreTrainingAttended>

export const CoreTrainingMissed = event('CoreTrainingMissed', {
  leader: PersonId,
  heldOn: CivilDate,
  deliveredBy: Urn,
  on: CivilDate,
})
export type CoreTrainingMissed = z.infer<typeof CoreTrainingMissed>

/** A module that was missed and is booked afresh replaces the missed one. */
export const EnrichmentModuleBooked = event('EnrichmentModuleBooked', {
  leader: PersonId,
  module: ModuleTitle,
  /** Whether it is one of those that the rules entitle a leader to. */
  funded: z.boolean(),
  payer: Payer,
  heldOn: CivilDate,
  on: CivilDate,
})
export type EnrichmentModuleBooked = z.infer<typeof EnrichmentModuleBooked>

export const EnrichmentModuleAttended = event('EnrichmentModuleAttended', {
  leader: PersonId,
  module: ModuleTitle,
  heldOn: CivilDate,
  on: CivilDate,
})
export type EnrichmentModuleAttended = z.infer<typeof EnrichmentModuleAttended>

export const EnrichmentModuleMissed = event('EnrichmentModuleMissed', {
  leader: PersonId,
  module: ModuleTitle,
  heldOn: CivilDate,
  on: CivilDate,
})
export type EnrichmentModuleMissed = z.infer<typeof EnrichmentModuleMissed>

export const TrainingEvent = z.discriminatedUnion('type', [
  CoreTrainingBooked,
  CoreTrainingAttended,
  CoreTrainingMissed,
  EnrichmentModuleBooked,
  EnrichmentModuleAttended,
  EnrichmentModuleMissed,
])
export type TrainingEvent = z.infer<typeof TrainingEvent>

/** Every event of the aggregate in its current version. */
export const trainingForms = [
  form(CoreTrainingBooked),
  form(CoreTrainingAttended),
  form(CoreTrainingMissed),
  form(EnrichmentModuleBooked),
  form(EnrichmentModuleAttended),
  form(EnrichmentModuleMissed),
] as const
