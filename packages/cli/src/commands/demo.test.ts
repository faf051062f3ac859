import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aFolder } from '../examples.ts'

const here = aFolder()
afterAll(() => here.remove())

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

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
