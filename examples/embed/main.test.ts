/** Runs the program as its reader would: as a process of its own, in a folder of its own. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'sle-embed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\`\`\`$`, 'm').exec(readme)?.[1] ?? ''

const run = (): string =>
  execFileSync(
    process.execPath,
    [
      '--conditions=@sle/source',
      '--import',
      import.meta.resolve('tsx'),
      join(import.meta.dirname, 'main.ts'),
    ],
    { cwd: folder, encoding: 'utf8' },
  )

describe('the program in the README', () => {
  it('is the one that is run here, word for word', () => {
    const source = readFileSync(join(import.meta.dirname, 'main.ts'), 'utf8')
    const program = source.slice(source.indexOf('*/') + 2).trimStart()
    expect(program.split('\n').length).toBeGreaterThan(25)
    expect(blockOf('ts')).toBe(program)
  })

  it('prints what the README says, the first time and the second', () => {
    const said = blockOf('text')
    expect(said).toContain('cannot approach home head: ')
    expect(run()).toBe(said)
    expect(run()).toBe(said)
  })
})
