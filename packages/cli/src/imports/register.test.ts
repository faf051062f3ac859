import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { leftOf, onlyRow, places, rightOf, tableIn } from './examples.ts'
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

describe('the designating body of a row', () => {
  it('may have as many characters as the record takes, and no more', async () => {
    const header = 'First name,Surname,School URN,TRN,Specialisms,Designated by'
    const row = (length: number) => `Zeb,Rowe,100000,1234567,Maths,${'x'.repeat(length)}`
    expect((await leader(row(200), header)).designation.designatedBy).toHaveLength(200)
    expect(leftOf((await reading(row(201), header)).result)[0]).toMatchObject({
      column: 'Designated by',
      why: 'it has 201 characters, more than 200',
    })
  })
})
