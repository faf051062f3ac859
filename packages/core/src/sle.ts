/**
 * The door: one way in for every command, and the views that come of what was granted.
 *
 *   asked ─▶ parsed ─▶ may this role ask? ─▶ rules of the day ─▶ briefed ─▶ decided ─▶ the log
 *
 * It stamps instant and ids once, so that a decision, its retries and its replay see the same.
 */

import {
  type Checkpoints,
  type Clock,
  type CommandPorts,
  type EventStore,
  jitteredPause,
  type NewId,
  type Outcome,
  project,
  type Projection,
  type RecordedEvent,
  stateCache,
  type StopSignal,
  systemClock,
  ulids,
  viewName,
  type Views,
} from '@sle/eventing'
import { memoryViews } from '@sle/eventing/memory'
import type { Either } from 'fp-ts/lib/Either.js'
import { type SleEvent, sleCodec } from './catalogue.ts'
import { admit, type Refused } from './door/admission.ts'
import type { Asker } from './door/asker.ts'
import { asOn } from './projections/index.ts'
import type { SchemeRules } from './scheme/index.ts'
import { settling, type Unanswered } from './settling.ts'
import type { CivilDate } from './values/index.ts'

/** What the library needs of the world. */
export interface SlePorts {
  readonly store: EventStore
  readonly views: Views
  readonly checkpoints: Checkpoints
  /** Every rule set that was ever in force here; a command is decided under that of its day. */
  readonly ruleSets: readonly SchemeRules[]
  /** By default the machine's. */
  readonly clock?: Clock
  /** By default ULIDs from the machine's clock and random source. */
  readonly newId?: NewId
}

export interface ReadOptions {
  /** The record as it stood on this day; by default everything that is recorded. */
  readonly on?: CivilDate
  readonly signal?: StopSignal
}

export interface Sle {
  /**
   * Puts a command to the scheme. It is read strictly; a refusal says why and what would help.
   * The same command id again answers with what was recorded the first time.
   *
   * @throws Fault if the store fails; whether anything was recorded is then found out by asking
   * again with the same command id.
   */
  ask(command: unknown, asker: Asker): Promise<Either<Refused, Outcome>>

  /**
   * Lets the policies answer what has been recorded, and what they record in turn, until nothing
   * is left to answer. Returns what they asked in vain: a person must look at those. A host calls
   * it after asking, or always.
   */
  settle(signal?: StopSignal): Promise<readonly Unanswered[]>

  /** Every document of a projection, by key, after taking in what has been recorded. */
  read<Document>(
    projection: Projection<SleEvent, Document>,
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, Document>>

  /** The events of one stream as stored, oldest first. */
  history(stream: RecordedEvent['stream']): AsyncIterable<RecordedEvent>
}

const ATTEMPTS = 8
const REMEMBERED_STREAMS = 10_000

/** Opens the library on the given ports. It holds nothing open itself; close the ports. */
export const openSle = (ports: SlePorts): Sle => {
  const { store, views, checkpoints, ruleSets } = ports
  const commandPorts: CommandPorts = {
    store,
    newId: ports.newId ?? ulids(),
    pause: jitteredPause,
    attempts: ATTEMPTS,
    cache: stateCache(REMEMBERED_STREAMS),
  }
  const ask = admit({ ports: commandPorts, clock: ports.clock ?? systemClock, ruleSets })

  return {
    ask,
    settle: settling({ store, checkpoints, ask }),
    read: async <Document>(
      projection: Projection<SleEvent, Document>,
      { on, signal }: ReadOptions = {},
    ) => {
      // A day's view is built for the question and thrown away.
      const [kept, asked] =
        on === undefined ? [views, projection] : [memoryViews(), asOn(projection, on)]
      await project(store, kept, sleCodec)(asked, signal)
      const documents = new Map<string, Document>()
      for await (const [key, document] of kept.all(viewName(asked)))
        // Written by this projection under its own name and version.
        documents.set(key, document as Document)
      return documents
    },
    history: (stream) => store.read(stream, 0),
  }
}
