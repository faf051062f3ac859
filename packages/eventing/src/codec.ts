/**
 * Stored form ⇄ event: name and version on the way out, upcast and parse on the way in.
 *
 * A stored event is never rewritten. One of an older version is led through its upcasters, one
 * step each, and only then parsed; the stored form stays readable beside it on the record.
 */

import type { z } from 'zod'
import type { NewEvent, RecordedEvent } from './event-store.ts'
import { Fault } from './faults.ts'
import type { Message } from './message.ts'
import { readings } from './readings.ts'
import { type Upcasters, upcast } from './upcasting.ts'

/** One event type in its current version, and the way there from every earlier one. */
export interface EventForm<Event extends Message = Message> {
  readonly type: Event['type']
  readonly version: number
  readonly schema: z.ZodType<Event>
  readonly upcasters: Upcasters
}

/** Event as recorded, with its data in the current form. */
export type Recorded<Event extends Message> = Event extends Message
  ? Omit<RecordedEvent, 'type' | 'data'> & Event
  : never

export interface Codec<Event extends Message> {
  readonly forms: readonly EventForm<Event>[]

  /** @throws TypeError if the event does not have the form it claims: a defect of ours. */
  encode(event: Event): Omit<NewEvent, 'id'>

  /** @throws Fault `EventUnreadable`, naming the event, its version and the field. */
  decode(stored: RecordedEvent): Event

  /**
   * The event that a store has just made of what this codec encoded. It is not parsed again, for
   * a codec finds in what it wrote just that: a law that the testkit holds every codec to.
   */
  written(stored: RecordedEvent): Event

  /** As `decode`, with the envelope around it. */
  decodeRecorded(stored: RecordedEvent): Recorded<Event>
}

interface EventSchema<Event extends Message> extends z.ZodType<Event> {
  readonly shape: { readonly type: { readonly value: Event['type'] } }
}

/** The form of an event type: version 1 unless earlier ones are declared with their upcasters. */
export const form = <Event extends Message>(
  schema: EventSchema<Event>,
  upcasters: Upcasters = [],
): EventForm<Event> => ({
  type: schema.shape.type.value,
  version: upcasters.length + 1,
  schema,
  upcasters,
})

/**
 * A codec for the given forms.
 *
 * `trusted` skips the parse of events that are already in their current version. It is for
 * rebuilding from a log that has been verified; upcasting is never skipped.
 */
export const codec = <Event extends Message>(
  forms: readonly EventForm<Event>[],
  { trusted = false } = {},
): Codec<Event> => {
  const byType = new Map(forms.map((f) => [f.type, f]))
  const known = readings<Event>()

  const decode = (stored: RecordedEvent): Event => {
    const { type, data } = stored
    // The trusted codec takes the log's word for the shape; its caller has verified the log.
    if (trusted && stored.schemaVersion === byType.get(type)?.version)
      return { type, data } as unknown as Event
    const before = known.get(stored)
    if (before !== undefined) return before
    const event = read(byType.get(type), stored)
    known.set(stored, event)
    return event
  }

  return {
    forms,
    encode: ({ type, data }) => {
      const found = byType.get(type)
      if (found === undefined) throw new TypeError(`cannot record event ${type}: no form is known`)
      const parsed = found.schema.safeParse({ type, data })
      if (!parsed.success) throw new TypeError(`cannot record ${type}: ${faultIn(parsed.error)}`)
      return { type, schemaVersion: found.version, data: parsed.data.data }
    },
    decode,
    written: (stored) => {
      const { type, data } = stored
      // Its schema has just vouched for it.
      const event = { type, data } as unknown as Event
      known.set(stored, event)
      return event
    },
    decodeRecorded: (stored) => {
      const { type, data } = decode(stored)
      // Event is a union; TypeScript cannot see that type and data stay together in the spread.
      return { ...stored, type, data } as Recorded<Event>
    },
  }
}

const read = <Event extends Message>(
  found: EventForm<Event> | undefined,
  stored: RecordedEvent,
): Event => {
  const { type, schemaVersion } = stored
  if (found === undefined) throw unreadable(stored, 'this code knows no such event; is it newer?')
  if (schemaVersion > found.version)
    throw unreadable(stored, `this code knows versions to ${found.version}`)
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1)
    throw unreadable(stored, 'versions are counted from 1')
  const data = schemaVersion === found.version ? stored.data : led(found.upcasters, stored)
  const parsed = found.schema.safeParse({ type, data })
  if (parsed.success) return parsed.data
  throw unreadable(stored, `${faultIn(parsed.error)}; is an upcaster missing?`)
}

const led = (upcasters: Upcasters, stored: RecordedEvent): unknown => {
  try {
    return upcast(upcasters, stored.schemaVersion, stored.data)
  } catch (cause) {
    throw unreadable(stored, 'an upcaster could not read its data', { cause })
  }
}

const unreadable = (
  { id, type, schemaVersion }: RecordedEvent,
  why: string,
  options?: ErrorOptions,
): Fault =>
  new Fault(
    'EventUnreadable',
    `cannot read event ${id} (${type} v${schemaVersion}): ${why}`,
    options,
  )

const faultIn = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
