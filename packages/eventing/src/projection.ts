/**
 * A projection folds the log into keyed documents, and can always be folded again.
 *
 * It is pure: the same events give the same documents, whether they came one by one or all at
 * once. Rows and checkpoint are committed together behind a fence, so a crash loses no event and
 * a second worker that has fallen behind cannot overwrite the first.
 */

import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { Codec, Recorded } from './codec.ts'
import type { EventStore, Position } from './event-store.ts'
import type { Message } from './message.ts'
import type { StopSignal } from './subscription.ts'

export interface Projection<Event extends Message, Document> {
  readonly name: string
  /** Raise it when the documents change shape: they are then built anew beside the old ones. */
  readonly version: number
  /** The keys of the documents that an event changes; none if it is of no interest. */
  readonly keys: (event: Recorded<Event>) => readonly string[]
  /** The document after the event; `undefined` when there is none, before or after. */
  readonly apply: (
    document: Document | undefined,
    event: Recorded<Event>,
    key: string,
  ) => Document | undefined
}

/** The name of one version of a projection's documents. */
export type ViewName = `${string}@${number}`

export const viewName = ({
  name,
  version,
}: Pick<Projection<never, unknown>, 'name' | 'version'>): ViewName => `${name}@${version}`

/** Another worker has committed since; nothing was written. */
export interface Fenced {
  readonly type: 'Fenced'
  readonly view: ViewName
}

export interface ViewCommit {
  readonly view: ViewName
  /** Documents by key; `undefined` removes one. Documents are JSON. */
  readonly rows: ReadonlyMap<string, unknown>
  /** The checkpoint that was loaded before the work began. */
  readonly after: Position | undefined
  /** The position of the last event in these rows. */
  readonly checkpoint: Position
}

export interface Views {
  checkpoint(view: ViewName): Promise<Position | undefined>
  /** Writes all rows and the checkpoint, or nothing, if the checkpoint is still `after`. */
  commit(commit: ViewCommit): Promise<Either<Fenced, void>>
  /** One document; `undefined` if there is none under the key. */
  get(view: ViewName, key: string): Promise<unknown>
  /** Every document, in the order of their keys. */
  all(view: ViewName): AsyncIterable<readonly [key: string, document: unknown]>
}

const BATCH = 500

/**
 * Brings a projection up to the end of the log, and returns how many events it took in.
 *
 * Another worker on the same projection costs time and not truth: what was folded beside it is
 * thrown away at the fence, and the work goes on from where the other one came to.
 */
export const project =
  <Event extends Message>(store: EventStore, views: Views, codec: Codec<Event>) =>
  async <Document>(
    projection: Projection<Event, Document>,
    signal?: StopSignal,
  ): Promise<number> => {
    const view = viewName(projection)
    let seen = 0
    for (;;) {
      const after = await views.checkpoint(view)
      const batch = newBatch(projection, views)
      for await (const stored of store.readAll(after)) {
        await batch.take(codec.decodeRecorded(stored), stored.position)
        if (batch.size() === BATCH) break
      }
      const checkpoint = batch.last()
      if (checkpoint === undefined) return seen
      const committed = await views.commit({ view, rows: batch.rows, after, checkpoint })
      if (isLeft(committed)) continue
      seen += batch.size()
      if (batch.size() < BATCH || signal?.aborted === true) return seen
    }
  }

/** The documents that a run of events changes, until they are committed. */
const newBatch = <Event extends Message, Document>(
  projection: Projection<Event, Document>,
  views: Views,
) => {
  const view = viewName(projection)
  const rows = new Map<string, Document | undefined>()
  let position: Position | undefined
  let size = 0
  return {
    rows,
    last: () => position,
    size: () => size,
    take: async (event: Recorded<Event>, at: Position): Promise<void> => {
      for (const key of projection.keys(event)) {
        // Only this projection writes under its own view name, so what it has read is its own.
        const document = rows.has(key)
          ? rows.get(key)
          : ((await views.get(view, key)) as Document | undefined)
        rows.set(key, projection.apply(document, event, key))
      }
      position = at
      size++
    },
  }
}

export type Freshness = { readonly type: 'fresh' } | { readonly type: 'stale' }

/**
 * Waits until a view has taken in `position`, at most `milliseconds`; then it answers `stale`.
 * It only watches: whoever runs the projection moves it.
 */
export const waitFor =
  (store: EventStore, views: Views) =>
  async (
    projection: Pick<Projection<never, unknown>, 'name' | 'version'>,
    position: Position,
    milliseconds: number,
  ): Promise<Freshness> => {
    const view = viewName(projection)
    const until = performance.now() + milliseconds
    for (;;) {
      const at = await views.checkpoint(view)
      if (at !== undefined && store.compare(at, position) >= 0) return { type: 'fresh' }
      const left = until - performance.now()
      if (left <= 0) return { type: 'stale' }
      await new Promise((resolve) => setTimeout(resolve, Math.min(5, left)))
    }
  }
