export { command, event, type Message } from './message.ts'
export type { Actor, ImportSource, Provenance } from './provenance.ts'
export { type Context, type Decider, fold, type Learner } from './decider.ts'
export {
  type Clock,
  instant,
  type Instant,
  isInstant,
  jitteredPause,
  type Pause,
  systemClock,
} from './clock.ts'
export { derivedId, fingerprint, type NewId, ulids } from './ids.ts'
export type {
  Append,
  Appended,
  CommandIdReused,
  CommandOutcome,
  Conflict,
  EventStore,
  Expected,
  NewEvent,
  Position,
  RecordedEvent,
  StreamName,
  Version,
} from './event-store.ts'
export { codec, type Codec, type EventForm, form, type Recorded } from './codec.ts'
export { upcast, type Upcaster, type Upcasters } from './upcasting.ts'
export { stateCache, type Remembered, type StateCache } from './state-cache.ts'
export {
  type Aggregate,
  type Asked,
  type CommandPorts,
  type Contended,
  type Outcome,
  runCommand,
} from './run-command.ts'
export {
  catchUp,
  type Checkpoints,
  follow,
  type StopSignal,
  type Subscriber,
} from './subscription.ts'
export {
  type Fenced,
  type Freshness,
  project,
  type Projection,
  type ViewCommit,
  type ViewName,
  viewName,
  type Views,
  waitFor,
} from './projection.ts'
export {
  type Ask,
  type Cause,
  type Policy,
  policySubscriber,
  type Reaction,
  type Unanswered,
} from './policy.ts'
export { Fault, type FaultCode } from './faults.ts'
