export { type Answer, stories, type Stories, type Story } from './stories.ts'
export { type DeciderUnderLaw, deciderLaws, lawsOfDecider } from './laws/decider-laws.ts'
export { codecLaws, type CodecUnderLaw, lawsOfCodec } from './laws/codec-laws.ts'
export {
  lawsOfProjection,
  projectionLaws,
  type ProjectionUnderLaw,
} from './laws/projection-laws.ts'
export { brokenBy, type Clause, type Exceptions } from './contracts/clause.ts'
export type { OpenedStore, OpenStore, StoreClause } from './contracts/opened-store.ts'
export { eventStoreClauses, eventStoreContract } from './contracts/event-store.ts'
export {
  checkpointClauses,
  checkpointsContract,
  type OpenCheckpoints,
  type OpenedCheckpoints,
} from './contracts/checkpoints.ts'
export { type OpenedViews, type OpenViews, viewClauses, viewsContract } from './contracts/views.ts'
export { checkpointMutants, eventStoreMutants, type Mutant, viewMutants } from './mutants.ts'
export { type FaultPlan, faultyCheckpoints, faultyEventStore, faultyViews } from './faulty.ts'
export {
  anyActor,
  anyId,
  anyInstant,
  anyJson,
  anyNewEvent,
  anyProvenance,
  anyStreamName,
} from './arbitraries.ts'
