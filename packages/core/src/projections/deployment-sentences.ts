/** A deployment, as the record of the leader it concerns tells it. */

import type { DeploymentEvent } from '../deployment/index.ts'
import type { DataOf, Sentences } from './sle-event.ts'
import { codeSaid, hoursSaid, specialismSaid } from './wording.ts'

const parties: Readonly<Record<DataOf<'TermsAgreed'>['party'], string>> = {
  'home-head': 'the home head',
  leader: 'the SLE',
  'supported-school': 'the supported school',
  broker: 'the broker',
}

export const deploymentSentences: Sentences<DeploymentEvent> = {
  // Before there is a leader it is in nobody's record.
  DeploymentRequested: () => undefined,
  HomeHeadApproached: ({ homeSchool }) =>
    `the head of school ${homeSchool} was asked to release the SLE`,
  ReleaseGranted: ({ minutes }) => `the home head released ${hoursSaid(minutes)}`,
  ReleaseRefused: () => 'the home head did not release the SLE',
  LeaderApproached: () => 'asked to take on a deployment',
  LeaderAccepted: () => 'accepted the deployment',
  LeaderDeclined: () => 'declined the deployment',
  LeaderChosen: () => 'chosen by the supported school',
  TermsSet: ({ minutes, startsOn, endsOn }) =>
    `terms set for ${hoursSaid(minutes)} from ${startsOn} to ${endsOn}`,
  TermsAgreed: ({ party }) => `${parties[party]} agreed to the terms`,
  DeploymentAgreed: ({ minutes, startsOn }) =>
    `agreed by all parties for ${hoursSaid(minutes)} from ${startsOn}`,
  DeploymentConfirmed: ({ minutes }) => `confirmed, with ${hoursSaid(minutes)} reserved`,
  DeploymentSentBack: () => 'sent back, as the days could not be reserved',
  VisitRecorded: ({ visitedOn, minutes }) => `visited on ${visitedOn} for ${hoursSaid(minutes)}`,
  MidTermReviewDecided: ({ decision }) => `mid-term review: ${decision}`,
  DeploymentCompleted: ({ minutesUsed }) => `completed after ${hoursSaid(minutesUsed)}`,
  DeploymentCutShort: ({ minutesUsed }) => `cut short after ${hoursSaid(minutesUsed)}`,
  DeploymentImported: ({ supportedSchool, specialism, minutesDelivered, status }) =>
    `listed as deployed to school ${supportedSchool}${
      specialism === undefined ? '' : ` for ${specialismSaid(specialism)}`
    }: ${codeSaid(status)}${
      minutesDelivered === undefined ? '' : `, ${hoursSaid(minutesDelivered)} delivered`
    } (imported)`,
}
