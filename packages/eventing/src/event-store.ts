/**
 * The port to the log: append to one stream, read one stream, read everything in order.
 *
 * A stream's version is the number of events in it, so 0 is an empty stream and the first event
 * has version 1, on every store. A position is a place in the whole log: hand it back to the
 * store it came from, compare it with that store's `compare`, and do nothing else with it.
 */

import type { Either } from 'fp-ts/lib/Either.js'
import type { Instant } from './clock.ts'
import type { Provenance } from './provenance.ts'

/** `<category>-<id>`; the category has no hyphen, so the first one divides them. */
export type StreamName = `${string}-${string}`

/** How many events a stream holds. */
export type Version = number

/** A place in the whole log, opaque outside its store. */
export type Position = string & { readonly __brand: 'Position' }

/** The version an append counts on; `any` must be typed out, nothing implies it. */
export type Expected = Version | 'any'

/** An event in the form in which it is stored. `data` is JSON: what it reads back is what it is. */
export interface NewEvent {
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}

export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName
  /** Place in its own stream, from 1, without gaps. */
  readonly version: Version
  /** Place in the whole log: greater than that of every event that was readable before. */
  readonly position: Position
  /** When the command came through the door, by the clock of whoever recorded it. */
  readonly recordedAt: Instant
  readonly provenance: Provenance
}

export interface Append {
  readonly stream: StreamName
  readonly expected: Expected
  /** At least one: an empty append would have no outcome to repeat. */
  readonly events: readonly [NewEvent, ...NewEvent[]]
  readonly recordedAt: Instant
  readonly provenance: Provenance
  /** Of the command in `provenance`, see `fingerprint`. */
  readonly fingerprint: string
}

/** What an append did, or had done the first time it was asked. */
export interface Appended {
  readonly type: 'appended' | 'repeated'
  readonly events: readonly [RecordedEvent, ...RecordedEvent[]]
}

/** Another writer appended first. Reading again and deciding again is safe. */
export interface Conflict {
  readonly type: 'Conflict'
  readonly stream: StreamName
  readonly expected: Expected
  readonly actual: Version
}

/** The command id already stands for another command. Nothing was appended. */
export interface CommandIdReused {
  readonly type: 'CommandIdReused'
  readonly commandId: string
}

/** What a command recorded the first time. */
export interface CommandOutcome {
  readonly fingerprint: string
  readonly events: readonly [RecordedEvent, ...RecordedEvent[]]
}

export interface EventStore {
  /**
   * Appends all of `events` or none, at the expected version or not at all.
   *
   * The same command id and fingerprint again, whatever happened in between, appends nothing
   * and answers with the first outcome as `repeated`; this is looked at before the version.
   */
  append(append: Append): Promise<Either<Conflict | CommandIdReused, Appended>>

  /** The events of a stream after a version, oldest first; none if it was never written. */
  read(stream: StreamName, after: Version): AsyncIterable<RecordedEvent>

  /**
   * The events after a position (`undefined`: from the start), in log order. It ends at the end
   * of the log, holds at most a page in memory, and never passes over an event that is still
   * being written before one that it yields.
   */
  readAll(after: Position | undefined): AsyncIterable<RecordedEvent>

  /** What a command recorded, if it recorded anything. */
  outcomeOf(stream: StreamName, commandId: string): Promise<CommandOutcome | undefined>

  /** Below 0 if `a` comes before `b` in the log, 0 if they are one place, above 0 otherwise. */
  compare(a: Position, b: Position): number
}
