/** What is broken on purpose, and the promises that it breaks. */

import type { EventStore, StreamName, Version, Views } from '@sle/eventing'
import { memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { altered, type Alteration } from './altered-store.ts'

/** A broken `Port`: an event store unless it says otherwise. */
export interface Mutant<Port = EventStore> {
  readonly name: string
  /** The names of the clauses that must reject it, in the contract's order, and no others. */
  readonly breaks: readonly [string, ...string[]]
  readonly store: () => Port
}

/** A mutant by its name, the clauses it breaks, and how it is made. */
export const mutant = <Port>(
  name: string,
  breaks: Mutant['breaks'],
  store: () => Port,
): Mutant<Port> => ({ name, breaks, store })

/** An `append` with a fault in it. */
export type AppendFault = (inner: EventStore) => EventStore['append']

/** A memory store with another `append`. */
export const appending = (fault: AppendFault) => (): EventStore => {
  const inner = memoryEventStore()
  return { ...inner, append: fault(inner) }
}

/** The version of a stream, found by reading it. */
export const versionOf = async (store: EventStore, stream: StreamName): Promise<Version> => {
  let version = 0
  for await (const event of store.read(stream, 0)) version = event.version
  return version
}

/** A memory store with some of its reads replaced. */
export const reading = (fault: (inner: EventStore) => Partial<EventStore>) => (): EventStore => {
  const inner = memoryEventStore()
  return { ...inner, ...fault(inner) }
}

/** A memory store that shows every event altered. */
export const showing = (change: Alteration) => (): EventStore => altered(memoryEventStore(), change)

/** Some of what a store of views does, with a fault in it. */
export type ViewFault = (inner: Views) => Partial<Views>

/** Memory views with that fault. */
export const viewing = (fault: ViewFault) => (): Views => {
  const inner = memoryViews()
  return { ...inner, ...fault(inner) }
}
