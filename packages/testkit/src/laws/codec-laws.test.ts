import { codec, form } from '@sle/eventing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { brokenBy } from '../contracts/clause.ts'
import {
  anyTicketEvent,
  queueCodec,
  TicketCalled,
  TicketDrawn,
  type TicketEvent,
} from '../examples.ts'
import { codecLaws, lawsOfCodec } from './codec-laws.ts'

const lawful = { name: 'queue', codec: queueCodec, anyEvent: anyTicketEvent }

codecLaws(lawful)

const [drawn, called] = [form(TicketDrawn), form(TicketCalled)]
const halved = {
  ...TicketDrawn.shape,
  data: z.object({ number: z.int().transform((n) => n >> 1) }),
}
const exact = z.object({ ...TicketDrawn.shape, data: z.strictObject({ number: z.int() }) })

interface Lawless {
  readonly that: string
  readonly codec: typeof queueCodec
  readonly breaks: readonly string[]
}

const lawless: readonly Lawless[] = [
  {
    that: 'reads another number than was recorded',
    codec: codec<TicketEvent>([{ ...drawn, schema: z.object(halved) }, called]),
    breaks: [
      'reads back every event as it was recorded',
      'finds in what it wrote just that',
      'changes nothing in an event that is already current',
      'reads events that have a field it does not know',
    ],
  },
  {
    that: 'records under a version that is not current',
    codec: {
      ...queueCodec,
      encode: (event: TicketEvent) => ({ ...queueCodec.encode(event), schemaVersion: 1 }),
    },
    breaks: [
      'reads back every event as it was recorded',
      'finds in what it wrote just that',
      'records every event under its name and its current version',
      'changes nothing in an event that is already current',
      'reads events that have a field it does not know',
    ],
  },
  {
    that: 'upcasts what is current',
    codec: {
      ...queueCodec,
      forms: [{ ...drawn, upcasters: [() => ({ number: 9 })] }, ...queueCodec.forms.slice(1)],
    },
    breaks: ['changes nothing in an event that is already current'],
  },
  {
    that: 'reads strictly',
    codec: codec<TicketEvent>([{ ...drawn, schema: exact }, called]),
    breaks: ['reads events that have a field it does not know'],
  },
]

describe('the laws of codecs', () => {
  it.each(lawless)('catch one that $that', async ({ codec: broken, breaks }) => {
    expect(await brokenBy(lawsOfCodec({ ...lawful, codec: broken }), undefined)).toEqual(breaks)
  })

  it('catch events that leave out a form', async () => {
    const anyEvent = anyTicketEvent.filter(({ type }) => type === 'TicketDrawn')
    expect(await brokenBy(lawsOfCodec({ ...lawful, anyEvent }), undefined)).toEqual([
      'looks at every form there is',
    ])
  })

  it('catch a field that JSON does not keep', async () => {
    const anyEvent = fc.constant<TicketEvent>({ type: 'TicketDrawn', data: { number: -0 } })
    const laws = lawsOfCodec({ ...lawful, anyEvent })
    expect(await brokenBy(laws, undefined)).toContain('reads back every event as it was recorded')
  })
})
