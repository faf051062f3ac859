#!/usr/bin/env node
/** The `sle` command as a process: its words, its streams, its exit code. */

import { silenceSqliteWarning } from './sqlite-warning.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`sle needs Node 20.19 or newer, and this is Node ${process.versions.node}\n`)
  process.exit(1)
}
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

silenceSqliteWarning()
// Loaded only now: an older Node could not load them, and would say so in words of its own.
const { run } = await import('./program.ts')
const { processTerminal } = await import('./terminal.ts')

// A reader that has seen enough (`sle board | head`) closes the pipe. That is not a fault, and the
// work goes on: an import does not stop half way because nobody reads its report.
const closedPipe = ['EPIPE', 'ERR_STREAM_DESTROYED']
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closedPipe.includes(error.code ?? '')) throw error
  })

// `pnpm sle -- register` hands on the two hyphens that npm would have taken.
const words = process.argv.slice(process.argv[2] === '--' ? 3 : 2)
process.exitCode = await run(words, {
  terminal: processTerminal(),
  input: process.stdin,
  signal: interrupted.signal,
})
