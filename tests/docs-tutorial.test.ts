/**
 * Pastes the tutorial, block after block, into one shell, and compares what it prints with what the
 * page shows. `npx … pnpm sle` is replaced by what that script runs; everything else is as written.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/tutorial/your-first-deployment.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const asPrinted = 'npx -y pnpm@12.21.0 --silent sle'

interface Block {
  readonly commands: string
  /** What the page shows below it; `…` stands for anything. */
  readonly shown: readonly string[]
}

const blocks: readonly Block[] = [
  ...page.matchAll(/```bash\n([\s\S]*?)```(?:\s+```text\n([\s\S]*?)```)?/g),
].map(([, commands = '', shown = '']) => ({
  commands: commands.replace(asPrinted, `node_modules/.bin/${scripts.sle}`),
  shown: shown.split('\n').filter((line) => line !== ''),
}))

const separator = '── next block ──'

/** What each block printed, on either stream. */
const paste = (): readonly string[] => {
  const script = blocks.map(({ commands }) => `${commands}\necho '${separator}'`).join('\n')
  const folder = mkdtempSync(join(tmpdir(), 'sle-tutorial-'))
  try {
    return execFileSync('bash', ['-c', `exec 2>&1\n${script}`], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder },
    }).split(separator)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const pattern = (line: string): RegExp =>
  new RegExp(
    line
      .split('…')
      .map((part) =>
        part
          .trim()
          .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(/\s+/g, '\\s+'),
      )
      .join('.*'),
  )

/** The first line shown that was not printed, in its order. */
const missingFrom = (printed: string, shown: readonly string[]): string | undefined => {
  let lines = printed.split('\n')
  for (const line of shown) {
    const at = lines.findIndex((each) => pattern(line).test(each))
    if (at < 0) return `${line}\nis not in\n${printed}`
    lines = lines.slice(at + 1)
  }
  return undefined
}

describe('the tutorial', () => {
  it('has blocks to paste and shows what they print', () => {
    expect(blocks.length).toBeGreaterThan(10)
    expect(page.split(asPrinted).length).toBe(2)
    expect(blocks.filter(({ shown }) => shown.length > 0).length).toBeGreaterThan(9)
  })

  it('prints what it shows when it is pasted', { timeout: 300_000 }, () => {
    const printed = paste()
    expect(printed.length).toBe(blocks.length + 1)
    const wrong = blocks.map(({ shown }, i) => missingFrom(printed[i] ?? '', shown))
    expect(wrong.filter((each) => each !== undefined)).toEqual([])
  })
})
