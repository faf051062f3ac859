/**
 * The work that every contestant is given: one real deployment, told in 20 events from the request
 * to the seventh visit, and the commands that record further visits.
 */

import {
  deploymentAggregate,
  DeploymentId,
  type DeploymentEvent,
  Minutes,
  RecordVisit,
  VisitId,
} from '@sle/core'
import { type Append, type NewEvent, type Provenance, ulids } from '@sle/eventing'
import {
  day,
  untilConfirmed,
  usualContext,
  visitRecorded,
} from '../../packages/core/src/deployment/steps/examples.ts'

export { deploymentAggregate } from '@sle/core'
export const context = usualContext
export const newId = ulids()
export const HISTORY = 20

/** Short enough that the agreed days last for twenty of them. */
const minutes = Minutes.parse(60)
const visitOf = () => ({
  visitId: VisitId.parse(newId()),
  visitedOn: day('01-22'),
  minutes,
  on: day('01-25'),
})

export const newDeploymentId = (): DeploymentId => DeploymentId.parse(newId())

/** The first 20 events of a deployment, as they are decided. */
export const historyOf = (deploymentId: DeploymentId): readonly DeploymentEvent[] =>
  [
    ...untilConfirmed,
    ...Array.from({ length: HISTORY - untilConfirmed.length }, () => visitRecorded(visitOf())),
    // Event is a union; TypeScript cannot see that type and data stay together in the spread.
  ].map((event) => ({ ...event, data: { ...event.data, deploymentId } }) as DeploymentEvent)

/** A command as it comes in: JSON of which nothing is known yet. */
export const visitAsked = (deploymentId: DeploymentId): unknown => ({
  type: 'RecordVisit',
  data: { deploymentId, summary: 'planned the next lessons with the phonics lead', ...visitOf() },
})

/** The strict reading that every contestant gives a command. */
export const readCommand = (asked: unknown): RecordVisit => RecordVisit.parse(asked)

export const streamOf = (deploymentId: DeploymentId) => `deployment-${deploymentId}` as const

export const provenanceOf = (commandId: string): Provenance => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: context.actor,
  ruleset: context.rules.id,
})

export type Stored = Append['events']

/** Events in stored form, under ids of their own. */
export const storedFrom = (events: readonly DeploymentEvent[]): Stored => {
  const [head, ...tail] = events.map((event): NewEvent => ({
    id: newId(),
    ...deploymentAggregate.codec.encode(event),
  }))
  if (head === undefined) throw new RangeError('cannot store nothing')
  return [head, ...tail]
}

/** An append of these events to a stream, wherever that stream stands. */
export const appendOf = (deploymentId: DeploymentId, events: Stored): Append => {
  const commandId = newId()
  return {
    stream: streamOf(deploymentId),
    expected: 'any',
    events,
    recordedAt: context.now,
    provenance: provenanceOf(commandId),
    // As long as a real one.
    fingerprint: commandId.padEnd(64, '0'),
  }
}
