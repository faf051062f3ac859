/** One command of the story: who asks what on which day, and what becomes of it. */

import type { ActorName } from './cast.ts'

export const stages = [
  'applied',
  'assessed',
  'designated',
  'trained',
  'deployed',
  'evidenced',
] as const

export type Stage = (typeof stages)[number]

export interface Step {
  readonly stage: Stage
  readonly by: ActorName
  readonly type: string
  readonly data: object
  /** The refusal that the scheme answers with; left out where the command is granted. */
  readonly refusedAs?: string
}
