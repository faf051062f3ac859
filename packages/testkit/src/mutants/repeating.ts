/** Stores that forget what was asked before, or take one command for another. */

import type { EventStore } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { underOtherIds } from './altered-store.ts'
import { type AppendFault, appending, type Mutant, mutant, versionOf } from './mutant.ts'

const versionBeforeCommand: AppendFault = (inner) => async (append) => {
  const { stream, expected } = append
  const actual = await versionOf(inner, stream)
  return expected === 'any' || expected === actual
    ? inner.append(append)
    : left({ type: 'Conflict', stream, expected, actual })
}

const ignoredFingerprint: AppendFault = (inner) => async (append) => {
  const first = await inner.outcomeOf(append.stream, append.provenance.commandId)
  return inner.append(first ? { ...append, fingerprint: first.fingerprint } : append)
}

const partOfTheFirstAnswer: AppendFault = (inner) => async (append) => {
  const answer = await inner.append(append)
  if (isLeft(answer) || answer.right.type === 'appended') return answer
  return right({ type: 'repeated', events: [answer.right.events[0]] })
}

/** Remembers the command of an append that it refused, and takes it for done. */
const refusalTakenForDone: AppendFault = (inner) => {
  const refused = new Set<string>()
  return async (append) => {
    const { stream, provenance } = append
    const answer = await inner.append(append)
    if (isLeft(answer)) refused.add(provenance.commandId)
    else if (refused.has(provenance.commandId))
      return left({ type: 'Conflict', stream, expected: append.expected, actual: 0 })
    return answer
  }
}

const forgottenCommands = (): EventStore => {
  let asked = 0
  return {
    ...underOtherIds(memoryEventStore(), (_, commandId) => `${commandId}#${++asked}`),
    outcomeOf: async () => undefined,
  }
}

const commandsOfOneStream = (): EventStore =>
  underOtherIds(memoryEventStore(), (stream, commandId) => `${commandId}#${stream}`)

const forgottenOutcomes = (): EventStore => ({
  ...memoryEventStore(),
  outcomeOf: async () => undefined,
})

export const repeatingMutants: readonly Mutant[] = [
  mutant(
    'looks at the version before the command',
    ['knows a repeated command when the expected version is stale'],
    appending(versionBeforeCommand),
  ),
  mutant(
    'takes any command for the one that bore its id',
    [
      'refuses a command id that stands for another command',
      'refuses a command id that was used on another stream',
    ],
    appending(ignoredFingerprint),
  ),
  mutant(
    'answers a repeated command in part',
    [
      'answers a repeated command with its first events',
      'records a command once when it is asked ten times at once',
      'keeps what it hands out when a reader changes it',
      'gives an event the same position in every answer',
    ],
    appending(partOfTheFirstAnswer),
  ),
  mutant(
    'holds a refusal against a command',
    ['grants an append again after it was refused as stale'],
    appending(refusalTakenForDone),
  ),
  mutant(
    'forgets its commands',
    [
      'answers a repeated command with its first events',
      'knows a repeated command when the expected version is stale',
      'records a command once when it is asked ten times at once',
      'refuses a command id that stands for another command',
      'refuses a command id that was used on another stream',
      'tells what a command recorded',
      'keeps what it was given when the caller changes it later',
      'keeps what it hands out when a reader changes it',
      'gives an event the same position in every answer',
    ],
    forgottenCommands,
  ),
  mutant(
    'knows a command only in its own stream',
    ['refuses a command id that was used on another stream'],
    commandsOfOneStream,
  ),
  mutant(
    'cannot tell outcomes',
    [
      'tells what a command recorded',
      'keeps what it was given when the caller changes it later',
      'keeps what it hands out when a reader changes it',
    ],
    forgottenOutcomes,
  ),
]
