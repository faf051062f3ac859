/**
 * Adapters that fail once, at a call that the test chooses.
 *
 * Failing *after* the call is the case that matters: the work was done and the answer was lost,
 * which is what a cut connection or a killed process looks like from outside.
 */

import { type Checkpoints, type EventStore, Fault, type Views } from '@sle/eventing'

/** Which call fails: the first is 1. `after` does the work and then loses the answer. */
export interface FaultPlan<Operation extends string> {
  readonly operation: Operation
  readonly call: number
  readonly when: 'before' | 'after'
}

/** Counts the calls of the planned operation, and says at which one to fail. */
type Spring = (operation: string) => {
  readonly springs: boolean
  readonly when: 'before' | 'after'
}

const springOf = ({ operation, call, when }: FaultPlan<string>): Spring => {
  let calls = 0
  return (asked) => ({ springs: asked === operation && ++calls === call, when })
}

const guard = async <A>(spring: Spring, operation: string, work: () => Promise<A>): Promise<A> => {
  const { when, springs } = spring(operation)
  if (springs && when === 'before') throw lost(operation, when)
  const answer = await work()
  if (springs) throw lost(operation, when)
  return answer
}

const lost = (operation: string, when: string): Fault =>
  new Fault('StoreUnavailable', `cannot ${operation}: the store was cut off ${when} the call`)

/** A read that is cut off before its first item, or after its last one and before its end. */
const cutOff = async function* <A>(spring: Spring, operation: string, items: AsyncIterable<A>) {
  const { when, springs } = spring(operation)
  if (springs && when === 'before') throw lost(operation, when)
  yield* items
  if (springs) throw lost(operation, when)
}

/** A store that throws `StoreUnavailable` once, as planned, and is otherwise `inner`. */
export const faultyEventStore = (
  inner: EventStore,
  plan: FaultPlan<'append' | 'read' | 'readAll' | 'outcomeOf'>,
): EventStore => {
  const spring = springOf(plan)
  return {
    append: (append) => guard(spring, 'append', () => inner.append(append)),
    read: (stream, after) => cutOff(spring, 'read', inner.read(stream, after)),
    readAll: (after) => cutOff(spring, 'readAll', inner.readAll(after)),
    outcomeOf: (stream, id) => guard(spring, 'outcomeOf', () => inner.outcomeOf(stream, id)),
    compare: (a, b) => inner.compare(a, b),
  }
}

/** Checkpoints that throw `StoreUnavailable` once, as planned, and are otherwise `inner`. */
export const faultyCheckpoints = (
  inner: Checkpoints,
  plan: FaultPlan<'load' | 'save'>,
): Checkpoints => {
  const spring = springOf(plan)
  return {
    load: (subscriber) => guard(spring, 'load', () => inner.load(subscriber)),
    save: (subscriber, at) => guard(spring, 'save', () => inner.save(subscriber, at)),
  }
}

/** Views that throw `StoreUnavailable` once, as planned, and are otherwise `inner`. */
export const faultyViews = (
  inner: Views,
  plan: FaultPlan<'checkpoint' | 'commit' | 'get' | 'all'>,
): Views => {
  const spring = springOf(plan)
  return {
    checkpoint: (view) => guard(spring, 'checkpoint', () => inner.checkpoint(view)),
    commit: (commit) => guard(spring, 'commit', () => inner.commit(commit)),
    get: (view, key) => guard(spring, 'get', () => inner.get(view, key)),
    all: (view) => cutOff(spring, 'all', inner.all(view)),
  }
}
