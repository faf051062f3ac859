import { codec } from '@sle/eventing'
import { training } from './decider.ts'
import { type TrainingEvent, trainingForms } from './events.ts'

export {
  BookCoreTraining,
  BookEnrichmentModule,
  RecordCoreAttendance,
  RecordEnrichmentAttendance,
  TrainingCommand,
} from './commands.ts'
export { TrainingEvent, trainingForms } from './events.ts'
export { explainTrainingRefusal, type TrainingRefusal } from './refusals.ts'
export { type CoreDay, coreTrained, type EnrichmentModule, type Training } from './state.ts'
export { training } from './decider.ts'

/** Reads and writes the events of a leader's training. */
export const trainingCodec = codec<TrainingEvent>(trainingForms)

/** The aggregate as the command runner takes it; streams are `training-<PersonId>`. */
export const trainingAggregate = {
  category: 'training',
  decider: training,
  codec: trainingCodec,
} as const
