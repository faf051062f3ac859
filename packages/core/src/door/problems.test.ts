import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemsIn } from './problems.ts'

const Booking = z.strictObject({
  room: z.enum(['hall', 'library']),
  day: z.iso.date(),
  seats: z.int().min(1).max(60),
  id: z.ulid(),
  notes: z.strictObject({ host: z.string().min(1).max(300) }),
  guests: z
    .array(
      z
        .string()
        .min(2)
        .regex(/^[a-z]/),
    )
    .min(1)
    .max(3),
  code: z.string().regex(/^[A-Z]\d$/, 'a code looks like B4'),
  minutes: z.number().gt(0).multipleOf(5),
  payer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('school') }),
    z.strictObject({ kind: z.literal('trust'), code: z.string() }),
  ]),
})

const usual = {
  room: 'hall',
  day: '2019-06-03',
  seats: 4,
  id: '01J0000000000000000000000A',
  notes: { host: 'school 100000' },
  guests: ['ann'],
  code: 'B4',
  minutes: 45,
  payer: { kind: 'school' },
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
    [{ seats: 0 }, 'seats: it is too small: at least 1'],
    [{ seats: 61 }, 'seats: it is too large: at most 60'],
    [{ seats: 1.5 }, 'seats: it must be a whole number'],
    [{ minutes: 0 }, 'minutes: it is too small: more than 0'],
    [{ minutes: 7 }, 'minutes: it must be a multiple of 5'],
    [{ notes: { host: '' } }, 'notes.host: it is empty'],
    [{ notes: { host: 'x'.repeat(301) } }, 'notes.host: it is too long: at most 300 characters'],
    [{ guests: [] }, 'guests: it is empty'],
    [{ guests: ['ann', 'ben', 'cat', 'dan'] }, 'guests: there are too many: at most 3'],
    [{ guests: ['a'] }, 'guests.0: it is too short: at least 2 characters'],
    [{ guests: ['Ann'] }, 'guests.0: it is not written as it should be'],
    [{ code: 'b4' }, 'code: a code looks like B4'],
    [{ payer: { kind: 'me' } }, 'payer.kind: “me”: it must be “school” or “trust”'],
    [{ payer: {} }, 'payer.kind: it is missing'],
    [JSON.parse('{ "__proto__": 4 }'), '__proto__: there is no such field'],
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

  it('tell data within data that its fields come one step too deep', () => {
    const asked = { data: { data: usual } }
    const { error } = z.strictObject({ data: Booking.partial() }).safeParse(asked)
    expect(problemsIn(asked, error!)).toEqual([
      { field: 'data', why: 'it has another “data” in it; put the fields directly into the first' },
    ])
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
