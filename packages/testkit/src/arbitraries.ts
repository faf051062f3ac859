/**
 * Generated envelopes: everything around an event that a domain does not choose.
 *
 * Generated JSON has been through JSON once, so it is equal to what any store reads back.
 */

import {
  type Actor,
  type ImportSource,
  type Instant,
  instant,
  type NewEvent,
  type Provenance,
  type StreamName,
} from '@sle/eventing'
import * as fc from 'fast-check'

/** A ULID. */
export const anyId: fc.Arbitrary<string> = fc.ulid()

const anyCategory = fc.constantFrom('application', 'designation', 'training', 'deployment')

/** A stream of the kind that this library writes: a category and an id. */
export const anyStreamName: fc.Arbitrary<StreamName> = fc
  .tuple(anyCategory, anyId)
  .map(([category, id]) => `${category}-${id}` as const)

/** A millisecond from 2000 to 2099. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .date({
    min: new Date('2000-01-01T00:00:00.000Z'),
    max: new Date('2099-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => instant(date.toISOString()))

/** Any JSON, odd text and odd numbers included. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ stringUnit: 'binary', maxDepth: 4 })
  .map((json): unknown => JSON.parse(JSON.stringify(json)))

const anyText = fc.string({ minLength: 1, maxLength: 40 })

/** A person in a role, for an organisation with a URN. */
export const anyActor: fc.Arbitrary<Actor> = fc.record(
  {
    id: anyId,
    role: fc.constantFrom('broker', 'leader', 'assessor', 'home-headteacher'),
    organisation: fc.integer({ min: 100_000, max: 150_000 }).map(String),
  },
  { noNullPrototype: true },
)

const anyDigest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

const anySource: fc.Arbitrary<ImportSource> = fc.record(
  {
    file: anyText,
    row: fc.integer({ min: 2, max: 100_000 }),
    digest: anyDigest,
  },
  { noNullPrototype: true },
)

/** Provenance with and without each of its optional parts. */
export const anyProvenance: fc.Arbitrary<Provenance> = fc.record(
  {
    commandId: anyId,
    correlationId: anyId,
    causationId: anyId,
    actor: anyActor,
    ruleset: fc.constantFrom('national-2010', 'local-windows-2018'),
    onBehalfOf: anyText,
    reason: anyText,
    traceparent: anyDigest.map((d) => `00-${d.slice(0, 32)}-${d.slice(32, 48)}-01`),
    source: anySource,
  },
  {
    requiredKeys: ['commandId', 'correlationId', 'causationId', 'actor', 'ruleset'],
    noNullPrototype: true,
  },
)

/** An event in its stored form, with any JSON for its data. */
export const anyNewEvent: fc.Arbitrary<NewEvent> = fc.record(
  {
    id: anyId,
    type: fc.constantFrom('DeploymentRequested', 'VisitRecorded', 'LeaderDesignated'),
    schemaVersion: fc.integer({ min: 1, max: 9 }),
    data: anyJson,
  },
  { noNullPrototype: true },
)
