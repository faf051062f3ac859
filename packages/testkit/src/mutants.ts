/**
 * Adapters that are broken on purpose, each in one way that real stores have been.
 *
 * A contract is worth what it catches. Every mutant names the clauses that must reject it; all
 * others must let it pass.
 */

import type { Views } from '@sle/eventing'
import { appendingMutants } from './mutants/appending.ts'
import { documentMutants } from './mutants/documents.ts'
import { fenceMutants } from './mutants/fences.ts'
import { logMutants } from './mutants/log.ts'
import type { Mutant } from './mutants/mutant.ts'
import { payloadMutants } from './mutants/payloads.ts'
import { readingMutants } from './mutants/reading.ts'
import { repeatingMutants } from './mutants/repeating.ts'

export { checkpointMutants } from './mutants/checkpoints.ts'
export type { Mutant } from './mutants/mutant.ts'

/** Every broken event store. */
export const eventStoreMutants: readonly Mutant[] = [
  ...appendingMutants,
  ...repeatingMutants,
  ...readingMutants,
  ...logMutants,
  ...payloadMutants,
]

/** Every broken store of views. */
export const viewMutants: readonly Mutant<Views>[] = [...fenceMutants, ...documentMutants]
