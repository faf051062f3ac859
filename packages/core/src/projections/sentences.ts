/**
 * What each event says in a leader's record. A new type of event does not compile until someone
 * has said it, or said that it needs no line of its own.
 *
 * No sentence quotes what a person wrote: the record is read by many, the event by few.
 */

import type { SleEvent } from '../catalogue.ts'
import { applicationSentences } from './application-sentences.ts'
import { deploymentSentences } from './deployment-sentences.ts'
import { designationSentences } from './designation-sentences.ts'
import { evidenceSentences } from './evidence-sentences.ts'
import type { DataOf, RecordedSleEvent, Sentences } from './sle-event.ts'
import { trainingSentences } from './training-sentences.ts'

const sentences: Sentences<SleEvent> = {
  ...applicationSentences,
  ...designationSentences,
  ...trainingSentences,
  ...deploymentSentences,
  ...evidenceSentences,
  // About a school, and so in nobody's record.
  SchoolRecorded: () => undefined,
}

/** The event in a sentence of plain words; `undefined` if it has no line of its own. */
export const said = (event: RecordedSleEvent): string | undefined => sentence(event)

const sentence = <Type extends SleEvent['type']>({
  type,
  data,
}: {
  readonly type: Type
  readonly data: DataOf<Type>
}): string | undefined => sentences[type](data)
