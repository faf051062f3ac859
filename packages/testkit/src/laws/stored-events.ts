/** Generated events in the form in which a store hands them out. */

import { type Codec, instant, type Message, type Position, type RecordedEvent } from '@sle/eventing'
import { provenanceOf } from '../contracts/appends.ts'

/** An event as it is read from a store: encoded, through JSON text, in an envelope. */
export const storedForm = <Event extends Message>(
  codec: Codec<Event>,
  event: Event,
): RecordedEvent => ({
  id: '01J0000000000000000000000E',
  ...jsonOf(codec.encode(event)),
  stream: 'history-1',
  version: 1,
  position: '1' as Position,
  recordedAt: instant('2019-06-03T09:00:00.000Z'),
  provenance: provenanceOf('01J0000000000000000000000C'),
})

/** What JSON makes of a value. */
export const jsonOf = <A>(value: A): A => JSON.parse(JSON.stringify(value))
