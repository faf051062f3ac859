/** The README keeps what it promises: its commands are scripts, and they work. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the README', () => {
  it('fits in about a screen', () => {
    expect(readme.split('\n').length).toBeLessThan(95)
  })

  it('gives the two commands, which are scripts', () => {
    const named = [...readme.matchAll(/^npx -y pnpm@[\d.]+ (\w+)/gm)].map(([, name]) => name)
    expect(named).toEqual(['demo', 'test'])
    expect(named.every((name) => name !== undefined && name in scripts)).toBe(true)
  })

  it('asks for the Node that the packages ask for', () => {
    expect(`>=${/Node ([\d.]+) or newer/.exec(readme)?.[1]}`).toBe(engines.node)
  })

  it('names every package', () => {
    const packages = readdirSync(join(root, 'packages'))
    expect(packages.length).toBeGreaterThan(5)
    expect(packages.filter((name) => !readme.includes(`packages/${name}/README.md`))).toEqual([])
  })
})

describe('the demo that the README begins with', () => {
  it('ends with a replay that is equal', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sle-readme-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const said = execFileSync('bash', ['-c', `node_modules/.bin/${scripts.demo}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, TMPDIR: folder },
    })
    for (const stage of ['applied', 'assessed', 'designated', 'trained', 'deployed', 'evidenced'])
      expect(said).toMatch(new RegExp(`^ {2}\\d\\. ${stage}$`, 'm'))
    expect(said.match(/documents, equal/g)?.length).toBe(4)
    expect(said).not.toContain('NOT equal')
  })
})
