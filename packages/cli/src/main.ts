#!/usr/bin/env node
/** The `sle` command as a process: its words, its streams, its exit code. */

import { run } from './program.ts'
import { processTerminal } from './terminal.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

// A reader that has seen enough (`sle board | head`) closes the pipe. That is not a fault, and the
// work goes on: an import does not stop half way because nobody reads its report.
const closedPipe = ['EPIPE', 'ERR_STREAM_DESTROYED']
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closedPipe.includes(error.code ?? '')) throw error
  })

process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  input: process.stdin,
  signal: interrupted.signal,
})
