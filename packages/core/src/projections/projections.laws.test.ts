import { type EventStore, project, type Projection, viewName, type Views } from '@sle/eventing'
import { memoryEventStore, memoryViews } from '@sle/eventing/memory'
import * as fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type SleEvent, sleCodec } from '../catalogue.ts'
import { untilConfirmed } from '../deployment/examples.ts'
import { CivilDate } from '../values/index.ts'
import {
  anySleEvent,
  documentAfter,
  provenance,
  recordedAt,
  streamOf,
  written,
} from './examples.ts'
import { asOn, deploymentBoard, leaderRecord, register, schools } from './index.ts'

const append = async (store: EventStore, event: SleEvent, place: number): Promise<void> => {
  const appended = await store.append({
    stream: streamOf(event),
    expected: 'any',
    events: [written(event, place)],
    recordedAt,
    provenance: { ...provenance, commandId: `command ${place}` },
    fingerprint: `${place}`,
  })
  if (isLeft(appended)) throw new Error(appended.left.type)
}

const documentsIn = async (views: Views, name: Parameters<typeof viewName>[0]) => {
  const documents: (readonly [string, unknown])[] = []
  for await (const row of views.all(viewName(name))) documents.push(row)
  return documents
}

/** The documents after a log that came in batches, the view catching up after each of them. */
const followed = async <Document>(
  projection: Projection<SleEvent, Document>,
  batches: readonly (readonly SleEvent[])[],
) => {
  const [store, views] = [memoryEventStore(), memoryViews()]
  let place = 0
  for (const batch of batches) {
    for (const event of batch) await append(store, event, ++place)
    await project(store, views, sleCodec)(projection)
  }
  return documentsIn(views, projection)
}

/** A deployment that gets some way, one event at a time, and then anything in any batches. */
const anyLog = fc
  .tuple(
    fc.nat({ max: untilConfirmed.length }),
    fc.array(fc.array(anySleEvent, { maxLength: 6 }), { maxLength: 6 }),
  )
  .map(([steps, batches]): readonly (readonly SleEvent[])[] => [
    ...untilConfirmed.slice(0, steps).map((event) => [event]),
    ...batches,
  ])
const anyDay = fc
  .constantFrom('2018-12-31', '2019-01-15', '2019-04-08')
  .map((d) => CivilDate.parse(d))
const runs = { numRuns: 60 }

const lawsOf = <Document>(projection: Projection<SleEvent, Document>): void => {
  describe(`laws of the ${projection.name} projection`, () => {
    it('is the same whether it kept up in any batches or was built anew', async () => {
      let documents = 0
      await fc.assert(
        fc.asyncProperty(anyLog, async (batches) => {
          const live = await followed(projection, batches)
          documents += live.length
          expect(live).toEqual(await followed(projection, [batches.flat()]))
        }),
        runs,
      )
      expect(documents, 'no log made a document: the law looked at nothing').not.toBe(0)
    })

    it('is JSON and nothing else', async () => {
      await fc.assert(
        fc.asyncProperty(anyLog, async (batches) => {
          const events = batches.flat()
          for (const [key, stored] of await followed(projection, [events]))
            expect(documentAfter(projection, key, events)).toStrictEqual(stored)
        }),
        runs,
      )
    })

    it('is as on a day what it would be had nothing happened since', async () => {
      await fc.assert(
        fc.asyncProperty(anyLog, anyDay, async (batches, date) => {
          // A line of a list tells a start and an end at once; as-on.test.ts has what is in between.
          fc.pre(!batches.flat().some(({ type }) => type === 'DeploymentImported'))
          const until = batches.map((batch) => batch.filter(({ data }) => data.on <= date))
          const then = await followed(asOn(projection, date), batches)
          expect(then).toEqual(await followed(projection, until))
        }),
        runs,
      )
    })
  })
}

lawsOf(schools)
lawsOf(register)
lawsOf(leaderRecord)
lawsOf(deploymentBoard)
