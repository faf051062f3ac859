/** Where the command writes: results to one place, everything about them to another. */

export interface Terminal {
  /** Results: what a pipe or a file should receive. */
  readonly out: (text: string) => void
  /** Progress, problems, refusals. */
  readonly err: (text: string) => void
  /** Whether a person watches `err`, so that a line may be written over. */
  readonly watched: boolean
}

/** The process's own terminal. */
export const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  watched: process.stderr.isTTY,
})

/** A terminal that remembers, for running a command inside a program. */
export const recordingTerminal = (): Terminal & {
  readonly outLines: string[]
  readonly errLines: string[]
} => {
  const outLines: string[] = []
  const errLines: string[] = []
  return {
    outLines,
    errLines,
    out: (text) => void outLines.push(text),
    err: (text) => void errLines.push(text),
    watched: false,
  }
}
