/**
 * What every event store promises, clause by clause.
 *
 * Call `eventStoreContract` at the top of an adapter's `.contract.test.ts`.
 */

import { describe } from 'vitest'
import { type Exceptions, holdTo } from './clause.ts'
import { appendClauses } from './event-store-append.ts'
import { idempotencyClauses } from './event-store-idempotency.ts'
import { logClauses } from './event-store-log.ts'
import { payloadClauses } from './event-store-payloads.ts'
import { racingClauses } from './event-store-racing.ts'
import { readingClauses } from './event-store-reading.ts'
import type { OpenStore, StoreClause } from './opened-store.ts'

/** Every clause, for whoever wants to see one fail. */
export const eventStoreClauses: readonly StoreClause[] = [
  ...appendClauses,
  ...idempotencyClauses,
  ...readingClauses,
  ...logClauses,
  ...racingClauses,
  ...payloadClauses,
]

/**
 * Holds a store to its port's promises.
 *
 * `exceptions` names the clauses that this kind of store cannot keep, each with the reason; they
 * are reported as skipped, never as passed.
 *
 * @example
 * eventStoreContract('memory', () => ({ store: memoryEventStore() }))
 */
export const eventStoreContract = (
  name: string,
  open: OpenStore,
  exceptions: Exceptions = {},
): void => {
  describe(`the ${name} event store`, () => holdTo(eventStoreClauses, open, exceptions))
}
