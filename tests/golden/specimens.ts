/**
 * One believable specimen of every event type, and the schema of its current version.
 *
 * A golden file is made once, from the specimen of its day. Later specimens may differ: what was
 * stored then must still be read.
 */

import { formsByCategory, type SleEvent, sleCodec } from '@sle/core'
import type { EventForm } from '@sle/eventing'
import { z } from 'zod'
import * as application from '../../packages/core/src/application/examples.ts'
import * as deployment from '../../packages/core/src/deployment/examples.ts'
import * as designation from '../../packages/core/src/designation/examples.ts'
import * as evidence from '../../packages/core/src/evidence/examples.ts'
import * as school from '../../packages/core/src/school/examples.ts'
import * as training from '../../packages/core/src/training/examples.ts'

const makers: Readonly<Record<string, unknown>> = {
  ...school,
  ...application,
  ...designation,
  ...training,
  ...deployment,
  ...evidence,
}

/** Every form of every event, in the order of the catalogue. */
export const everyForm: readonly EventForm<SleEvent>[] = Object.values(formsByCategory).flat()

/** What makes the event that is asked for: `deploymentRequested` for `DeploymentRequested`. */
const makerOf = (type: string): ((party?: string) => SleEvent) => {
  const maker = makers[type.charAt(0).toLowerCase() + type.slice(1)]
  if (typeof maker !== 'function') throw new TypeError(`no example makes ${type}`)
  return maker as (party?: string) => SleEvent
}

/** The stored form of the example of an event type. */
export const specimenOf = ({ type }: EventForm<SleEvent>) =>
  sleCodec.encode(type === 'TermsAgreed' ? makerOf(type)('broker') : makerOf(type)())

/** What is stored under this type and version, as JSON Schema. */
export const schemaOf = ({ schema }: EventForm<SleEvent>): unknown =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))

/** The name of an event's files: `DeploymentRequested.v1.json`. */
export const fileOf = ({ type, version }: EventForm<SleEvent>): string =>
  `${type}.v${version}.json`

/** JSON as the files hold it. */
export const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
