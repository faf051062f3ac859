/** Whether a statement that is asked for is already held, so that recording it would say nothing. */

import { same } from '../values/index.ts'

/**
 * Whether `held` says what `asked` says. The day is not compared: the same statement entered
 * twice, on two days, is one statement. Nor is what the event has beside the command.
 */
export const alreadyHeld = (held: object | undefined, asked: object): boolean =>
  held !== undefined && same(statementIn(held), statementIn(asked))

const statementIn = (data: object): object => {
  const beside = ['on', 'leader', 'deployment']
  return Object.fromEntries(Object.entries(data).filter(([name]) => !beside.includes(name)))
}
