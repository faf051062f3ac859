import { mkdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFolder, as, wanted } from './examples.ts'

let here: ReturnType<typeof aFolder>
beforeEach(() => {
  here = aFolder()
})
afterEach(() => here.remove())

const request = (data: object = wanted) => [
  'ask',
  'RequestDeployment',
  '--data',
  JSON.stringify(data),
  ...as('broker'),
]

describe('sle ask', () => {
  it('says what was recorded', async () => {
    const { code, out, err } = await here.sle(...request())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^recorded DeploymentRequested in deployment-01J0000000000000000000000D, version 1, event \w{26}$/,
    )
    const again = await here.sle(...request())
    expect(again.code).toBe(0)
    expect(again.out).toMatch(/^already so: nothing was recorded/)
  })

  it('says a refusal in one sentence on the other stream, and exits 2', async () => {
    const approach = { deploymentId: wanted.deploymentId, leader: '01J0000000000000000000000A' }
    const data = JSON.stringify({ ...approach, on: '2019-02-05' })
    const words = ['ask', 'ApproachHomeHead', '--data', data, ...as('broker')]
    const refused = await here.sle(...words)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(/^cannot approach home head: [^\n]+$/)

    const told = await here.sle(...words, '--json')
    expect(told).toMatchObject({ code: 2, err: '' })
    expect(told.json()[0]).toMatchObject({ granted: false, refusal: { type: expect.any(String) } })
  })

  it('answers a repeated command id as the first time, in a later process too', async () => {
    const words = [...request(), '--command-id', '01J0000000000000000000000C', '--json']
    const [first] = (await here.sle(...words)).json()
    const [again] = (await here.sle(...words)).json()
    expect(first).toMatchObject({ granted: true, type: 'recorded' })
    expect(again).toEqual({ ...first, type: 'repeated' })
    const other = await here.sle(
      ...request({ ...wanted, need: 'another' }),
      '--command-id=01J0000000000000000000000C',
    )
    expect(other.code).toBe(2)
    expect(other.err).toContain('already stands for another command')
  })

  it('takes data from a file and from standard input', async () => {
    const file = here.write('wanted.json', JSON.stringify(wanted))
    const asked = ['ask', 'RequestDeployment', ...as('broker'), '--data']
    expect((await here.sle(...asked, `@${file}`)).code).toBe(0)
    const store = ['--store', `sqlite:${here.store}`]
    const piped = await here.ran([...store, ...asked, '-'], JSON.stringify(wanted))
    expect(piped.out).toMatch(/^already so/)
  })

  it.each([
    ['{"need": }', /^cannot read the data of the command: it is not JSON \(/],
    ['[1]', /it must be a JSON object/],
    ['null', /it must be a JSON object/],
    ['@nowhere.json', /^cannot read the data of the command from “nowhere.json”: ENOENT/],
    ['@.', /^cannot read the data of the command from “.”: EISDIR/],
  ])('reports %s in one sentence, and makes no store', async (data, said) => {
    const answer = await here.sle('ask', 'RequestDeployment', ...as('broker'), '--data', data)
    expect(answer.code).toBe(2)
    expect(answer.err).toMatch(said)
    expect(answer.err.split('\n')).toHaveLength(1)
    expect(here.contents()).toEqual([])
  })

  it('suggests the command that a misspelt one meant, and names misspelt fields', async () => {
    const misspelt = await here.sle('ask', 'RequestDeploymnet', ...as('broker'))
    expect(misspelt.code).toBe(2)
    expect(misspelt.err).toContain('did you mean RequestDeployment')
    const { need, ...rest } = wanted
    const { code, err } = await here.sle(...request({ ...rest, ned: need }))
    expect(code).toBe(2)
    expect(err).toContain('data.ned: there is no such field; did you mean need?')
  })

  it('keeps nothing in memory: once it is done', async () => {
    const answer = await here.ran(['--store', 'memory:', ...request()])
    expect(answer.code).toBe(0)
    expect(here.contents()).toEqual([])
  })
})

describe('a store that is not there', () => {
  it.each([['register'], ['board'], ['record', '0412345'], ['history', 'school-100000']])(
    'is not made by sle %s',
    async (...words) => {
      const { code, err } = await here.sle(...words)
      expect(code).toBe(2)
      expect(err).toMatch(/^cannot read store “.*alliance\.db”: there is no such file/)
      expect(here.contents()).toEqual([])
    },
  )
})

describe('a store file that is', () => {
  const touched = async (words: readonly string[]) => {
    const before = here.contents()
    const answer = await here.sle(...words)
    expect(here.contents()).toEqual(before)
    expect(answer.err.split('\n')).toHaveLength(1)
    return answer
  }

  it('not ours is refused and left as it was', async () => {
    here.write('alliance.db', 'Dear all, please find the list attached.')
    const { code, err } = await touched(request())
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('it is not a SQLite file'),
    })
  })

  it('newer than the code is refused and left as it was', async () => {
    await here.sle(...request())
    const bytes = readFileSync(here.store)
    // The form's number, `pragma user_version`: byte 60 of the header.
    bytes.writeUInt32BE(99, 60)
    here.write('alliance.db', bytes)
    const { code, err } = await touched(['register'])
    expect(code).toBe(1)
    expect(err).toContain('it was written in form 99')
  })

  it('a folder is refused', async () => {
    mkdirSync(here.store)
    const { code, err } = await here.sle('register')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('it is not a file') })
  })

  it('in a folder that is not there is refused with what would help', async () => {
    const { code, err } = await here.ran([
      '--store',
      `sqlite:${here.folder}/none/a.db`,
      ...request(),
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/there is no folder “.*none”; create it$/)
  })

  it.each(['postgres://localhost', 'alliance.db', 'sqlite:', 'sqlite::memory:'])(
    'called “%s” is not understood',
    async (url) => {
      const { code, err } = await here.ran(['--store', url, 'register'])
      expect(code).toBe(2)
      expect(err).toContain('write “sqlite:./alliance.db” for a file, or “memory:”')
    },
  )
})

const commands = ['import', 'ask', 'register', 'record', 'board', 'history', 'demo']

describe('help', () => {
  it('is one screen, says the exit codes and exits 0', async () => {
    const { code, out, err } = await here.ran(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of commands) expect(out).toContain(`  ${command}`)
    expect(out).toContain('0 done · 1 a fault · 2 refused, or not understood · 130 interrupted')
  })

  it.each(commands)('of sle %s tells its options, --json among them', async (command) => {
    const { code, out } = await here.ran([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--json')
  })

  it('of sle import tells what rejected rows do to the exit code', async () => {
    const { out } = await here.ran(['import', '--help'])
    expect(out).toContain('make the exit code 2')
  })
})

describe('a command line that is not understood', () => {
  it.each([
    [['regster'], 'unknown command'],
    [['register', '--on', '03/06/2019'], 'Write the day as 2019-06-03.'],
    [['register', '--nonsense'], 'unknown option'],
    [['ask', 'RequestDeployment'], "required option '--actor <id>'"],
    [['import', 'schools'], "missing required argument 'file'"],
    [['record'], "missing required argument 'sle'"],
  ])('%j is said, and exits 2', async (words, said) => {
    const { code, err, out } = await here.sle(...words)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(out).toBe('')
    expect(err).not.toMatch(/^\s+at /m)
    expect(here.contents()).toEqual([])
  })

  it.each([
    [['import', 'pupils', 'x.csv'], 'the kind is one of schools, register and deployments'],
    [['import', 'schools', 'none.csv'], 'cannot import “none.csv”: there is no such file'],
    [['demo'], 'cannot run the demo on a store of yours'],
  ])('%j is said, and exits 2', async (words, said) => {
    const { code, err } = await here.sle(...words)
    expect(code).toBe(2)
    expect(here.contents()).toEqual([])
    expect(err).toContain(said)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('says that the demo has no sample alliance where there is none', async () => {
    const { code, err } = await here.ran(['demo', '--alliance', '/none'])
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot find the sample alliance in “/none”'),
    })
  })
})
