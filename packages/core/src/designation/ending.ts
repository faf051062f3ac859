/** How a designation ends: three commands, three events, one way of deciding. */

import { right } from 'fp-ts/lib/Either.js'
import type { DedesignateLeader, ResignDesignation, WithdrawDesignation } from './commands.ts'
import { type Decision, refused } from './decision.ts'
import { beganOn, type Designation, type Ending, kindOf } from './state.ts'

export const dedesignate = ({ data }: DedesignateLeader, state: Designation): Decision =>
  end({ type: 'LeaderDedesignated', data }, state)

export const resign = ({ data }: ResignDesignation, state: Designation): Decision =>
  end({ type: 'DesignationResigned', data }, state)

export const withdraw = ({ data }: WithdrawDesignation, state: Designation): Decision =>
  end({ type: 'DesignationWithdrawn', data }, state)

/** A term that has run out can still be ended: a review is often recorded after it. */
const end = (ending: Ending, state: Designation): Decision => {
  if (state.phase === 'unknown') return refused({ type: 'NotDesignated' })
  if (state.phase === 'ended')
    return saysTheSame(state.ending, ending)
      ? right([])
      : refused({
          type: 'DesignationEnded',
          how: kindOf(state.ending),
          endedOn: state.ending.data.on,
        })
  const { on } = ending.data
  const designatedOn = beganOn(state.grounds)
  if (designatedOn !== undefined && on < designatedOn)
    return refused({ type: 'BeforeDesignation', designatedOn, wanted: on })
  return right([ending])
}

const saysTheSame = (a: Ending, b: Ending): boolean =>
  a.type === b.type &&
  a.data.on === b.data.on &&
  a.data.reason === b.data.reason &&
  a.data.detail === b.data.detail
