/** Who comes to the door, for whom, and because of what. */

import type { Actor, ImportSource } from '@sle/eventing'
import { z } from 'zod'

const identity = z.string().trim().min(1).max(200)

/** What is stored of everybody who asks: it must say something, and not too much. */
export const AskerIdentity = z.object({
  actor: z.object({ id: identity, role: identity, organisation: identity }),
  commandId: identity.optional(),
})

export interface Asker {
  readonly actor: Actor
  /** Name it to be able to ask again after a lost answer; otherwise one is made. */
  readonly commandId?: string
  /** The command or event that this follows from; by default nothing but itself. */
  readonly cause?: { readonly correlationId: string; readonly causationId: string }
  readonly onBehalfOf?: string
  readonly reason?: string
  readonly traceparent?: string
  /** The row this was read from; on imports only. */
  readonly source?: ImportSource
}
