/** What the parts of the decider have in common: the shape of an answer, and who may be lent when. */

import { type Either, left } from 'fp-ts/lib/Either.js'
import type { CivilDate } from '../values/index.ts'
import type { DesignationEvent } from './events.ts'
import type { DesignationRefusal } from './refusals.ts'
import { beganOn, type Designation, kindOf } from './state.ts'

export type Decision = Either<DesignationRefusal, readonly DesignationEvent[]>

/** Lets the linter of types see that a refusal is one of ours. */
export const refused = (refusal: DesignationRefusal): Decision => left(refusal)

/** Why nothing can rest on the designation on that day; `undefined` if it can. */
export const notHeldOn = (state: Designation, day: CivilDate): DesignationRefusal | undefined => {
  if (state.phase === 'unknown') return { type: 'NotDesignated' }
  if (state.phase === 'ended' && day >= state.ending.data.on)
    return { type: 'DesignationEnded', how: kindOf(state.ending), endedOn: state.ending.data.on }
  const { termEndsOn } = state.grounds.data
  if (termEndsOn !== undefined && day > termEndsOn)
    return { type: 'TermEnded', termEndsOn, wanted: day }
  const designatedOn = beganOn(state.grounds)
  if (designatedOn !== undefined && day < designatedOn)
    return { type: 'BeforeDesignation', designatedOn, wanted: day }
  return undefined
}
