import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, sampleFile } from '../examples.ts'

const here = aFolder()

beforeAll(async () => {
  for (const kind of ['schools', 'register', 'deployments'])
    await here.sle('import', kind, sampleFile(`${kind}.csv`), `--rejected=${here.folder}/${kind}`)
})
afterAll(() => here.remove())

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

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
