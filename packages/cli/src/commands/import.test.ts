import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PersonId, Trn } from '@sle/core'
import { sqliteDirectory } from '@sle/directory-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, type Ran, sampleFile } from '../examples.ts'

const here = aFolder()
const imported: Record<string, Ran> = {}

const importing = (kind: string, ...options: readonly string[]) =>
  here.sle('import', kind, sampleFile(`${kind}.csv`), ...options)
const rejectedTo = (kind: string) => join(here.folder, `${kind}.rejected.csv`)

beforeAll(async () => {
  for (const kind of ['schools', 'register', 'deployments'])
    imported[kind] = await importing(kind, '--rejected', rejectedTo(kind))
})
afterAll(() => here.remove())

describe('sle import', () => {
  it('exits 0 when every row went in, and 2 when some were rejected', () => {
    expect(imported['schools']).toMatchObject({ code: 0, err: '' })
    expect(imported['register']?.code).toBe(2)
    expect(imported['register']?.out).toContain('40 recorded, 2 already there, 6 rejected')
    expect(imported['register']?.out).toContain(`rejected rows are in ${rejectedTo('register')}`)
    expect(readFileSync(rejectedTo('register'), 'utf8').trim().split('\n').length).toBe(7)
  })

  it.each(['schools', 'register', 'deployments'])('of %s twice changes nothing', async (kind) => {
    const before =
      (await here.sle('board', '--json')).out + (await here.sle('register', '--json')).out
    const again = await importing(kind, '--rejected', rejectedTo(kind), '--json')
    const [report] = again.json()
    expect(report).toMatchObject({ recorded: 0, dryRun: false })
    expect(Number(report?.['alreadyThere'])).toBeGreaterThan(30)
    const after =
      (await here.sle('board', '--json')).out + (await here.sle('register', '--json')).out
    expect(after).toBe(before)
  })

  it('tells programs the whole report', async () => {
    const { json, code } = await importing('register', '--dry-run', '--json')
    expect(code).toBe(2)
    expect(json()[0]).toMatchObject({ file: 'register.csv', rows: 48, dryRun: true })
    expect(json()[0]).toHaveProperty('rejected.length', 6)
  })
})

describe('what sle import cannot begin with', () => {
  it.each([
    ['a file that is not there', 'absent.csv', [], 'there is no such file'],
    ['a file that is no CSV', sampleFile('.'), [], 'it is a folder'],
    ['a file without the columns', sampleFile('register.csv'), [], 'it has no column headed “URN”'],
    [
      'an organisation that is no URN',
      sampleFile('schools.csv'),
      ['--organisation=the alliance'],
      'cannot import for organisation “the alliance”: it is not a URN; write the teaching school’s',
    ],
  ])('is refused before any file is made: %s', async (_, file, options, said) => {
    const empty = aFolder()
    const { code, out, err } = await empty.sle('import', 'schools', file, ...options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
    expect(empty.contents()).toEqual([])
    empty.remove()
  })
})

describe('the teaching school of an imported leader', () => {
  const list =
    'First name,Surname,School URN,TRN,Specialisms\nZeb,Rowe,180001,1234567,Maths\nAda,Fen,180001,1234568,Art\n'

  it('is remarked on once where nobody names it, and may be named by a second import', async () => {
    const fresh = aFolder()
    const file = fresh.write('list.csv', list)
    const first = await fresh.sle('import', 'register', file)
    expect(first.out).toContain('the whole file: 2 leaders are registered with no teaching school')
    expect(first.out.match(/--organisation/g)).toHaveLength(1)
    const named = ['import', 'register', file, '--organisation=180038']
    const second = await fresh.sle(...named)
    expect(second).toMatchObject({
      code: 0,
      out: 'list.csv: 2 rows, 2 recorded, 0 already there, 0 rejected',
    })
    const leaders = (await fresh.sle('register', '--json')).json()
    expect(leaders.map((each) => each['teachingSchool'])).toEqual(['180038', '180038'])
    expect((await fresh.sle(...named)).out).toContain('0 recorded, 2 already there, 0 rejected')
    fresh.remove()
  })
})

describe('a leader who was forgotten', () => {
  it('stays forgotten when the list is imported again, and no row is rejected', async () => {
    const fresh = aFolder()
    const importingAgain = () =>
      fresh.sle('import', 'register', sampleFile('register.csv'), '--dry-run')
    const rejected = fresh.write('rejected.csv', 'a,message\n')
    const words = ['import', 'register', sampleFile('register.csv'), '--rejected', rejected]
    await fresh.sle(...words)
    const [leader] = (await fresh.sle('register', '--json')).json()
    const id = PersonId.parse(leader?.['leader'])
    const directory = sqliteDirectory(fresh.store.replace('.db', '.people.db'))
    await directory.forget(id)
    for (const again of [await importingAgain(), await fresh.sle(...words)]) {
      expect(again.out).toMatch(/ 0 (would be )?recorded, 43 already there, 5 rejected/)
      expect(again.out).toContain('this person was forgotten')
    }
    expect(await directory.findById(id)).toBeUndefined()
    directory.close()
    expect((await fresh.sle('register', '--json')).json()).toHaveLength(41)
    fresh.remove()
  })
})

describe('a row that comes to something else than before', () => {
  it('is refused with what to do about it', async () => {
    const fresh = aFolder()
    const list = 'First name,Surname,School URN,TRN,Specialisms\nZeb,Rowe,180001,1234567,Maths\n'
    const file = fresh.write('list.csv', list)
    await fresh.sle('import', 'register', file)
    const [leader] = (await fresh.sle('register', '--json')).json()
    const directory = sqliteDirectory(fresh.store.replace('.db', '.people.db'))
    const id = PersonId.parse(leader?.['leader'])
    const other = { firstName: 'Zeb', surname: 'Rowe', trn: Trn.parse('1234567') }
    await directory.forget(id)
    await directory.record({ id: PersonId.parse('01J0000000000000000000000D'), ...other })
    directory.close()
    const again = await fresh.sle('import', 'register', file)
    expect(again.code).toBe(2)
    expect(again.out).toContain('copy the row into a file of its own and import that')
    fresh.remove()
  })
})

describe('a dry run', () => {
  it('shows the same report and changes no byte of any file', async () => {
    const fresh = aFolder()
    await fresh.sle('import', 'schools', sampleFile('schools.csv'))
    const before = fresh.contents()
    // It reads the schools, of which no view has been made yet.
    const dry = await fresh.sle('import', 'register', sampleFile('register.csv'), '--dry-run')
    expect(dry.out).toContain('40 would be recorded, 2 already there, 6 rejected (dry run')
    expect(fresh.contents()).toEqual(before)
    fresh.remove()
  })

  it('makes no file where there is no store', async () => {
    const empty = aFolder()
    for (const kind of ['schools', 'register']) {
      const file = sampleFile(`${kind}.csv`)
      const dry = await empty.sle('import', kind, file, '--dry-run')
      expect(dry.out).toContain('dry run')
    }
    expect(empty.contents()).toEqual([])
    empty.remove()
  })

  it('reports what the real run then does', async () => {
    const fresh = aFolder()
    const file = sampleFile('schools.csv')
    const dry = (await fresh.sle('import', 'schools', file, '--dry-run', '--json')).json()
    const real = (await fresh.sle('import', 'schools', file, '--json')).json()
    expect(dry[0]).toEqual({ ...real[0], dryRun: true })
    fresh.remove()
  })
})
