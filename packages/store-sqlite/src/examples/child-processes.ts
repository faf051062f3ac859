/** Starts the programs of this folder as processes of their own. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  /** Whole lines that it has printed so far. */
  readonly lines: () => readonly string[]
  readonly kill: () => void
  /** Resolves when it has printed so many lines. */
  readonly printed: (count: number) => Promise<void>
  /** How it ended: its exit code, or `undefined` if it was killed. */
  readonly ended: Promise<number | undefined>
}

export const started = (program: string, ...parameters: readonly string[]): Child => {
  const file = fileURLToPath(new URL(`${program}.ts`, import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--conditions=@sle/source', file, ...parameters],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part: string) => {
    text += part
  })
  // The text after the last line end is half a line.
  const lines = (): readonly string[] => text.split('\n').slice(0, -1)
  return {
    lines,
    kill: () => void child.kill('SIGKILL'),
    printed: async (count) => {
      while (lines().length < count) await once(child.stdout, 'data')
    },
    ended: once(child, 'close').then(([code]) => (typeof code === 'number' ? code : undefined)),
  }
}
