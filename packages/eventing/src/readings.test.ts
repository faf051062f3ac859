import { describe, expect, it } from 'vitest'
import { provenanceOf, usual } from './examples.ts'
import type { Position, RecordedEvent, StreamName } from './index.ts'
import { readings } from './readings.ts'

const record = (version: number, stream: StreamName = 'book-emma'): RecordedEvent => ({
  id: `event-${version}`,
  type: 'CopiesAcquired',
  schemaVersion: 1,
  data: Object.freeze({ counts: Object.freeze([version]) }),
  stream,
  version,
  position: `${version}` as Position,
  recordedAt: usual.now,
  provenance: provenanceOf('c1'),
})

const fixed = (...wanted: Parameters<typeof record>) => Object.freeze(record(...wanted))

describe('what was read before', () => {
  it('is given back for the same record, in any order', () => {
    const known = readings<string>()
    const records = [fixed(2), fixed(1), fixed(7), fixed(1, 'book-persuasion')]
    for (const [i, each] of records.entries()) known.set(each, `reading ${i}`)
    expect(records.map((each) => known.get(each))).toEqual(records.map((_, i) => `reading ${i}`))
    expect(known.get(fixed(3))).toBeUndefined()
  })

  it('is not given back for an equal record of another store', () => {
    const known = readings<string>()
    known.set(fixed(1), 'of one store')
    expect(known.get(fixed(1))).toBeUndefined()
  })

  it.each([
    ['the record', record(1)],
    ['its data', Object.freeze({ ...record(1), data: {} })],
    ['a part of its data', Object.freeze({ ...record(1), data: Object.freeze({ list: [1] }) })],
  ])('is not remembered if somebody could change %s', (_, open) => {
    const known = readings<string>()
    known.set(open, 'perhaps')
    expect(known.get(open)).toBeUndefined()
  })

  it('is forgotten in favour of streams that are still read', () => {
    const known = readings<string>(10)
    const [kept, left] = [fixed(1, 'book-kept'), fixed(1, 'book-left')]
    known.set(kept, 'kept')
    known.set(left, 'left')
    for (let i = 1; i <= 40; i++) {
      known.set(fixed(1, `book-${i}`), 'passing')
      expect(known.get(kept)).toBe('kept')
    }
    expect(known.get(left)).toBeUndefined()
  })
})
