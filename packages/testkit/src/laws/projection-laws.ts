/**
 * What every projection keeps: its documents depend on the log and on nothing else.
 *
 * Not on how many events came at once, not on a crash between two batches, not on what the
 * process did before. A projection that keeps these laws can always be built again.
 */

import {
  type Codec,
  type EventStore,
  type Message,
  project,
  type Projection,
  type StreamName,
  viewName,
  type Views,
} from '@sle/eventing'
import { memoryEventStore, memoryViews } from '@sle/eventing/memory'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { appendTo, newId } from '../contracts/appends.ts'
import { type Clause, holdTo } from '../contracts/clause.ts'
import { collected } from '../contracts/opened-store.ts'
import { faultyViews } from '../faulty.ts'
import { jsonOf } from './stored-events.ts'

export interface ProjectionUnderLaw<Event extends Message, Document> {
  readonly name: string
  readonly projection: Projection<Event, Document>
  readonly codec: Codec<Event>
  readonly anyEvent: fc.Arbitrary<Event>
  /** The stream that an event belongs to; one stream for all if it does not matter. */
  readonly streamOf?: (event: Event) => StreamName
}

/** Holds a projection to the laws. */
export const projectionLaws = <Event extends Message, Document>(
  law: ProjectionUnderLaw<Event, Document>,
): void => {
  describe(`laws of the ${law.name} projection`, () => holdTo(lawsOfProjection(law), undefined))
}

const oneStream = (): StreamName => 'history-1'

/** The laws as data, for whoever wants to see one fail. */
export const lawsOfProjection = <Event extends Message, Document>({
  projection,
  codec,
  anyEvent,
  streamOf = oneStream,
}: ProjectionUnderLaw<Event, Document>): readonly Clause<void>[] => {
  const record = async (store: EventStore, history: readonly Event[]): Promise<void> => {
    for (const event of history) {
      const events = [{ id: newId(), ...codec.encode(event) }] as const
      await store.append(appendTo(streamOf(event), { events }))
    }
  }
  const run = (store: EventStore, views: Views) => project(store, views, codec)(projection)
  const documents = (views: Views) => collected(views.all(viewName(projection)))

  const rebuilt = async (history: readonly Event[]) => {
    const [store, views] = [memoryEventStore(), memoryViews()]
    await record(store, history)
    await run(store, views)
    return documents(views)
  }
  /** Documents of a worker that is called after each batch, on views of the law's choosing. */
  const kept = async (batches: readonly (readonly Event[])[], through: (views: Views) => Views) => {
    const [store, inner] = [memoryEventStore(), memoryViews()]
    const views = through(inner)
    for (const batch of batches) {
      await record(store, batch)
      // What was cut off is begun again, as a restarted worker does.
      await run(store, views).catch(() => run(store, views))
    }
    return documents(inner)
  }
  const anyBatches = fc.array(fc.array(anyEvent, { maxLength: 6 }), { maxLength: 6 })
  const plain = (views: Views): Views => views

  return [
    {
      name: 'makes a document of something',
      check: async () => {
        let made = 0
        const look = async (history: readonly Event[]) => {
          made += (await rebuilt(history)).length
        }
        await fc.assert(fc.asyncProperty(fc.array(anyEvent), look))
        expect(made, 'no generated history led to a document').not.toBe(0)
      },
    },
    {
      name: 'makes documents that are JSON',
      check: async () => {
        const apply: typeof projection.apply = (...given) => {
          const document = projection.apply(...given)
          if (document !== undefined) expect(jsonOf(document)).toEqual(document)
          return document
        }
        await fc.assert(
          fc.asyncProperty(fc.array(anyEvent), async (history) => {
            const store = memoryEventStore()
            await record(store, history)
            await project(store, memoryViews(), codec)({ ...projection, apply })
          }),
        )
      },
    },
    {
      name: 'gives the same documents whenever it is built again',
      check: () =>
        fc.assert(
          fc.asyncProperty(fc.array(anyEvent), async (history) => {
            expect(await rebuilt(history)).toEqual(await rebuilt(history))
          }),
        ),
    },
    {
      name: 'gives the same documents one event at a time as all at once',
      check: () =>
        fc.assert(
          fc.asyncProperty(fc.array(anyEvent), async (history) => {
            const live = await kept(
              history.map((event) => [event]),
              plain,
            )
            expect(live).toEqual(await rebuilt(history))
          }),
        ),
    },
    {
      name: 'gives the same documents in batches of any size',
      check: () =>
        fc.assert(
          fc.asyncProperty(anyBatches, async (batches) => {
            expect(await kept(batches, plain)).toEqual(await rebuilt(batches.flat()))
          }),
        ),
    },
    {
      name: 'gives the same documents after a crash between two batches',
      check: () =>
        fc.assert(
          fc.asyncProperty(
            anyBatches,
            fc.integer({ min: 1, max: 6 }),
            fc.constantFrom('before', 'after'),
            async (batches, call, when) => {
              const cutOff = (inner: Views) =>
                faultyViews(inner, { operation: 'commit', call, when })
              expect(await kept(batches, cutOff)).toEqual(await rebuilt(batches.flat()))
            },
          ),
        ),
    },
  ]
}
