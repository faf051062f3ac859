/**
 * What the policies of the scheme have in common: each hears every event, answers one or two
 * types, and asks at the same door as everybody, in the role “system”. They join the two streams
 * that one agreed deployment touches.
 */

import type { Policy } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { ConfirmReservation, SendDeploymentBack } from '../deployment/index.ts'
import type { ReserveDays, ReturnDays } from '../designation/index.ts'

/** What a policy may ask. */
export type PolicyCommand = ReserveDays | ReturnDays | ConfirmReservation | SendDeploymentBack

/** A refusal as the door gives it, of which a policy passes on the sentence. */
interface RefusedAtTheDoor {
  readonly said: string
}

export type SchemePolicy = Policy<SleEvent, PolicyCommand, RefusedAtTheDoor>
