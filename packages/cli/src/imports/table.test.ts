import { describe, expect, it } from 'vitest'
import { openCsvFile } from './csv-file.ts'
import { all, fileOf, leftOf, rightOf, tableIn } from './examples.ts'
import { type Columns, tableOf } from './table.ts'

const columns: Columns<'urn' | 'name' | 'trn'> = {
  urn: { headings: ['School URN', 'URN'], required: true },
  name: { headings: ['Surname', 'Family name'], required: true },
  trn: { headings: ['TRN'] },
}

const rowsOf = async (text: string) => all((await tableIn(text, columns)).rows())
const read = async (text: string) =>
  (await rowsOf(text)).map((row) =>
    'get' in row ? [row.get('urn'), row.get('name'), row.get('trn')] : row.why,
  )
const refused = async (text: string) =>
  leftOf(await tableOf(rightOf(await openCsvFile(fileOf(text))), columns))

describe('the heading row', () => {
  it.each([
    ['as usual', 'School URN,Surname,TRN\n100000,Rowe,1\n'],
    ['in another order, among others', 'Notes,TRN,x,Surname,School URN\n-,1,-,Rowe,100000\n'],
    ['in capitals with spaces and signs', ' SCHOOL  URN: ,"*surname* ",T.R.N.\n100000,Rowe,1\n'],
    ['by other names', 'URN,Family-Name,trn\n100000,Rowe,1\n'],
    ['under a title and an empty row', 'Our leaders 2019,,\n,,\nURN,Surname,TRN\n100000,Rowe,1\n'],
    ['with spaces around the cells', 'URN,Surname,TRN\n 100000 ,\u00a0Rowe\u200b, 1\n'],
  ])('is understood %s', async (_, text) => {
    expect(await read(text)).toEqual([['100000', 'Rowe', '1']])
  })

  it('prefers the usual heading where two could be meant', async () => {
    expect(await read('URN,Surname,School URN\n1,Rowe,2\n')).toEqual([['2', 'Rowe', '']])
  })

  it('is asked for by name when a needed column is missing', async () => {
    expect(await refused('Forename,TRN\nZeb,1\n')).toBe(
      'it has no column headed “School URN” or “Surname”; row 1 has “Forename”, “TRN”. ' +
        'The columns read are: School URN, Surname, TRN',
    )
  })

  it('may not name a needed column twice', async () => {
    expect(await refused('URN,Surname,urn\n1,Rowe,2\n')).toContain('two columns are headed “URN”')
  })
})

describe('a row', () => {
  it('with fewer cells ends in blanks', async () => {
    expect(await read('URN,Surname,TRN\n100000,Rowe\n')).toEqual([['100000', 'Rowe', '']])
  })

  it('with more cells than headings is reported', async () => {
    const [row] = await rowsOf('URN,Surname\n100000,Rowe,Zeb\n')
    expect(row).toMatchObject({ row: 2, ragged: expect.stringContaining('3 cells under 2') })
  })

  it('with blank cells to spare is not', async () => {
    const [row] = await rowsOf('URN,Surname\n100000,Rowe,,\n')
    expect(row).not.toHaveProperty('ragged')
  })
})
