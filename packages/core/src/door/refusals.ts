/** Why the door itself turns a command away, before any aggregate has seen it. */

import type { CommandIdReused, Contended } from '@sle/eventing'
import type { CivilDate } from '../values/index.ts'
import type { Problem } from './problems.ts'

export type DoorRefusal =
  /** No such command; `nearest` are those whose names are closest. */
  | {
      readonly type: 'CommandUnknown'
      readonly asked: string
      readonly nearest: readonly string[]
    }
  /** The command has another shape than its name promises. Every problem is listed. */
  | {
      readonly type: 'CommandNotUnderstood'
      readonly command: string
      readonly problems: readonly Problem[]
    }
  /** The actor or the command id is empty or far too long. */
  | { readonly type: 'AskerUnclear'; readonly problems: readonly Problem[] }
  /** What has not happened yet cannot be recorded. */
  | { readonly type: 'DayNotYetCome'; readonly on: CivilDate; readonly today: CivilDate }
  /** No rule set was in force on the day. */
  | { readonly type: 'NoRulesInForce'; readonly on: CivilDate }
  | {
      readonly type: 'PartyNotOfRole'
      readonly party: string
      readonly role: string
      readonly mayAgree: string
    }
  | Contended
  | CommandIdReused

export const explainDoorRefusal = (refusal: DoorRefusal): string => {
  switch (refusal.type) {
    case 'CommandUnknown':
      return `there is no command “${refusal.asked}”${nearest(refusal.nearest)}`
    case 'CommandNotUnderstood':
      return told(refusal.problems)
    case 'AskerUnclear':
      return `who asks is not clear: ${told(refusal.problems)}`
    case 'DayNotYetCome':
      return `${refusal.on} has not come (today is ${refusal.today}); record it once it has happened`
    case 'NoRulesInForce':
      return `no rule set was in force on ${refusal.on}; configure one that was`
    case 'PartyNotOfRole':
      return `a ${refusal.role} agrees as “${refusal.mayAgree}”, not as “${refusal.party}”`
    case 'Contended':
      return `others were writing to ${refusal.stream} and came first ${refusal.attempts} times; ask again`
    case 'CommandIdReused':
      return `command id ${refusal.commandId} already stands for another command; use a fresh one`
  }
}

const told = (problems: readonly Problem[]): string =>
  problems.map(({ field, why }) => (field === '' ? why : `${field}: ${why}`)).join('; ')

const nearest = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`
