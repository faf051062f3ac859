import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

const firstLeader = async (): Promise<string> => {
  const [row] = (await here.sle('register', '--json')).json()
  return String(row?.['leader'])
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

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

describe('sle register', () => {
  it('is a table that fits a screen, with names from the directory', async () => {
    const { code, out } = await here.sle('register', '--on', '2019-06-03')
    expect(code).toBe(0)
    expect(out).toContain('Ambrosine Quillfeather')
    expect(out).toContain('40 leaders on 2019-06-03; free are days of 2018 to 2019')
    expect(widest(out)).toBeLessThanOrEqual(145)
  })

  it('gives programs one row a line, without a name in it', async () => {
    const { out, json } = await here.sle('register', '--json')
    expect(json()).toHaveLength(40)
    expect(out).not.toContain('Quillfeather')
  })

  it('of a day before the import knows nobody', async () => {
    const { out } = await here.sle('register', '--on', '2010-01-01')
    expect(out).toContain('0 leaders on 2010-01-01')
  })
})

describe('sle record', () => {
  it('finds a leader by register id and by TRN, as it is written anywhere', async () => {
    const id = await firstLeader()
    const byId = await here.sle('record', id)
    expect(byId.code).toBe(0)
    expect(byId.out).toContain(id)
    const [line] = readFileSync(sampleFile('register.csv'), 'utf8').split('\n').slice(1)
    const trn = line?.match(/\d{7}|\d{2}\/\d{5}/)?.[0] ?? ''
    const byTrn = await here.sle('record', trn)
    expect(byTrn.code).toBe(0)
    expect(byTrn.out).toMatch(/\d deployments?, .* delivered$/)
  })

  it.each([
    ['9999999', 'cannot find TRN “9999999”: nobody in the directory has it'],
    [
      'nobody',
      'it is neither a register id (26 characters, see sle register) nor a TRN (7 digits)',
    ],
    ['01J0000000000000000000000Z', 'nothing is recorded of 01J0000000000000000000000Z'],
  ])('of “%s” is refused in a sentence', async (who, said) => {
    const { code, err, out } = await here.sle('record', who)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
  })

  it('gives programs one object', async () => {
    const [record] = (await here.sle('record', await firstLeader(), '--json')).json()
    expect(record).toHaveProperty('entries')
  })
})

describe('sle board', () => {
  it('is a table that fits a screen', async () => {
    const { code, out } = await here.sle('board')
    expect(code).toBe(0)
    expect(out).toMatch(/118 deployments, \d+ of them open$/)
    expect(widest(out)).toBeLessThanOrEqual(145)
  })

  it('of a day before the import is empty', async () => {
    expect((await here.sle('board', '--on', '2010-01-01')).out).toContain('0 deployments')
  })
})

describe('sle history', () => {
  it('tells an imported event with its file and row', async () => {
    const stream = `designation-${await firstLeader()}`
    const { code, out } = await here.sle('history', stream)
    expect(code).toBe(0)
    expect(out).toContain('DesignationImported')
    expect(out).toMatch(/register\.csv/)
    const [event] = (await here.sle('history', stream, '--json')).json()
    expect(event).toMatchObject({
      stream,
      version: 1,
      provenance: { source: { file: 'register.csv' } },
    })
  })

  it('as on a day leaves out what took effect later', async () => {
    const stream = `designation-${await firstLeader()}`
    const { code, err } = await here.sle('history', stream, '--on', '2010-01-01')
    expect(code).toBe(2)
    expect(err).toBe(`nothing is recorded in ${stream} up to 2010-01-01`)
  })

  it.each([
    ['school-999999', 'nothing is recorded in school-999999'],
    ['nonsense', 'a stream is a category and an id, such as school-100000'],
  ])('of “%s” is refused in a sentence', async (stream, said) => {
    const { code, err } = await here.sle('history', stream)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('sle demo', () => {
  it('gives programs one object a line, and runs twice in a row', async () => {
    const [first, second] = [await here.ran(['demo', '--json']), await here.ran(['demo', '--json'])]
    for (const { code, err } of [first, second]) expect({ code, err }).toEqual({ code: 0, err: '' })
    const parts = first.json()
    expect(new Set(parts.map(({ part }) => part))).toEqual(
      new Set(['store', 'import', 'step', 'register', 'record', 'board', 'replay', 'end']),
    )
    const refusedIn = parts.filter(({ granted }) => granted === false).map(({ stage }) => stage)
    expect(new Set(refusedIn)).toEqual(
      new Set(['applied', 'assessed', 'designated', 'trained', 'deployed', 'evidenced']),
    )
    expect(parts.at(-1)).toMatchObject({ part: 'end', equal: true })
    const files = [first, second].map((each) => String(each.json()[0]?.['file']))
    expect(files[0]).not.toBe(files[1])
    for (const file of files) {
      expect(existsSync(file)).toBe(true)
      rmSync(dirname(file), { recursive: true })
    }
  })

  it('shows people what it did, and how to look around', async () => {
    const { out } = await here.ran(['demo'])
    expect(out).toMatch(/^An alliance’s record, on a fresh file: \/.*alliance\.db$/m)
    expect(out).toMatch(
      /^ {2}npx -y pnpm@12\.21\.0 sle --store 'sqlite:\/.*alliance\.db' history designation-\w{26}$/m,
    )
    rmSync(dirname(/file: (.*)$/m.exec(out)?.[1] ?? ''), { recursive: true })
    const tables = out.slice(out.indexOf('The register, as it stood'))
    expect(widest(tables)).toBeLessThanOrEqual(145)
  })
})
