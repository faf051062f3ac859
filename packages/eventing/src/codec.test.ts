import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bookCodec, CopiesAcquired, provenanceOf, usual } from './examples.ts'
import { codec, event, Fault, form, type Position, type RecordedEvent } from './index.ts'

const stored = (wanted: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: 'event-7',
  type: 'CopiesAcquired',
  schemaVersion: 1,
  data: { count: 3 },
  stream: 'book-emma',
  version: 1,
  position: '1' as Position,
  recordedAt: usual.now,
  provenance: provenanceOf('c1'),
  ...wanted,
})

/** Version 3: a count of copies. Version 2 said `copies`, and version 1 said it in words. */
const grown = codec([
  form(CopiesAcquired, [
    (data) => ({ copies: z.object({ words: z.string() }).parse(data).words === 'two' ? 2 : 1 }),
    (data) => ({ count: z.object({ copies: z.number() }).parse(data).copies }),
  ]),
])

const faultOf = (read: () => unknown): Fault => {
  try {
    read()
  } catch (cause) {
    if (cause instanceof Fault) return cause
    throw cause
  }
  throw new Error('nothing was thrown')
}

describe('writing an event', () => {
  it('stores its name, its version and its data', () => {
    expect(grown.encode({ type: 'CopiesAcquired', data: { count: 2 } })).toEqual({
      type: 'CopiesAcquired',
      schemaVersion: 3,
      data: { count: 2 },
    })
  })

  it('stores no field that its form does not have', () => {
    const wordy = { type: 'CopiesAcquired' as const, data: { count: 2, note: 'gift' } }
    expect(bookCodec.encode(wordy).data).toEqual({ count: 2 })
  })

  it('is a defect if the event has not the form that it claims', () => {
    const wrong = { type: 'CopiesAcquired' as const, data: { count: -1 } }
    expect(() => bookCodec.encode(wrong)).toThrow(/^cannot record CopiesAcquired: data\.count: /)
  })

  it('is a defect if no form is known for it', () => {
    const unknown = { type: 'BookBurnt', data: {} } as never
    expect(() => bookCodec.encode(unknown)).toThrow('cannot record event BookBurnt: no form')
  })
})

describe('reading an event', () => {
  it.each([
    [1, { words: 'two' }],
    [2, { copies: 2 }],
    [3, { count: 2 }],
  ])('leads version %i to the current one, a step at a time', (schemaVersion, data) => {
    expect(grown.decode(stored({ schemaVersion, data }))).toEqual({
      type: 'CopiesAcquired',
      data: { count: 2 },
    })
  })

  it('survives a field that it does not know', () => {
    const event7 = stored({ data: { count: 3, colour: 'red' } })
    expect(bookCodec.decode(event7)).toEqual({ type: 'CopiesAcquired', data: { count: 3 } })
  })

  it('keeps the envelope, and the version it was stored in, around the current form', () => {
    const old = stored({ schemaVersion: 2, data: { copies: 2 } })
    expect(grown.decodeRecorded(old)).toEqual({ ...old, data: { count: 2 } })
    expect(old.data).toEqual({ copies: 2 })
  })

  it('refuses a version that is newer than this code', () => {
    const fault = faultOf(() => bookCodec.decode(stored({ schemaVersion: 2 })))
    expect(fault.code).toBe('EventUnreadable')
    expect(fault.message).toBe(
      'cannot read event event-7 (CopiesAcquired v2): this code knows versions to 1',
    )
  })

  it.each([0, -1, 1.5])(
    'refuses version %d, which nothing was ever written in',
    (schemaVersion) => {
      const fault = faultOf(() => grown.decode(stored({ schemaVersion, data: { copies: 2 } })))
      expect(fault.message).toContain('versions are counted from 1')
    },
  )

  it('refuses an event that this code does not know', () => {
    const fault = faultOf(() => bookCodec.decode(stored({ type: 'BookBurnt' })))
    expect(fault.code).toBe('EventUnreadable')
    expect(fault.message).toContain('event-7 (BookBurnt v1): this code knows no such event')
  })

  it('names the event, its version and the field that is wrong', () => {
    const fault = faultOf(() => bookCodec.decode(stored({ data: { count: 'three' } })))
    expect(fault.code).toBe('EventUnreadable')
    expect(fault.message).toMatch(
      /^cannot read event event-7 \(CopiesAcquired v1\): data\.count: .*is an upcaster missing\?$/,
    )
  })

  it('names the event when an upcaster cannot read it, and keeps the cause', () => {
    const fault = faultOf(() => grown.decode(stored({ schemaVersion: 1, data: {} })))
    expect(fault.code).toBe('EventUnreadable')
    expect(fault.message).toContain('event-7 (CopiesAcquired v1): an upcaster could not read')
    expect(fault.cause).toBeInstanceOf(z.ZodError)
  })

  it('parses a record that cannot change only once', () => {
    let parsed = 0
    const counted = event('Counted', { n: z.number().refine(() => ++parsed > 0) })
    const read = codec([form(counted)])
    const frozen = Object.freeze(stored({ type: 'Counted', data: Object.freeze({ n: 1 }) }))
    expect([read.decode(frozen), read.decode(frozen)]).toEqual([frozen, frozen].map(typeAndData))
    expect(parsed).toBe(1)
    const loose = stored({ type: 'Counted', data: { n: 1 } })
    read.decode(loose)
    Reflect.set(loose, 'data', { n: 2 })
    expect(read.decode(loose).data).toEqual({ n: 2 })
  })

  it('takes data that two events have in common for what each of them says', () => {
    const Lost = event('Lost', {})
    const Found = event('Found', {})
    type Either = z.infer<typeof Lost> | z.infer<typeof Found>
    const read = codec<Either>([form(Lost), form(Found)])
    const data = Object.freeze({})
    const of = (type: string) => Object.freeze(stored({ type, data }))
    expect(read.decode(of('Lost')).type).toBe('Lost')
    expect(read.decode(of('Found')).type).toBe('Found')
  })
})

describe('reading a log that has been verified', () => {
  const trusting = codec(grown.forms, { trusted: true })

  it('takes current events at their word', () => {
    const odd = stored({ schemaVersion: 3, data: { count: 'three' } })
    expect(trusting.decode(odd).data).toEqual({ count: 'three' })
  })

  it('leads older versions to the current one all the same', () => {
    expect(trusting.decode(stored({ schemaVersion: 2, data: { copies: 2 } })).data).toEqual({
      count: 2,
    })
  })
})

const typeAndData = ({ type, data }: RecordedEvent) => ({ type, data })
