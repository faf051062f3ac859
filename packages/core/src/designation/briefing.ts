/**
 * What a designation must know that its own stream does not tell: what became of the application,
 * and whether the core day has been attended.
 *
 * Only designating needs it. A recommendation and an attendance, once given, stay so; the facts
 * relied on are copied into the event.
 */

import type { ApplicationVerdict } from '../application/index.ts'
import type { DesignateLeader, DesignationCommand } from './commands.ts'

/** The facts that come with `DesignateLeader`. */
export interface DesignationFacts {
  /** Of the application that the command names. */
  readonly verdict: ApplicationVerdict
  /** Of the person to be designated. */
  readonly coreTrained: boolean
}

export type BriefedDesignateLeader = DesignateLeader & DesignationFacts

export type BriefedDesignationCommand =
  | BriefedDesignateLeader
  | Exclude<DesignationCommand, DesignateLeader>
