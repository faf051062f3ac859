/**
 * What was read from records that cannot change, so that it need not be parsed again.
 *
 * It is kept by stream and version, for a stream is read in order, and given back only for the
 * very same record: another store may have another event there. A plain map with a limit, because
 * a `WeakMap` of so many entries costs the collector more than it saves.
 */

import type { RecordedEvent, StreamName } from './event-store.ts'

export interface Readings<Event> {
  get(stored: RecordedEvent): Event | undefined
  /** Remembers nothing of a record that somebody could still change. */
  set(stored: RecordedEvent, event: Event): void
}

/** By version, from 1. */
interface Page<Event> {
  readonly records: RecordedEvent[]
  readonly events: Event[]
}

/**
 * @param most After so many events those of streams that were not read meanwhile are forgotten, so
 * up to twice as many are kept. Only a store in memory has such records: they are there anyway.
 */
export const readings = <Event>(most = 50_000): Readings<Event> => {
  let recent = new Map<StreamName, Page<Event>>()
  let older = new Map<StreamName, Page<Event>>()
  let size = 0
  let name: StreamName | undefined
  let page: Page<Event> | undefined

  const make = (stream: StreamName): Page<Event> => {
    const made = older.get(stream) ?? { records: [], events: [] }
    recent.set(stream, made)
    size += made.events.length
    return made
  }
  const turnTo = (stream: StreamName): void => {
    name = stream
    page = recent.get(stream) ?? (older.has(stream) ? make(stream) : undefined)
  }

  return {
    get: (stored) => {
      if (stored.stream !== name) turnTo(stored.stream)
      // Looked for outside its bounds an array is slow to say that there is nothing.
      if (page === undefined || stored.version > page.records.length) return undefined
      const at = stored.version - 1
      return page.records[at] === stored ? page.events[at] : undefined
    },
    set: (stored, event) => {
      if (!Object.isFrozen(stored) || !isImmovable(stored.data)) return
      if (size >= most) {
        older = recent
        recent = new Map()
        size = 0
        name = undefined
      }
      if (stored.stream !== name) turnTo(stored.stream)
      page ??= make(stored.stream)
      page.records[stored.version - 1] = stored
      page.events[stored.version - 1] = event
      size++
    },
  }
}

const isImmovable = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (!Object.isFrozen(value)) return false
  for (const part of Object.values(value)) if (!isImmovable(part)) return false
  return true
}
