import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ran, root } from './process.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

const stages = ['applied', 'assessed', 'designated', 'trained', 'deployed', 'evidenced']

describe('the first command of the README, `demo`', () => {
  it('runs the story, shows a refusal at every stage and proves the replay', async () => {
    const [program = '', ...words] = (scripts['demo'] ?? '').split(' ')
    const { code, out, err } = await ran(join(root, 'node_modules', '.bin', program), words)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    rmSync(dirname(/on a fresh file: (.*)$/m.exec(out)?.[1] ?? ''), { recursive: true })

    const parts = out.split(/^ {2}\d\. /m)
    expect(parts.slice(1).map((part) => part.split('\n')[0])).toEqual(stages)
    for (const part of parts.slice(1)) expect(part).toMatch(/^ {2}✗ cannot .+$/m)

    expect(out).toContain('The register, as it stood')
    expect(out).toContain('The new leader’s record')
    expect(out).toContain('The deployment board')
    expect(out).toMatch(/^Replay of all \d{3} events into fresh projections$/m)
    expect(out.match(/documents, equal$/gm)).toHaveLength(4)
    expect(out).toContain('All views are equal.')
    expect(out).not.toContain('NOT equal')
  })
})

describe('the second command of the README, `test`', () => {
  it('runs every test, and `sle` is the command from source', () => {
    expect(scripts['test']).toBe('vitest run')
    expect(scripts['sle']).toBe(scripts['demo']?.replace(/ demo$/, ''))
  })
})
