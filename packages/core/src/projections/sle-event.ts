/** The events that projections read: those of every aggregate. */

import type { Recorded } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'

/** An event as recorded, with the stream and the instant that it was recorded in. */
export type RecordedSleEvent = Recorded<SleEvent>

/** The data of one type of event. */
export type DataOf<Type extends SleEvent['type']> = Extract<SleEvent, { type: Type }>['data']

/** A sentence for each type of event in a union; `undefined` where an event needs none. */
export type Sentences<Event extends SleEvent> = {
  readonly [Type in Event['type']]: (data: DataOf<Type>) => string | undefined
}
