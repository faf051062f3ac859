/**
 * What the command answers to its shell: 0 done, 1 a fault (not your doing), 2 a refusal or bad
 * input (asking differently helps), 130 interrupted.
 */

export const exitCode = { done: 0, fault: 1, refused: 2, interrupted: 130 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The person stopped it (Ctrl-C): said in one sentence, exit 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** A mistake in how the command was called: said in one sentence, exit 2, never a stack trace. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}
