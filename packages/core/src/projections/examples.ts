/** Logs for the tests of projections: events as recorded, and any log at all. For tests only. */

import {
  instant,
  type Instant,
  type NewEvent,
  type Position,
  type Projection,
  type StreamName,
} from '@sle/eventing'
import * as fc from 'fast-check'
import { anyApplicationEvent } from '../application/examples.ts'
import { formsByCategory, type SleEvent, sleCodec } from '../catalogue.ts'
import { anyDeploymentEvent } from '../deployment/examples.ts'
import { anyDesignationEvent } from '../designation/examples.ts'
import { anyEvidenceEvent } from '../evidence/examples.ts'
import { anySchoolEvent } from '../school/examples.ts'
import { anyTrainingEvent } from '../training/examples.ts'
import type { RecordedSleEvent } from './sle-event.ts'

/** When every event of these logs was recorded. */
export const recordedAt: Instant = instant('2019-06-03T09:00:00.000Z')

/** Who asked for every event of these logs. */
export const provenance = {
  commandId: '01J0000000000000000000000K',
  correlationId: '01J0000000000000000000000K',
  causationId: '01J0000000000000000000000K',
  actor: { id: '01J0000000000000000000000B', role: 'data-officer', organisation: '100000' },
  ruleset: 'local-windows-2018',
}

/** The stream that an event belongs to. */
export const streamOf = ({ type, data }: SleEvent): StreamName => {
  const [category] =
    Object.entries(formsByCategory).find(([, forms]) => forms.some((f) => f.type === type)) ?? []
  if (category === 'designation' || category === 'training')
    return `${category}-${'leader' in data ? data.leader : ''}`
  if ('applicationId' in data) return `application-${data.applicationId}`
  if ('deploymentId' in data) return `${category}-${data.deploymentId}`
  return `school-${'urn' in data ? data.urn : ''}`
}

/** The event as a store takes it. */
export const written = (event: SleEvent, place: number): NewEvent => ({
  id: `event ${place}`,
  ...sleCodec.encode(event),
})

/** The document under `key` after these events in this order, and no store in between. */
export const documentAfter = <Document>(
  projection: Projection<SleEvent, Document>,
  key: string,
  events: readonly SleEvent[],
): Document | undefined =>
  events
    .map((event, i) => recorded(event, i + 1))
    .filter((event) => projection.keys(event).includes(key))
    .reduce<Document | undefined>(
      (document, event) => projection.apply(document, event, key),
      undefined,
    )

const recorded = (event: SleEvent, place: number): RecordedSleEvent =>
  sleCodec.decodeRecorded({
    ...written(event, place),
    stream: streamOf(event),
    version: place,
    position: `${place}` as Position,
    recordedAt,
    provenance,
  })

/** Any event of the scheme; most are about the same few people, schools and deployments. */
export const anySleEvent: fc.Arbitrary<SleEvent> = fc.oneof(
  anySchoolEvent,
  anyApplicationEvent,
  anyDesignationEvent,
  anyTrainingEvent,
  { arbitrary: anyDeploymentEvent, weight: 3 },
  anyEvidenceEvent,
)
