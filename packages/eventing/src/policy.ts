/**
 * When this happened, ask that: a policy turns events into commands.
 *
 * It runs as a subscriber and asks through the same door as anybody. The id of what it asks is
 * derived from the event and the policy's name, so the same event twice changes nothing.
 */

import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import type { Codec, Recorded } from './codec.ts'
import { Fault } from './faults.ts'
import { derivedId } from './ids.ts'
import type { Message } from './message.ts'
import type { Contended } from './run-command.ts'
import type { Subscriber } from './subscription.ts'

/** One thing to ask, and what to ask instead if that is refused. */
export interface Reaction<Command, Refusal> {
  readonly command: Command
  readonly ifRefused?: (refusal: Refusal) => Command
}

export interface Policy<Event extends Message, Command, Refusal> {
  /** Part of every command id that follows from it: renaming a policy makes it ask again. */
  readonly name: string
  readonly react: (event: Recorded<Event>) => readonly Reaction<Command, Refusal>[]
}

/** Why the policy asks. */
export interface Cause {
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string
}

/** The door, as a policy sees it. */
export type Ask<Command, Refusal> = (
  command: Command,
  cause: Cause,
) => Promise<Either<Refusal | Contended, unknown>>

/** A refusal that a policy had no answer to. It is told, not thrown: the log goes on. */
export type Unanswered<Refusal> = (policy: string, cause: Cause, refusal: Refusal) => void

/**
 * The subscriber that runs a policy.
 *
 * It throws Fault `StoreBusy` when the door is contended: that is no refusal, and the event comes
 * again.
 */
export const policySubscriber =
  <Event extends Message, Command, Refusal>(
    codec: Codec<Event>,
    ask: Ask<Command, Refusal>,
    unanswered: Unanswered<Refusal>,
  ) =>
  (policy: Policy<Event, Command, Refusal>): Subscriber => ({
    name: `policy:${policy.name}`,
    handle: async (stored) => {
      const event = codec.decodeRecorded(stored)
      for (const [i, { command, ifRefused }] of policy.react(event).entries()) {
        const cause = causeOf(policy.name, stored, `${i}`)
        const answer = settled(await ask(command, cause), stored.id)
        if (!isLeft(answer)) continue
        if (ifRefused === undefined) {
          unanswered(policy.name, cause, answer.left)
          continue
        }
        const otherwise = causeOf(policy.name, stored, `${i}:refused`)
        const second = settled(await ask(ifRefused(answer.left), otherwise), stored.id)
        if (isLeft(second)) unanswered(policy.name, otherwise, second.left)
      }
    },
  })

const settled = <Refusal>(
  answer: Either<Refusal | Contended, unknown>,
  event: string,
): Either<Refusal, unknown> => {
  if (!isLeft(answer)) return answer
  if (!isContended(answer.left)) return left(answer.left)
  const { stream, attempts } = answer.left
  throw new Fault(
    'StoreBusy',
    `cannot react to event ${event}: others won ${attempts} races for ${stream}`,
  )
}

const isContended = (refusal: unknown): refusal is Contended =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'type' in refusal &&
  refusal.type === 'Contended'

const causeOf = (
  policy: string,
  { id, provenance }: Pick<Recorded<Message>, 'id' | 'provenance'>,
  part: string,
): Cause => ({
  commandId: derivedId('policy', policy, id, part),
  correlationId: provenance.correlationId,
  causationId: id,
})
