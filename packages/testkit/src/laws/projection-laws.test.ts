import type { Projection } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import { brokenBy } from '../contracts/clause.ts'
import { anyTicketEvent, queueCodec, type TicketEvent, waiting } from '../examples.ts'
import { lawsOfProjection, projectionLaws } from './projection-laws.ts'

type TicketProjection = Projection<TicketEvent, unknown>

const lawful = {
  name: 'waiting',
  projection: waiting as TicketProjection,
  codec: queueCodec,
  anyEvent: anyTicketEvent,
  streamOf: ({ data }: TicketEvent) => `ticket-${data.number}` as const,
}

projectionLaws(lawful)

const [json, again] = [
  'makes documents that are JSON',
  'gives the same documents whenever it is built again',
]
const [live, batches, crash] = [
  'gives the same documents one event at a time as all at once',
  'gives the same documents in batches of any size',
  'gives the same documents after a crash between two batches',
]

interface Lawless extends Partial<TicketProjection> {
  readonly that: string
  readonly breaks: readonly string[]
}

let seen = 0

const lawless: readonly Lawless[] = [
  {
    that: 'makes nothing of anything',
    keys: () => [],
    breaks: ['makes a document of something'],
  },
  {
    that: 'remembers what it saw before',
    apply: () => ++seen,
    breaks: [again, live, batches, crash],
  },
  {
    that: 'keeps a set in its documents',
    apply: (document, { data }) => {
      const before = document instanceof Set ? document : new Set()
      return new Set([...before, data.number])
    },
    breaks: [json],
  },
  {
    that: 'counts what JSON has not kept',
    apply: (document, { data }) => {
      const before = (document as { readonly numbers: unknown } | undefined)?.numbers
      const numbers = new Set(before instanceof Set ? before : []).add(data.number)
      return { numbers, count: numbers.size }
    },
    breaks: [json, live, batches, crash],
  },
  {
    that: 'changes the document that it is given',
    apply: (document, { data }) => {
      const numbers = Array.isArray(document) ? document : []
      numbers.push(data.number)
      return numbers
    },
    breaks: [live, batches, crash],
  },
]

describe('the laws of projections', () => {
  it.each(lawless)('catch one that $that', async ({ breaks, ...broken }) => {
    const law = { ...lawful, projection: { ...lawful.projection, ...broken } }
    expect(await brokenBy(lawsOfProjection(law), undefined)).toEqual(breaks)
  })
})
