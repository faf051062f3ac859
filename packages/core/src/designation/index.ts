import { codec } from '@sle/eventing'
import { designation } from './decider.ts'
import { type DesignationEvent, designationForms } from './events.ts'

export {
  AgreeAllowance,
  DedesignateLeader,
  DesignateLeader,
  DesignationCommand,
  ImportDesignation,
  ReserveDays,
  ResignDesignation,
  ReturnDays,
  WithdrawDesignation,
} from './commands.ts'
export { DesignationEvent, designationForms } from './events.ts'
export { DesignatingBody } from './designating-body.ts'
export {
  DedesignationReason,
  type EndingKind,
  ResignationReason,
  WithdrawalReason,
} from './endings.ts'
export { type DesignationRefusal, explainDesignationRefusal } from './refusals.ts'
export type { BriefedDesignationCommand, DesignationFacts } from './briefing.ts'
export { reservedIn, stillReserved } from './days.ts'
export { type Designation, standingOf } from './state.ts'
export { Standing } from './standing.ts'
export { designation } from './decider.ts'

/** Reads and writes the events of a designation. */
export const designationCodec = codec<DesignationEvent>(designationForms)

/** The aggregate as the command runner takes it; streams are `designation-<PersonId>`. */
export const designationAggregate = {
  category: 'designation',
  decider: designation,
  codec: designationCodec,
} as const
