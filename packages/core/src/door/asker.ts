/** Who comes to the door, for whom, and because of what. */

import type { Actor, ImportSource } from '@sle/eventing'

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
