/**
 * The deployments in one leader's record. Which school and what for is told where no leader is
 * known yet, so it is on the board; `deploymentId` leads there.
 */

import type { DeploymentId, Urn } from '../values/index.ts'
import type { BoardEntry } from './board-facts.ts'
import type { DataOf, RecordedSleEvent } from './sle-event.ts'
import { noVisits, type VisitsMade, withVisit } from './visits.ts'

export interface RecordedDeployment extends VisitsMade {
  readonly deploymentId: DeploymentId
  /** As it concerns this leader: `not-deployed` once a consent was refused or taken back. */
  readonly status:
    | 'in-preparation'
    | 'not-deployed'
    | 'agreed'
    | 'confirmed'
    | 'completed'
    | 'cut-short'
    | 'evidenced'
    | 'imported'
  readonly minutesAgreed?: number
  /** What the list said, for a deployment that was imported. */
  readonly importedStatus?: DataOf<'DeploymentImported'>['status']
  readonly supportedSchool?: Urn
}

/** The deployments after one more event of this leader's. */
export const withDeployment = (
  deployments: readonly RecordedDeployment[],
  event: RecordedSleEvent,
): readonly RecordedDeployment[] => {
  // A reservation names the deployment too, but is a matter of the designation.
  if (!('deploymentId' in event.data) || isReservation(event)) return deployments
  const { deploymentId } = event.data
  const known = deployments.find((each) => each.deploymentId === deploymentId)
  const before = known ?? { deploymentId, status: 'in-preparation', ...noVisits }
  const after = learn(before, event)
  return known === undefined
    ? [...deployments, after]
    : deployments.map((each) => (each === known ? after : each))
}

const isReservation = ({ type }: RecordedSleEvent): boolean =>
  type === 'DaysReserved' || type === 'DaysReturned'

const learn = (before: RecordedDeployment, event: RecordedSleEvent): RecordedDeployment => {
  switch (event.type) {
    case 'HomeHeadApproached':
    case 'DeploymentSentBack':
      return { ...before, status: 'in-preparation' }
    case 'ReleaseRefused':
    case 'LeaderDeclined':
      return { ...before, status: 'not-deployed' }
    case 'DeploymentAgreed':
      return { ...before, status: 'agreed', minutesAgreed: event.data.minutes }
    case 'DeploymentConfirmed':
      return { ...before, status: 'confirmed' }
    case 'VisitRecorded':
      return { ...before, ...withVisit(before, event.data) }
    case 'DeploymentCompleted':
      return { ...before, status: 'completed' }
    case 'DeploymentCutShort':
      return { ...before, status: 'cut-short' }
    case 'EvidenceAccepted':
      return { ...before, status: 'evidenced' }
    case 'DeploymentImported':
      return imported(event.data)
    default:
      return before
  }
}

const imported = (data: DataOf<'DeploymentImported'>): RecordedDeployment => ({
  deploymentId: data.deploymentId,
  status: 'imported',
  importedStatus: data.status,
  supportedSchool: data.supportedSchool,
  ...(data.minutesAgreed !== undefined && { minutesAgreed: data.minutesAgreed }),
  ...noVisits,
  minutesUsed: data.minutesDelivered ?? 0,
})

/** Each deployment of a record beside its card on the board, if the board has one. */
export const onBoard = (
  deployments: readonly RecordedDeployment[],
  board: ReadonlyMap<string, BoardEntry>,
): readonly (readonly [RecordedDeployment, BoardEntry | undefined])[] =>
  deployments.map((each) => [each, board.get(each.deploymentId)])
