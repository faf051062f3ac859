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
import { Fault } from './faults.ts'
import type { Message } from './message.ts'

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
 * Brings a projection up to the end of the log, and returns how many events it read.
 *
 * @throws Fault `Fenced` if another worker moved the same projection meanwhile.
 */
export const project =
  <Event extends Message>(store: EventStore, views: Views, codec: Codec<Event>) =>
  async <Document>(
    projection: Projection<Event, Document>,
    signal?: AbortSignal,
  ): Promise<number> => {
    const view = viewName(projection)
    let after = await views.checkpoint(view)
    let rows = new Map<string, Document | undefined>()
    let last = after
    let pending = 0
    let seen = 0
    const commit = async (): Promise<void> => {
      if (last === undefined || pending === 0) return
      const committed = await views.commit({ view, rows, after, checkpoint: last })
      if (isLeft(committed))
        throw new Fault('Fenced', `cannot go on with ${view}: another worker has moved it on`)
      after = last
      rows = new Map()
      pending = 0
    }

    for await (const stored of store.readAll(after)) {
      const event = codec.decodeRecorded(stored)
      for (const key of projection.keys(event)) {
        // Only this projection writes under its own view name, so what it has read is its own.
        const document = rows.has(key)
          ? rows.get(key)
          : ((await views.get(view, key)) as Document | undefined)
        rows.set(key, projection.apply(document, event, key))
      }
      last = stored.position
      seen++
      if (++pending === BATCH) {
        await commit()
        if (signal?.aborted === true) break
      }
    }
    await commit()
    return seen
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
    for (let waited = 0; ; waited += 5) {
      const at = await views.checkpoint(view)
      if (at !== undefined && store.compare(at, position) >= 0) return { type: 'fresh' }
      if (waited >= milliseconds) return { type: 'stale' }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
