/** Running the command line in a folder of its own. For tests only. */

import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ExitCode } from './exit-code.ts'
import { run } from './program.ts'
import { recordingTerminal } from './terminal.ts'

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  /** Each line of `out` as JSON. */
  readonly json: () => readonly Record<string, unknown>[]
}

const sample = fileURLToPath(new URL('../../../examples/alliance/', import.meta.url))

/** The path of a file of the sample alliance: `schools.csv`, `register.csv`, `deployments.csv`. */
export const sampleFile = (name: string): string => join(sample, name)

/** A folder with a store `alliance.db` that is not there yet, and the command to work on it. */
export const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sle-test-'))
  const store = join(folder, 'alliance.db')
  /** Runs the command as one process would: nothing stays open afterwards. */
  const ran = async (words: readonly string[], input = ''): Promise<Ran> => {
    const terminal = recordingTerminal()
    const code = await run(words, {
      terminal,
      input: Readable.from([input]),
      signal: new AbortController().signal,
    })
    const [out, err] = [terminal.outLines.join('\n'), terminal.errLines.join('\n')]
    const json = () => out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    return { code, out, err, json }
  }
  return {
    folder,
    store,
    ran,
    sle: (...words: readonly string[]) => ran(['--store', `sqlite:${store}`, ...words]),
    write: (name: string, content: string | Uint8Array): string => {
      const file = join(folder, name)
      writeFileSync(file, content)
      return file
    },
    /** Every file of the folder with its digest, save SQLite's scratch memory for locks. */
    contents: (): readonly string[] =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('-shm'))
        .toSorted()
        .map((name) => {
          const bytes = readFileSync(join(folder, name))
          return `${name} ${createHash('sha256').update(bytes).digest('hex')}`
        }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Who asks, as the command line takes it. */
export const as = (role: string): readonly string[] => [
  '--actor=01J0000000000000000000000B',
  `--role=${role}`,
  '--organisation=180038',
]

/** A deployment asked for, as data of the command line. */
export const wanted = {
  deploymentId: '01J0000000000000000000000D',
  requestedBy: { kind: 'school', id: '180041' },
  supportedSchool: '180041',
  broker: '180038',
  need: 'a department is led for the first time',
  specialism: 'maths',
  expectedOutcomes: 'a plan that the team follows',
  on: '2019-02-04',
}
