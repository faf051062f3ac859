import { PersonId } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { ulids } from '@sle/eventing'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { planDesignations } from './designation-plan.ts'
import { all, leftOf, onlyRow, places, rightOf, tableIn, today } from './examples.ts'
import { rehearsedPeople } from './people.ts'
import type { Schools } from './planned.ts'
import { readRegister } from './register.ts'
import { registerColumns } from './register-columns.ts'

const HEADER = 'First name,Surname,School URN,TRN,Specialisms,Designated on,Phase,Email'
const reading = async (row: string, header = HEADER) =>
  onlyRow(readRegister(await tableIn(`${header}\n${row}\n`, registerColumns)))
const leader = async (row: string, header = HEADER) => rightOf((await reading(row, header)).result)

describe('a leader on a register', () => {
  it('is read with what the directory keeps apart from what the record keeps', async () => {
    const { person, designation } = await leader(
      'Zebedee,Example-Rowe,100000,0012345,Maths,01/09/2017,Primary,z@alliance.example',
    )
    expect(person).toEqual({
      firstName: 'Zebedee',
      surname: 'Example-Rowe',
      trn: '0012345',
      email: 'z@alliance.example',
    })
    expect(designation).toEqual({
      homeSchool: '100000',
      specialisms: [{ specialism: 'maths', scope: 'primary' }],
      designatedOn: '2017-09-01',
      phase: 'primary',
    })
  })

  it('is found under headings of every usual spelling', async () => {
    const header =
      'FAMILY NAME,Notes,forename,Area(s) of Expertise,home school  urn,Teacher Reference No.'
    const { person, designation } = await leader('Rowe,x,Zeb,maths,100000,1234567', header)
    expect([person.firstName, person.surname, person.trn]).toEqual(['Zeb', 'Rowe', '1234567'])
    expect(designation.homeSchool).toBe('100000')
  })

  it.each([
    ['12345', '0012345'],
    ['RP99/12345', '9912345'],
    ['RP22/ 21 1 33', '2221133'],
    ['1234567.0', '1234567'],
  ])('gets the TRN of “%s” back as %s', async (written, trn) => {
    const { person } = await leader(`Zeb,Rowe,100000,${written},Maths,,,`)
    expect(person.trn).toBe(trn)
  })

  it('without a TRN goes in unremarked if a business manager', async () => {
    const { result, warnings } = await reading('Zeb,Rowe,100000,,School business management,,,')
    expect(rightOf(result).person).not.toHaveProperty('trn')
    expect(warnings).toEqual([])
  })

  it('without a TRN goes in unremarked if a business manager among other things', async () => {
    expect((await reading('Zeb,Rowe,100000,,SBM; ICT,,,')).warnings).toEqual([])
  })

  it.each(['', 'n/a', 'None', '-'])('without a TRN (“%s”) goes in with a warning', async (trn) => {
    const { result, warnings } = await reading(`Zeb,Rowe,100000,${trn},Maths,,,`)
    expect(rightOf(result).person).not.toHaveProperty('trn')
    expect(places(warnings)).toEqual([`TRN: ${trn}`])
  })

  it('may have several specialisms, each for a phase of its own or that of the row', async () => {
    const { designation } = await leader(
      'Zeb,Rowe,100000,1234567,"SEND (primary); maths, behaviour and discipline",,Secondary,',
    )
    expect(designation.specialisms).toEqual([
      { specialism: 'special-educational-needs', scope: 'primary' },
      { specialism: 'maths', scope: 'secondary' },
      { specialism: 'behaviour-and-discipline', scope: 'secondary' },
    ])
  })

  it('may have a column for each specialism', async () => {
    const { designation } = await leader(
      'Zeb,Rowe,100000,Maths,,Science',
      'Forename,Surname,URN,Specialism 1,Specialism 2,Specialism 3',
    )
    expect(designation.specialisms.map(({ specialism }) => specialism)).toEqual([
      'maths',
      'science',
    ])
  })

  it.each([
    ['a LAESTAB for a URN', 'Zeb,Rowe,201/3614,1234567,Maths,,,', 'School URN: 201/3614'],
    ['seven digits for a URN', 'Zeb,Rowe,2013614,1234567,Maths,,,', 'School URN: 2013614'],
    ['no surname', 'Zeb,,100000,1234567,Maths,,,', 'Surname: '],
    ['a TRN of zeros', 'Zeb,Rowe,100000,0000000,Maths,,,', 'TRN: 0000000'],
    ['a TRN too short', 'Zeb,Rowe,100000,1234,Maths,,,', 'TRN: 1234'],
    ['a TRN too long', 'Zeb,Rowe,100000,RP99/123457,Maths,,,', 'TRN: RP99/123457'],
    ['no specialism', 'Zeb,Rowe,100000,1234567,,,,', 'Specialisms: '],
    ['a local label', 'Zeb,Rowe,100000,1234567,Literacy,,,', 'Specialisms: Literacy'],
    ['no such day', 'Zeb,Rowe,100000,1234567,Maths,31/06/2017,,', 'Designated on: 31/06/2017'],
    ['an American date', 'Zeb,Rowe,100000,1234567,Maths,09/30/2017,,', 'Designated on: 09/30/2017'],
    ['a year of two digits', 'Zeb,Rowe,100000,1234567,Maths,01/09/17,,', 'Designated on: 01/09/17'],
    ['a count of days', 'Zeb,Rowe,100000,1234567,Maths,42614,,', 'Designated on: 42614'],
    ['a comma without its marks', 'Zeb,Rowe,100000,1234567,Maths,Art,,,,x', ': '],
  ])('is rejected for %s', async (_, row, place) => {
    expect(places(leftOf((await reading(row)).result))).toEqual([place])
  })

  it('hears of everything that is wrong at once', async () => {
    const { result } = await reading('Zeb,,1,1,Literacy,never,,')
    expect(leftOf(result)).toHaveLength(5)
  })

  it('goes in without an e-mail address or phase that cannot be read', async () => {
    const { result, warnings } = await reading('Zeb,Rowe,100000,1234567,Maths,,Upper,by phone')
    expect(isRight(result)).toBe(true)
    expect(places(warnings)).toEqual(['Email: by phone', 'Phase: Upper'])
  })
})

const planned = async (rows: readonly string[], people = memoryDirectory(), schools?: Schools) => {
  const plan = planDesignations({
    people,
    newId: ulids(),
    today,
    homeSchoolOf: async () => undefined,
    ...(schools && { schools }),
  })
  const table = await tableIn([HEADER, ...rows].join('\n'), registerColumns)
  const plans = []
  for (const { row, result } of await all(readRegister(table)))
    plans.push(await plan(rightOf(result), row))
  return plans
}
const streamOf = (plan: Awaited<ReturnType<typeof planned>>[number] | undefined): string =>
  plan === undefined ? 'no plan' : rightOf(plan).stream

describe('the person a row is about', () => {
  it('is somebody new, whose id tells nothing of their TRN', async () => {
    const [first] = await planned(['Zeb,Rowe,100000,1234567,Maths,,,'])
    const [again] = await planned(['Zeb,Rowe,100000,1234567,Maths,,,'])
    expect(streamOf(first)).not.toBe(streamOf(again))
    expect(JSON.stringify(first && rightOf(first).command)).not.toMatch(/Zeb|Rowe|1234567/)
  })

  it('is the one who has the TRN, found again next year', async () => {
    const people = memoryDirectory()
    const [first] = await planned(['Zeb,Rowe,100000,1234567,Maths,,,'], people)
    const [later] = await planned(['Zeb,Rowe,100001,1234567,Science,,,'], people)
    expect(streamOf(later)).toBe(streamOf(first))
    expect(await people.findByName('zeb', 'rowe')).toHaveLength(1)
  })

  it('is the same after marriage, with a warning and the new name kept', async () => {
    const people = memoryDirectory()
    await planned(['Zeb,Rowe,100000,1234567,Maths,,,'], people)
    const [later] = await planned(['Zeb,Larkspindle,100000,1234567,Maths,,,'], people)
    expect(later && places(rightOf(later).warnings ?? [])).toEqual(['Surname: Larkspindle'])
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
    expect(await people.findByName('Zeb', 'Larkspindle')).toHaveLength(1)
  })

  it('is not somebody with both names different: the other row is named', async () => {
    const [, second] = await planned([
      'Zeb,Rowe,100000,1234567,Maths,,,',
      'Ada,Quillfeather,100000,1234567,Maths,,,',
    ])
    expect(second && leftOf(second)[0]).toMatchObject({
      column: 'TRN',
      value: '1234567',
      why: expect.stringContaining('row 2'),
    })
  })

  it('is not somebody of another name whom only the directory knows', async () => {
    const people = memoryDirectory()
    await planned(['Zeb,Rowe,100000,1234567,Maths,,,'], people)
    const [later] = await planned(['Ada,Quillfeather,100000,1234567,Maths,,,'], people)
    expect(later && leftOf(later)[0]?.why).toContain('somebody of another name in the directory')
  })

  it('without a TRN is the one of that name at that school', async () => {
    const row = 'Zeb,Rowe,100000,,SBM,,,'
    const [first, again, elsewhere] = await planned([row, row, 'ZEB,rowe,100001,,SBM,,,'])
    expect(streamOf(again)).toBe(streamOf(first))
    expect(streamOf(elsewhere)).not.toBe(streamOf(first))
  })

  it('twice in one file with other details is rejected, and the first row named', async () => {
    const [, second] = await planned([
      'Zeb,Rowe,100000,1234567,Maths,,,',
      'Zeb,Rowe,100000,1234567,Science,,,',
    ])
    expect(second && leftOf(second)[0]?.why).toContain('row 2 is about the same person')
  })

  it('is only rehearsed in a dry run', async () => {
    const people = memoryDirectory()
    const rehearsed = rehearsedPeople(people)
    const row = 'Zeb,Rowe,100000,1234567,Maths,,,'
    const [first, again] = await planned([row, row], { ...people, ...rehearsed })
    expect(streamOf(again)).toBe(streamOf(first))
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
    const id = PersonId.parse(streamOf(first).slice('designation-'.length))
    expect(await rehearsed.findById(id)).toMatchObject({ surname: 'Rowe' })
  })
})

describe('the home school of a row', () => {
  const schools: Schools = {
    count: 2,
    find: (urn) =>
      urn === '100000' ? { status: 'open' } : urn === '100004' ? { status: 'closed' } : undefined,
  }
  const rows = [
    'Zeb,Rowe,100000,1234567,Maths,,,',
    'Ada,Lark,100004,1234568,Maths,,,',
    'Bo,Fen,100009,1234569,Maths,,,',
  ]

  it('must be recorded, and is remarked on if it has closed', async () => {
    const [open, closed, unknown] = await planned(rows, memoryDirectory(), schools)
    expect(open && rightOf(open).warnings).toEqual([])
    expect(closed && places(rightOf(closed).warnings ?? [])).toEqual(['School URN: 100004'])
    expect(unknown && leftOf(unknown)[0]?.why).toBe('no school with this URN is recorded')
  })

  it('is taken as it stands while no school is recorded at all', async () => {
    const plans = await planned(rows, memoryDirectory(), { ...schools, count: 0 })
    expect(plans.every(isRight)).toBe(true)
  })
})
