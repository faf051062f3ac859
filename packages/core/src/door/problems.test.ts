import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemsIn } from './problems.ts'

const Booking = z.strictObject({
  room: z.enum(['hall', 'library']),
  day: z.iso.date(),
  seats: z.int().min(1),
  id: z.ulid(),
  notes: z.strictObject({ host: z.string().min(1) }),
})

const usual = {
  room: 'hall',
  day: '2019-06-03',
  seats: 4,
  id: '01J0000000000000000000000A',
  notes: { host: 'school 100000' },
}

const problems = (data: object) => {
  const asked = { ...usual, ...data }
  const { error } = Booking.safeParse(asked)
  return problemsIn(asked, error!).map(({ field, why }) => `${field}: ${why}`)
}

describe('the problems of a command', () => {
  it.each([
    [{ room: undefined }, 'room: it is missing'],
    [{ room: 'barn' }, 'room: “barn”: it must be “hall” or “library”'],
    [{ day: '31/06/2019' }, 'day: “31/06/2019”: a day is written as 2019-06-03, and must exist'],
    [{ day: 'x'.repeat(99) }, 'day: a day is written as 2019-06-03, and must exist'],
    [{ seats: '4' }, 'seats: it must be a number'],
    [{ id: 'x' }, 'id: an id is a ULID: 26 letters and digits'],
    [{ notes: null }, 'notes: it must be an object'],
    [{ notes: { host: 7 } }, 'notes.host: it must be a text'],
    [{ seats: 0 }, 'seats: too small: expected number to be >=1'],
    [{ chairs: 4 }, 'chairs: there is no such field'],
    [{ notes: { host: 'a', guest: 'b' } }, 'notes.guest: there is no such field'],
  ])('%j is told with its field', (data, said) => {
    expect(problems(data)).toEqual([said])
  })

  it('names the missing field that a misspelt one was meant for', () => {
    expect(problems({ seats: undefined, saets: 4 })).toEqual([
      'seats: it is missing',
      'saets: there is no such field; did you mean seats?',
    ])
    // A field that is missing elsewhere was not meant.
    expect(problems({ seats: undefined, notes: { host: 'a', saets: 4 } })[1]).toBe(
      'notes.saets: there is no such field',
    )
  })

  it('of a long list suggests the nearest values, and all if none is near', () => {
    const names = [
      'art',
      'drama',
      'english',
      'geography',
      'history',
      'maths',
      'music',
      'phonics',
      'science',
    ]
    const why = (input: string) => problemsIn(input, z.enum(names).safeParse(input).error!)[0]?.why
    expect(why('mathz')).toBe('“mathz”: it must be “maths”')
    expect(why('zzz')).toContain('“art” or “drama”')
  })
})
