/**
 * The few things we throw: what nobody who asked can put right by asking differently.
 *
 * A fault carries a code to branch on and the cause that was caught. Refusals and conflicts are
 * values and never come this way.
 */

export type FaultCode =
  /** A stored event cannot be read in any form this code knows. */
  | 'EventUnreadable'
  /** The store cannot be reached or answered with an error of its own. */
  | 'StoreUnavailable'
  /** Another writer holds the store and did not let go in time. */
  | 'StoreBusy'
  /** The disk or the quota is full; nothing of the append was kept. */
  | 'StoreFull'
  /** The store can be read and not written. */
  | 'StoreReadOnly'
  /** The file or database holds something that is not ours. It was left untouched. */
  | 'StoreForeign'
  /** The store was written by a later version of this library. It was left untouched. */
  | 'StoreTooNew'
  /** The store's bytes contradict each other. */
  | 'StoreDamaged'

export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
