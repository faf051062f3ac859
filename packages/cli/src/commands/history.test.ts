import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, sampleFile } from '../examples.ts'

const here = aFolder()

beforeAll(async () => {
  for (const kind of ['schools', 'register', 'deployments'])
    await here.sle('import', kind, sampleFile(`${kind}.csv`), `--rejected=${here.folder}/${kind}`)
})
afterAll(() => here.remove())

const firstLeader = async (): Promise<string> => {
  const [row] = (await here.sle('register', '--json')).json()
  return String(row?.['leader'])
}

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
