/**
 * How a contract comes by a store: a fresh one for each clause, closed when the clause is done.
 *
 * The log need not be empty, as a server's is not: clauses write to streams of their own and read
 * the log from where it ended when they began.
 */

import type { EventStore, Position, RecordedEvent, StreamName } from '@sle/eventing'
import type { Clause } from './clause.ts'

export interface OpenedStore {
  readonly store: EventStore
  /** Another way to the same log, as a second process has it; clauses that race use both. */
  readonly rival?: EventStore
  readonly close?: () => void | Promise<void>
}

/** Opens a store that no other clause writes to. */
export type OpenStore = () => OpenedStore | Promise<OpenedStore>

export type StoreClause = Clause<OpenStore>

/** What a check works with: two ways to one log, which may be the same way. */
export interface Stores {
  readonly store: EventStore
  readonly rival: EventStore
}

/** A clause about a store that is opened for it alone. */
export const clause = (name: string, keep: (stores: Stores) => Promise<void>): StoreClause => ({
  name,
  check: async (open) => {
    const { store, rival = store, close } = await open()
    try {
      await keep({ store, rival })
    } finally {
      await close?.()
    }
  },
})

/** Everything that a read yields. */
export const collected = async <A>(items: AsyncIterable<A>): Promise<readonly A[]> => {
  const list: A[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Every event of a stream. */
export const told = (store: EventStore, stream: StreamName): Promise<readonly RecordedEvent[]> =>
  collected(store.read(stream, 0))

/** The position of the last event in the log; `undefined` while it is empty. */
export const endOf = async (store: EventStore): Promise<Position | undefined> => {
  let end: Position | undefined
  for await (const { position } of store.readAll(undefined)) end = position
  return end
}

/** Lets everything that waits for its turn go first. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
