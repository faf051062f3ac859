/**
 * One person's designation: who designated them in what, how many days they may be lent, and how
 * it ended.
 *
 * There is one stream for each person, so two teaching schools can never both hold a designation,
 * and two deployments can never both take the last day of a year.
 */

import type { SchemeContext, SchemeDecider } from '../context.ts'
import { agreeAllowance, reserveDays, returnDays } from './allowance.ts'
import type { BriefedDesignationCommand } from './briefing.ts'
import type { Decision } from './decision.ts'
import { designate, importDesignation } from './designating.ts'
import { dedesignate, resign, withdraw } from './ending.ts'
import type { DesignationEvent } from './events.ts'
import type { DesignationRefusal } from './refusals.ts'
import { type Designation, evolve, unknownDesignation } from './state.ts'

const decide = (
  command: BriefedDesignationCommand,
  state: Designation,
  context: SchemeContext,
): Decision => {
  switch (command.type) {
    case 'DesignateLeader':
      return designate(command, state, context)
    case 'ImportDesignation':
      return importDesignation(command, state, context)
    case 'AgreeAllowance':
      return agreeAllowance(command, state, context)
    case 'ReserveDays':
      return reserveDays(command, state, context)
    case 'ReturnDays':
      return returnDays(command, state, context)
    case 'DedesignateLeader':
      return dedesignate(command, state)
    case 'ResignDesignation':
      return resign(command, state)
    case 'WithdrawDesignation':
      return withdraw(command, state)
  }
}

/** Decides about a designation; its streams are `designation-<PersonId>`. */
export const designation: SchemeDecider<
  Designation,
  BriefedDesignationCommand,
  DesignationEvent,
  DesignationRefusal
> = { initial: unknownDesignation, evolve, decide }
