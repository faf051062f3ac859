/** The `sle` command as a process of its own, from source. For tests in which that is the point. */

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export const root = resolve(import.meta.dirname, '..')

/** How Node runs the command: put the words of the command after these. */
export const sleWords: readonly string[] = [
  '--conditions=@sle/source',
  '--import',
  'tsx',
  'packages/cli/src/main.ts',
]

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

type Child = ChildProcessByStdio<null, Readable, Readable>

const ended = async (child: Child): Promise<Ended> => {
  const code = new Promise<number | null>((done) => child.once('close', done))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

/** Runs a program in the root of the repository, to its end. */
export const ran = (program: string, words: readonly string[]): Promise<Ended> =>
  ended(spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }))

/** Runs the command to its end. */
export const sle = (...words: readonly string[]): Promise<Ended> =>
  ran(process.execPath, [...sleWords, ...words])

/** Runs the command, and interrupts it as Ctrl-C would as soon as it tells of its progress. */
export const sleInterrupted = (...words: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [...sleWords, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.on('data', (told: Buffer) => {
    if (told.includes('rows of')) child.kill('SIGINT')
  })
  return ended(child)
}
