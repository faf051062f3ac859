/** Training, as the leader's record tells it. Titles of modules are published, so they are said. */

import type { TrainingEvent } from '../training/index.ts'
import type { Sentences } from './sle-event.ts'

export const trainingSentences: Sentences<TrainingEvent> = {
  CoreTrainingBooked: ({ heldOn, deliveredBy }) =>
    `core training booked for ${heldOn} with school ${deliveredBy}`,
  CoreTrainingAttended: ({ heldOn }) => `attended the core training of ${heldOn}`,
  CoreTrainingMissed: ({ heldOn }) => `missed the core training of ${heldOn}`,
  EnrichmentModuleBooked: ({ module, heldOn }) =>
    `enrichment module “${module}” booked for ${heldOn}`,
  EnrichmentModuleAttended: ({ module }) => `attended enrichment module “${module}”`,
  EnrichmentModuleMissed: ({ module }) => `missed enrichment module “${module}”`,
}
