import { CivilDate } from '@sle/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { leftOf, onlyRow, places, rightOf, tableIn } from './examples.ts'
import { schoolColumns } from './school-columns.ts'
import { readSchools } from './schools.ts'

const usual = {
  URN: '100000',
  'LA (code)': '201',
  'LA (name)': 'City of London',
  EstablishmentNumber: '3614',
  EstablishmentName: 'The Aldgate School',
  'TypeOfEstablishment (code)': '2',
  'TypeOfEstablishment (name)': 'Voluntary aided school',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  OpenDate: '',
  CloseDate: '',
  'PhaseOfEducation (code)': '2',
  'PhaseOfEducation (name)': 'Primary',
  'Trusts (code)': '',
  'Trusts (name)': '',
  UKPRN: '10079319',
  LastChangedDate: '04-05-2021',
  Postcode: 'EC3A 5DE',
  'HeadTitle (name)': 'Dr',
  HeadFirstName: 'Fictitia',
  HeadLastName: 'Inventedname',
  'GOR (name)': 'London',
  Easting: '533498',
  Northing: '181201',
}

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',')
const reading = async (cells: Readonly<Record<string, string>>) => {
  const text = `${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}\n`
  return onlyRow(readSchools(await tableIn(text, schoolColumns), CivilDate.parse('2021-06-03')))
}
const school = async (cells: Readonly<Record<string, string>>) =>
  rightOf((await reading({ ...usual, ...cells })).result)

describe('a school of the extract', () => {
  it('is read with everything that is known of it, and without its head teacher', async () => {
    const { result } = await reading(usual)
    expect(rightOf(result)).toEqual({
      urn: '100000',
      name: 'The Aldgate School',
      status: 'open',
      laCode: '201',
      laName: 'City of London',
      establishmentNumber: '3614',
      ukprn: '10079319',
      type: 'Voluntary aided school',
      phase: 'primary',
      postcode: 'EC3A 5DE',
      easting: 533498,
      northing: 181201,
      region: 'London',
      changedOn: '2021-05-04',
    })
    expect(JSON.stringify(rightOf(result))).not.toMatch(/Fictitia|Inventedname/)
  })

  it.each([
    ['Open', '1', 'open'],
    ['Closed', '3', 'closed'],
    ['Open, but proposed to close', '4', 'open-but-proposed-to-close'],
    ['Proposed to open', '5', 'proposed-to-open'],
  ])('has the status “%s” by name, whatever its code', async (name, code, status) => {
    expect(
      await school({ 'EstablishmentStatus (name)': name, 'EstablishmentStatus (code)': code }),
    ).toMatchObject({ status })
  })

  it.each(['2', '02'])(
    'has its type and phase by the code %s if there is no name',
    async (code) => {
      expect(
        await school({
          'TypeOfEstablishment (code)': code,
          'TypeOfEstablishment (name)': '',
          'PhaseOfEducation (code)': code,
          'PhaseOfEducation (name)': '',
        }),
      ).toMatchObject({ type: 'Voluntary aided school', phase: 'primary' })
    },
  )

  it.each([
    ['16 plus', '16-plus'],
    ['All-through', 'all-through'],
    ['All through', 'all-through'],
    ['Middle deemed secondary', 'middle-deemed-secondary'],
    ['Not applicable', 'not-applicable'],
  ])('is of the phase “%s”', async (name, phase) => {
    expect(await school({ 'PhaseOfEducation (name)': name })).toMatchObject({ phase })
  })

  it('has the phase “not applicable” by the codes 0 and 00', async () => {
    for (const code of ['0', '00'])
      expect(
        await school({ 'PhaseOfEducation (name)': '', 'PhaseOfEducation (code)': code }),
      ).toMatchObject({ phase: 'not-applicable' })
  })

  it('gets back the zeros that a spreadsheet took', async () => {
    expect(await school({ EstablishmentNumber: '42', 'LA (code)': '1' })).toMatchObject({
      establishmentNumber: '0042',
      laCode: '001',
    })
  })

  it('abroad belongs to no authority', async () => {
    const abroad = await school({ 'LA (code)': '0', 'LA (name)': 'Does not apply' })
    expect(abroad).not.toHaveProperty('laCode')
    expect(abroad).not.toHaveProperty('laName')
  })

  it('has its trust, and none where the extract has none', async () => {
    const trust = { 'Trusts (code)': '3104', 'Trusts (name)': 'THE FIRST FEDERATION TRUST' }
    expect(await school(trust)).toMatchObject({
      trust: { code: '3104', name: 'THE FIRST FEDERATION TRUST' },
    })
    expect(await school({})).not.toHaveProperty('trust')
  })

  it('has its dates, day first', async () => {
    expect(await school({ OpenDate: '01-09-1992', CloseDate: '31-08-2021' })).toMatchObject({
      openedOn: '1992-09-01',
      closedOn: '2021-08-31',
    })
  })

  it('may come from an extract of few columns, as children’s centres do', async () => {
    const { result } = await reading({
      URN: '20001',
      EstablishmentName: 'Sandle Children’s Centre',
      'EstablishmentStatus (name)': 'Open',
    })
    expect(rightOf(result)).toEqual({
      urn: '20001',
      name: 'Sandle Children’s Centre',
      status: 'open',
    })
  })

  it.each([
    ['URN', '0'],
    ['URN', ''],
    ['URN', '2013614'],
    ['EstablishmentName', ''],
    ['EstablishmentStatus (name)', 'Dormant'],
  ])('is rejected for its %s “%s”', async (column, value) => {
    const { result } = await reading({ ...usual, [column]: value })
    expect(places(leftOf(result))).toEqual([`${column}: ${value}`])
  })

  it.each([
    ['UKPRN', '12', 'ukprn'],
    ['Postcode', 'Dubai', 'postcode'],
    ['CloseDate', '31-02-2021', 'closedOn'],
    ['Easting', 'n/k', 'easting'],
    ['PhaseOfEducation (name)', 'Upper', 'phase'],
  ])('goes in without a %s of “%s”, with a warning', async (column, value, field) => {
    const { result, warnings } = await reading({
      ...usual,
      'PhaseOfEducation (code)': '',
      [column]: value,
    })
    expect(isRight(result)).toBe(true)
    expect(rightOf(result)).not.toHaveProperty(field)
    expect(places(warnings)).toEqual([`${column}: ${value}`])
  })
})

describe('a cell the record cannot take', () => {
  it.each(['31-12-2999', '04-06-2021'])(
    'such as a last change on %s is left out, with a warning',
    async (day) => {
      const { result, warnings } = await reading({ ...usual, LastChangedDate: day })
      expect(rightOf(result)).not.toHaveProperty('changedOn')
      expect(places(warnings)).toEqual([`LastChangedDate: ${day}`])
    },
  )

  it('such as a name of more than 300 characters rejects the row by its column', async () => {
    const name = 'x'.repeat(301)
    const { result } = await reading({ ...usual, EstablishmentName: name })
    expect(leftOf(result)).toEqual([
      expect.objectContaining({
        column: 'EstablishmentName',
        why: 'it has 301 characters, more than 300',
      }),
    ])
  })

  it.each(['LA (name)', 'TypeOfEstablishment (name)', 'GOR (name)'])(
    'such as a long “%s” is left out, with a warning',
    async (column) => {
      const { result, warnings } = await reading({ ...usual, [column]: 'x'.repeat(301) })
      expect(isRight(result)).toBe(true)
      expect(places(warnings)).toEqual([`${column}: ${'x'.repeat(301)}`])
    },
  )
})
