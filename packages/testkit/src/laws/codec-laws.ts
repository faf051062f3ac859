/**
 * What every codec keeps: an event is read back as it was recorded, in every later release.
 *
 * Reading is tolerant, so a law adds fields that nobody knows; writing is exact.
 */

import { type Codec, type Message, type RecordedEvent, upcast } from '@sle/eventing'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { type Clause, holdTo } from '../contracts/clause.ts'
import { jsonOf, storedForm } from './stored-events.ts'

export interface CodecUnderLaw<Event extends Message> {
  readonly name: string
  readonly codec: Codec<Event>
  /** Every type that the codec has a form for must be among these. */
  readonly anyEvent: fc.Arbitrary<Event>
}

/** Holds a codec to the laws. */
export const codecLaws = <Event extends Message>(law: CodecUnderLaw<Event>): void => {
  describe(`laws of the ${law.name} codec`, () => holdTo(lawsOfCodec(law), undefined))
}

/** The laws as data, for whoever wants to see one fail. */
export const lawsOfCodec = <Event extends Message>({
  codec,
  anyEvent,
}: CodecUnderLaw<Event>): readonly Clause<void>[] => {
  const formOf = (type: string) => codec.forms.find((form) => form.type === type)
  const holds = (property: (event: Event, stored: RecordedEvent) => void) => async () =>
    fc.assert(fc.property(anyEvent, (event) => property(event, storedForm(codec, event))))

  return [
    {
      name: 'looks at every form there is',
      check: async () => {
        const looked = new Set<string>()
        const runs = Math.max(100, codec.forms.length * 50)
        for (const { type } of fc.sample(anyEvent, runs)) looked.add(type)
        expect(codec.forms.map(({ type }) => type).filter((type) => !looked.has(type))).toEqual([])
      },
    },
    {
      name: 'reads back every event as it was recorded',
      check: holds((event, stored) => {
        expect(codec.decode(stored)).toEqual(event)
      }),
    },
    {
      name: 'finds in what it wrote just that',
      check: holds((_, stored) => {
        expect(codec.decode(stored)).toEqual({ type: stored.type, data: stored.data })
        expect(codec.written(stored)).toEqual(codec.decode(stored))
      }),
    },
    {
      name: 'records every event under its name and its current version',
      check: holds(({ type }, stored) => {
        expect([stored.type, stored.schemaVersion]).toEqual([type, formOf(type)?.version])
      }),
    },
    {
      name: 'changes nothing in an event that is already current',
      check: holds((event, stored) => {
        const { type, schemaVersion, data } = stored
        expect(upcast(formOf(type)?.upcasters ?? [], schemaVersion, data)).toEqual(data)
        expect(jsonOf(codec.encode(codec.decode(stored)))).toEqual({ type, schemaVersion, data })
        expect(codec.decodeRecorded(stored)).toEqual({ ...stored, data: event.data })
      }),
    },
    {
      name: 'reads events that have a field it does not know',
      check: holds((event, stored) => {
        const later = { ...stored, data: { ...Object(stored.data), fieldOfALaterRelease: 1 } }
        expect(codec.decode(later)).toEqual(event)
      }),
    },
  ]
}
