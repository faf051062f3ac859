import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedId, fingerprint, ulids } from './index.ts'

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

describe('new ids', () => {
  it('are ULIDs, each greater than the one before', () => {
    const next = ulids()
    const made = Array.from({ length: 20_000 }, next)
    expect(made.filter((id) => !ulid.test(id))).toEqual([])
    expect(made).toEqual(made.toSorted())
    expect(new Set(made).size).toBe(made.length)
  })

  it('tell the millisecond they were made in', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const before = Date.now()
    const id = ulids()()
    let time = 0
    for (const letter of id.slice(0, 10)) time = time * 32 + letters.indexOf(letter)
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  })

  it('go on growing when the clock goes back', () => {
    const times = [5000, 5000, 3000, 5001, 1]
    const next = ulids(() => times.shift() ?? 0)
    const made = Array.from({ length: 5 }, () => next())
    expect(made).toEqual(made.toSorted())
    expect(new Set(made).size).toBe(5)
  })

  it('go on growing when a millisecond has no more of them', () => {
    const next = ulids(() => 5000)
    let last = next()
    let shrunk = 0
    const times = new Set([last.slice(0, 10)])
    for (let i = 0; i < 2 ** 20; i++) {
      const id = next()
      if (id <= last) shrunk++
      if (id.slice(9, 10) !== last.slice(9, 10)) times.add(id.slice(0, 10))
      last = id
    }
    expect(shrunk).toBe(0)
    expect(times.size).toBeGreaterThan(1)
  })

  it('differ between two makers', () => {
    const [one, other] = [ulids(), ulids()]
    const made = Array.from({ length: 1000 }, () => [one(), other()]).flat()
    expect(new Set(made).size).toBe(2000)
  })

  it('are drawn from all letters alike', () => {
    // A fresh maker draws all 16 letters of its first id, and only counts on for the next.
    const counts = new Map<string, number>()
    for (let i = 0; i < 2000; i++)
      for (const letter of ulids()().slice(10)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(32)
    // 32,000 letters: 1,000 of each, give or take; 200 is more than six standard deviations.
    expect(Math.min(...counts.values())).toBeGreaterThan(800)
    expect(Math.max(...counts.values())).toBeLessThan(1200)
  })
})

describe('a derived id', () => {
  it('has the shape of a ULID', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (first, rest) => {
        expect(derivedId(first, ...rest)).toMatch(ulid)
      }),
    )
  })

  it('is the same for the same parts, for ever', () => {
    // Stored command ids were derived like this: another answer would ask everything again.
    expect(derivedId('policy', 'reserve', 'event-1', '0')).toBe('69M9NPPPG143R5Y40RTBT3H32H')
    expect(derivedId('policy', 'reserve', 'event-1', '0')).toBe(
      derivedId('policy', 'reserve', 'event-1', '0'),
    )
  })

  it('differs when the parts, their order or their limits differ', () => {
    const parts: readonly (readonly [string, ...string[]])[] = [
      ['a', 'b'],
      ['b', 'a'],
      ['ab'],
      ['a', 'b', ''],
      ['a,b'],
      ['a","b'],
      ['a'],
      [''],
    ]
    expect(new Set(parts.map((each) => derivedId(...each))).size).toBe(parts.length)
  })
})

describe('a fingerprint', () => {
  const lend = { type: 'LendCopy', data: { reader: 'ada' } }

  it('is the same for the same command to the same stream', () => {
    expect(fingerprint('book-emma', lend)).toBe(fingerprint('book-emma', structuredClone(lend)))
    expect(fingerprint('book-emma', lend)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('differs for another command or another stream', () => {
    const other = { ...lend, data: { reader: 'bo' } }
    const prints = [
      fingerprint('book-emma', lend),
      fingerprint('book-emma', other),
      fingerprint('book-persuasion', lend),
    ]
    expect(new Set(prints).size).toBe(3)
  })
})
