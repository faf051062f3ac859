/**
 * Says how far a long piece of work has come: nothing in its first second, then at most once a
 * second, over the same line when a person watches.
 */

import type { Terminal } from './terminal.ts'

export interface Progress {
  readonly tell: (done: number) => void
  /** Ends the line, if one was begun. */
  readonly end: () => void
}

export const progress = (
  terminal: Terminal,
  what: string,
  now: () => number = Date.now,
): Progress => {
  let last = now()
  let told = false
  return {
    tell: (done) => {
      if (now() - last < 1000) return
      last = now()
      told = true
      const line = `${what}: ${done.toLocaleString('en-GB')}`
      if (terminal.watched) process.stderr.write(`\r${line} `)
      else terminal.err(line)
    },
    end: () => {
      if (told && terminal.watched) process.stderr.write('\n')
      told = false
    },
  }
}
