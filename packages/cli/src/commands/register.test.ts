import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aFolder, sampleFile } from '../examples.ts'

const here = aFolder()

beforeAll(async () => {
  for (const kind of ['schools', 'register', 'deployments'])
    await here.sle('import', kind, sampleFile(`${kind}.csv`), `--rejected=${here.folder}/${kind}`)
})
afterAll(() => here.remove())

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

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

  it('without the file of people shows ids, says so, and makes no such file', async () => {
    const people = join(here.folder, 'alliance.people.db')
    renameSync(people, `${people}.away`)
    onTestFinished(() => renameSync(`${people}.away`, people))
    const { code, out, err } = await here.sle('register', '--on', '2019-06-03')
    expect(code).toBe(0)
    expect(out).toContain('40 leaders')
    expect(err).toBe(`names are not known: “${people}” was not found beside the store`)
    expect(existsSync(people)).toBe(false)
  })
})
