/**
 * Runs the policies until the log is quiet: what one of them records may call for another.
 *
 * They ask at the same door as everybody, in the role “system”.
 */

import {
  catchUp,
  type Cause,
  type Checkpoints,
  type EventStore,
  type Outcome,
  policySubscriber,
  type StopSignal,
} from '@sle/eventing'
import { type Either, isRight, left, right } from 'fp-ts/lib/Either.js'
import { type SleEvent, sleCodec } from './catalogue.ts'
import type { Refused } from './door/admission.ts'
import type { Asker } from './door/asker.ts'
import { policies, type PolicyCommand } from './policies/index.ts'

/** What a policy asked and was refused. */
export interface Unanswered {
  readonly policy: string
  /** Why, as a sentence. */
  readonly said: string
}

export interface SettlingPorts {
  readonly store: EventStore
  readonly checkpoints: Checkpoints
  readonly ask: (command: unknown, asker: Asker) => Promise<Either<Refused, Outcome>>
}

/** What `Sle.settle` does; calls of one process wait for each other. */
export const settling = (ports: SettlingPorts) => {
  let last: Promise<unknown> = Promise.resolve()
  return (signal?: StopSignal): Promise<readonly Unanswered[]> => {
    // Two at once would do the same work twice. How the one before ended is not this one's matter.
    const settled = last.catch(() => undefined).then(() => runPolicies(ports, signal))
    last = settled
    return settled
  }
}

const runPolicies = async (
  { store, checkpoints, ask }: SettlingPorts,
  signal?: StopSignal,
): Promise<readonly Unanswered[]> => {
  const unanswered: Unanswered[] = []
  const subscriber = policySubscriber<SleEvent, PolicyCommand, Refused>(
    sleCodec,
    forPolicies(ask),
    (policy, _cause, { said }) => void unanswered.push({ policy, said }),
  )
  const subscribers = policies.map(subscriber)
  for (;;) {
    let step = 0
    for (const each of subscribers) step += await catchUp(store, checkpoints)(each, signal)
    if (step === 0 || signal?.aborted === true) return unanswered
  }
}

const forPolicies =
  (ask: SettlingPorts['ask']) =>
  async (command: PolicyCommand, { commandId, ...cause }: Cause) => {
    const answer = await ask(command, { ...system, commandId, cause })
    if (isRight(answer)) return answer
    const { refusal } = answer.left
    // Contention is no refusal: a policy has to see it for what it is.
    if (refusal.type === 'Contended') return left(refusal)
    // The id is of the event and the policy: it was granted before, for a reason worded otherwise.
    return refusal.type === 'CommandIdReused' ? right(undefined) : answer
  }

/** In whose name policies ask. */
const system: Asker = {
  actor: { id: 'policies', role: 'system', organisation: 'scheme' },
}
