/** Why a training command may be refused, and how that is said to a person. */

import type { Payer } from '../scheme/index.ts'
import { type CivilDate, inPounds, type Pence } from '../values/index.ts'

export type TrainingRefusal =
  // About the money.
  | {
      readonly type: 'PayerNotAsRulesSay'
      readonly payer: Payer
      readonly allowed: readonly Payer[]
    }
  | { readonly type: 'FeeAboveRules'; readonly fee: Pence; readonly most: Pence }
  | { readonly type: 'EntitlementUsed'; readonly entitled: number; readonly used: number }
  // About what was attended.
  | { readonly type: 'CoreTrainingAlreadyAttended'; readonly heldOn: CivilDate }
  | {
      readonly type: 'ModuleAlreadyAttended'
      readonly module: string
      readonly heldOn: CivilDate
    }
  | { readonly type: 'AttendanceNotRecorded'; readonly heldOn: CivilDate }
  | {
      readonly type: 'AttendanceAlreadyRecorded'
      readonly heldOn: CivilDate
      readonly attended: boolean
    }
  | {
      readonly type: 'NotBooked'
      readonly heldOn: CivilDate
      /** The day that is booked, if another is. */
      readonly booked?: CivilDate
    }
  // About the day.
  | { readonly type: 'HeldInFuture'; readonly heldOn: CivilDate; readonly on: CivilDate }
  | { readonly type: 'HeldBeforeBooking'; readonly heldOn: CivilDate; readonly on: CivilDate }
  | {
      readonly type: 'BeforeEarlierStep'
      readonly on: CivilDate
      readonly step: 'booked' | 'missed'
      readonly stepOn: CivilDate
    }

/** The refusal as a clause: what is so, with the values, and what would help. */
export const explainTrainingRefusal = (refusal: TrainingRefusal): string => {
  switch (refusal.type) {
    case 'PayerNotAsRulesSay':
      return `the payer is “${refusal.payer}”, and under these rules it is ${oneOf(refusal.allowed)}`
    case 'FeeAboveRules':
      return `the fee is ${inPounds(refusal.fee)}, and these rules charge ${inPounds(refusal.most)} at most`
    case 'EntitlementUsed':
      return refusal.entitled === 0
        ? 'these rules fund no enrichment module; book it as not funded'
        : `${refusal.used} of ${refusal.entitled} funded enrichment modules are booked or attended; book it as not funded`
    case 'CoreTrainingAlreadyAttended':
      return `the core training was attended on ${refusal.heldOn}; nobody needs it twice`
    case 'ModuleAlreadyAttended':
      return `the module “${refusal.module}” was attended on ${refusal.heldOn}; book another`
    case 'AttendanceNotRecorded':
      return `it was booked for ${refusal.heldOn}, and nobody has said whether it was attended; record that first`
    case 'AttendanceAlreadyRecorded':
      return `the training of ${refusal.heldOn} is recorded as ${refusal.attended ? 'attended' : 'missed'}`
    case 'NotBooked':
      return refusal.booked === undefined
        ? `nothing is booked for ${refusal.heldOn}; book it first`
        : `nothing is booked for ${refusal.heldOn}, but ${refusal.booked} is; name that day, or book first`
    case 'HeldInFuture':
      return `it is held on ${refusal.heldOn}, after ${refusal.on}; record the attendance from that day on`
    case 'HeldBeforeBooking':
      return `it was held on ${refusal.heldOn}, before ${refusal.on}; give the day the booking was made`
    case 'BeforeEarlierStep':
      return `${refusal.on} is before ${refusal.stepOn}, when it was ${refusal.step}; give the day the booking was made`
  }
}

const oneOf = (payers: readonly Payer[]): string => payers.map((payer) => `“${payer}”`).join(' or ')
