/**
 * A decider is one aggregate, whole: what it knows, how it learns, what it agrees to.
 *
 * It has no clock, no randomness and no store. Everything it may consider arrives in the
 * command or the context, or is already in the state, so the same history, command and context
 * give the same answer on any machine, in any year.
 */

import type { Either } from 'fp-ts/lib/Either.js'
import type { Instant } from './clock.ts'
import type { Actor } from './provenance.ts'

/** What may reach a decision from outside, beside the command. A domain adds its rules to it. */
export interface Context {
  /** When the command came through the door. */
  readonly now: Instant
  /** Who asks. */
  readonly actor: Actor
}

/** The half of a decider that learns; all that a reader of history needs. */
export interface Learner<State, Event> {
  /** What is known of a stream that holds no events yet. */
  readonly initial: State

  /** Learns one event. It never throws and never judges: the event has already happened. */
  readonly evolve: (state: State, event: Event) => State
}

/** One aggregate: a learner that also answers commands. */
export interface Decider<
  State,
  Command,
  Event,
  Refusal,
  Known extends Context = Context,
> extends Learner<State, Event> {
  /**
   * Answers a command with the events to record, or with why it is refused.
   * An empty list means "already so": nothing needs recording.
   */
  readonly decide: (
    command: Command,
    state: State,
    context: Known,
  ) => Either<Refusal, readonly Event[]>
}

/** The state that a history leads to, starting from `from` (by default the empty stream). */
export const fold = <State, Event>(
  learner: Learner<State, Event>,
  history: readonly Event[],
  from: State = learner.initial,
): State => history.reduce((state, event) => learner.evolve(state, event), from)
