/** What can be asked about a leader's training. */

import { command } from '@sle/eventing'
import { z } from 'zod'
import { Payer } from '../scheme/index.ts'
import { CivilDate, Pence, PersonId, Urn } from '../values/index.ts'
import { ModuleTitle } from './events.ts'

/** Booking another day moves a booking that is still to come. */
export const BookCoreTraining = command('BookCoreTraining', {
  leader: PersonId,
  heldOn: CivilDate,
  deliveredBy: Urn,
  payer: Payer,
  fee: Pence,
  on: CivilDate,
})
export type BookCoreTraining = z.infer<typeof BookCoreTraining>

/** `heldOn` says which booking is meant. */
export const RecordCoreAttendance = command('RecordCoreAttendance', {
  leader: PersonId,
  heldOn: CivilDate,
  attended: z.boolean(),
  on: CivilDate,
})
export type RecordCoreAttendance = z.infer<typeof RecordCoreAttendance>

/** Booking another day moves a booking of the same module that is still to come. */
export const BookEnrichmentModule = command('BookEnrichmentModule', {
  leader: PersonId,
  module: ModuleTitle,
  funded: z.boolean(),
  payer: Payer,
  heldOn: CivilDate,
  on: CivilDate,
})
export type BookEnrichmentModule = z.infer<typeof BookEnrichmentModule>

/** `module` and `heldOn` say which booking is meant. */
export const RecordEnrichmentAttendance = command('RecordEnrichmentAttendance', {
  leader: PersonId,
  module: ModuleTitle,
  heldOn: CivilDate,
  attended: z.boolean(),
  on: CivilDate,
})
export type RecordEnrichmentAttendance = z.infer<typeof RecordEnrichmentAttendance>

export const TrainingCommand = z.discriminatedUnion('type', [
  BookCoreTraining,
  RecordCoreAttendance,
  BookEnrichmentModule,
  RecordEnrichmentAttendance,
])
export type TrainingCommand = z.infer<typeof TrainingCommand>
