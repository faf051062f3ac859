import { readFileSync } from 'node:fs'
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
