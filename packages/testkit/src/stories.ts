/**
 * Given a history, when a command arrives, then these events follow: or it is refused.
 *
 * A story runs the decider alone. No store is opened, so a story that fails names a rule.
 */

import { type Context, type Decider, fold } from '@sle/eventing'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** What a story expects of the answer; each one asserts. */
export interface Answer<Event, Refusal> {
  readonly then: (...events: readonly Event[]) => void
  /** Granted with no events: already so. */
  readonly thenNothing: () => void
  readonly thenRefused: (refusal: Refusal) => void
}

export interface Story<Command, Event, Refusal, Known extends Context> {
  /** Puts the command to the decider, in the story's own context unless one is given. */
  readonly when: (command: Command, context?: Known) => Answer<Event, Refusal>
}

export interface Stories<Command, Event, Refusal, Known extends Context> {
  readonly given: (...history: readonly Event[]) => Story<Command, Event, Refusal, Known>
}

/** Stories about one decider, each told in `usual` unless it says otherwise. */
export const stories = <State, Command, Event, Refusal, Known extends Context>(
  decider: Decider<State, Command, Event, Refusal, Known>,
  usual: Known,
): Stories<Command, Event, Refusal, Known> => ({
  given: (...history) => ({
    when: (command, context = usual) => {
      const answer = decider.decide(command, fold(decider, history), context)
      return {
        // Given, when, then: an answer is read aloud and never awaited.
        // oxlint-disable-next-line unicorn/no-thenable
        then: (...events) => expect(answer).toEqual(right(events)),
        thenNothing: () => expect(answer).toEqual(right([])),
        thenRefused: (refusal) => expect(answer).toEqual(left(refusal)),
      }
    },
  }),
})
