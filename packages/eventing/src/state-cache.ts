/**
 * The folded state of recent streams, by version: a cache and never truth.
 *
 * What is remembered may be behind the log. The command runner appends with the remembered
 * version, so a decision on old state loses the race and is taken again.
 */

import type { StreamName, Version } from './event-store.ts'

export interface Remembered<State> {
  readonly state: State
  readonly version: Version
}

export interface StateCache {
  /** The caller knows which aggregate a stream belongs to, and so the type of its state. */
  get<State>(stream: StreamName): Remembered<State> | undefined
  set<State>(stream: StreamName, remembered: Remembered<State>): void
}

/** Remembers the `capacity` streams that were used last. One cache serves one store. */
export const stateCache = (capacity: number): StateCache => {
  const recent = new Map<StreamName, Remembered<unknown>>()
  return {
    get: <State>(stream: StreamName) => {
      const found = recent.get(stream)
      if (found === undefined) return undefined
      // A map keeps the order of insertion: moved to the end is used last.
      recent.delete(stream)
      recent.set(stream, found)
      return found as Remembered<State>
    },
    set: (stream, remembered) => {
      recent.delete(stream)
      recent.set(stream, remembered)
      if (recent.size <= capacity) return
      const [oldest] = recent.keys()
      if (oldest !== undefined) recent.delete(oldest)
    },
  }
}
