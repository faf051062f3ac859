import { isInstant } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyActor,
  anyId,
  anyInstant,
  anyJson,
  anyNewEvent,
  anyProvenance,
  anyStreamName,
} from './arbitraries.ts'
import { appended, appendTo } from './contracts/appends.ts'

describe('generated envelopes', () => {
  it('are what a store reads back', async () => {
    const anyAppend = fc.record({
      events: fc.tuple(anyNewEvent, anyNewEvent),
      recordedAt: anyInstant,
      provenance: anyProvenance,
    })
    await fc.assert(
      fc.asyncProperty(anyStreamName, anyAppend, async (stream, wanted) => {
        const store = memoryEventStore()
        await appended(store, appendTo(stream, wanted))
        const read: unknown[] = []
        for await (const { version: _version, position: _position, ...event } of store.readAll(
          undefined,
        ))
          read.push(event)
        const { recordedAt, provenance } = wanted
        expect(read).toStrictEqual(
          wanted.events.map((event) => ({ ...event, stream, recordedAt, provenance })),
        )
      }),
    )
  })

  it('have the shapes that this library writes', () => {
    fc.assert(
      fc.property(anyStreamName, anyInstant, anyId, anyActor, (stream, at, id, actor) => {
        expect(stream).toMatch(/^[a-z]+-[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
        expect(isInstant(at)).toBe(true)
        expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
        expect(actor.organisation).toMatch(/^\d{6}$/)
      }),
    )
  })

  it('hold JSON that is equal to what JSON makes of it', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        expect(JSON.parse(JSON.stringify(json))).toStrictEqual(json)
      }),
    )
  })

  it('come with every optional part and without', () => {
    const sample = fc.sample(anyProvenance, 200)
    for (const part of ['onBehalfOf', 'reason', 'traceparent', 'source'] as const) {
      expect(sample.some((provenance) => part in provenance)).toBe(true)
      expect(sample.some((provenance) => !(part in provenance))).toBe(true)
    }
  })
})
