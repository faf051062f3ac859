/** What every decision of the scheme may consider beside the command and the state. */

import type { Context, Decider } from '@sle/eventing'
import type { SchemeRules } from './scheme/index.ts'

/** The instant, the actor, and the rules in force. */
export interface SchemeContext extends Context {
  readonly rules: SchemeRules
}

/** A decider of the scheme. */
export type SchemeDecider<State, Command, Event, Refusal> = Decider<
  State,
  Command,
  Event,
  Refusal,
  SchemeContext
>
