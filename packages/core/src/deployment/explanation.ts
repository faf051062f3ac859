/** How each refusal of a deployment is said to a person. Nothing that a person wrote is repeated. */

import { inDays, type PhaseScope, type ScopedSpecialism } from '../values/index.ts'
import type {
  ApproachRefusal,
  DeploymentRefusal,
  Reservation,
  TermsRefusal,
  WorkRefusal,
} from './refusals.ts'

/** Says a refusal to a person; it follows “cannot <do what was asked>: ”. */
export const explainDeploymentRefusal = (refusal: DeploymentRefusal): string => {
  switch (refusal.type) {
    case 'DeploymentUnknown':
      return 'there is no such deployment; request it first'
    case 'AlreadyRequested':
      return 'another deployment was already requested under this id; give yours an id of its own'
    case 'ImportedHistory':
      return 'the deployment is imported history, of which only its list can tell more; import the corrected list'
    case 'DeploymentFinished':
      return `the deployment is ${refusal.how === 'completed' ? 'completed' : 'cut short'}; request another one for further work`
    case 'EarlierThanHistory':
      return `it is dated ${refusal.on}, before the step it follows (${refusal.step}, ${refusal.stepOn}); give the day it really took effect`
    case 'VisitIdTaken':
    case 'VisitNotYetMade':
    case 'VisitBeforeAgreement':
    case 'VisitBeforeStart':
    case 'VisitAfterEnd':
    case 'VisitAfterStop':
    case 'AgreedTimeExceeded':
    case 'StoppedByReview':
    case 'NoVisitYet':
    case 'ExitBeforeLastDay':
      return explainWork(refusal)
    case 'LeaderNotChosen':
    case 'TermsNotSet':
    case 'TermsHaveChanged':
    case 'MoreThanReleased':
    case 'BelowMinimumLength':
    case 'NotWholeParts':
    case 'EndsBeforeStart':
    case 'NotAgreedByAllParties':
    case 'AgreedForAnotherParty':
    case 'AlreadyAgreed':
    case 'DaysNotReserved':
    case 'DaysAlreadyReserved':
    case 'ReservationDiffers':
      return explainTerms(refusal)
    default:
      return explainApproach(refusal)
  }
}

const explainApproach = (refusal: ApproachRefusal): string => {
  switch (refusal.type) {
    case 'LeaderNotDesignated':
      return `${refusal.leader} is not a designated leader; designate them, or approach another leader`
    case 'DesignationEnded':
      return `the designation of ${refusal.leader} has ended; approach another leader`
    case 'TermEnded':
      return `the leader’s term ended on ${refusal.termEndsOn}, before ${refusal.on}; review the designation first, or approach another leader`
    case 'CoreTrainingFirst':
      return `${refusal.leader} has not attended the core training day, which comes first under these rules`
    case 'SpecialismNotHeld':
      return `the leader does not hold “${refusal.wanted}”${forPhase(refusal.phase)} (holds ${listOf(refusal.held.map(inWords))}); approach a leader who does`
    case 'HomeSchoolUnknown':
      return `no home school is known for ${refusal.leader}, so no headteacher can release them`
    case 'SupportedSchoolIsOwnSchool':
      return `${refusal.school} is the leader’s own school; a deployment is to another one`
    case 'NotRegisteredWithBroker':
      return `the leader is registered with ${refusal.registeredWith}, not with ${refusal.broker}; ask the teaching school they are registered with to broker it`
    case 'HomeHeadNotApproached':
      return `the home headteacher of ${refusal.leader} has not been approached; that comes first`
    case 'ReleaseNotGranted':
      return `the home headteacher of ${refusal.leader} has not granted release; a leader is approached only after that`
    case 'LeaderNotApproached':
      return `${refusal.leader} has not been approached; approach them once release is granted`
    case 'LeaderNotAccepted':
      return `${refusal.leader} has not accepted; the client chooses among leaders who have`
  }
}

const explainTerms = (refusal: TermsRefusal): string => {
  switch (refusal.type) {
    case 'LeaderNotChosen':
      return 'the client has not chosen a leader'
    case 'TermsNotSet':
      return 'no terms are set; set them and have all four parties agree'
    case 'TermsHaveChanged':
      return `edition ${refusal.inForce} of the terms is in force, not edition ${refusal.named}; read it and agree to that one`
    case 'MoreThanReleased':
      return `the home headteacher released ${inDays(refusal.released, refusal.dayLength)}, and the terms ask for ${inDays(refusal.wanted, refusal.dayLength)}; ask for more release or set shorter terms`
    case 'BelowMinimumLength':
      return `a deployment lasts at least ${inDays(refusal.minimum, refusal.dayLength)}, and the terms give ${inDays(refusal.wanted, refusal.dayLength)}`
    case 'NotWholeParts':
      return `${refusal.wanted} minutes are not a whole number of parts of ${refusal.smallestPart} minutes, the smallest that is lent`
    case 'EndsBeforeStart':
      return `the terms end on ${refusal.endsOn}, before they start on ${refusal.startsOn}`
    case 'NotAgreedByAllParties':
      return `the terms are not agreed by all four parties; missing: ${listOf(refusal.missing)}`
    case 'AgreedForAnotherParty':
      return `whoever asks has agreed to these terms as “${refusal.agreedAs}”, and cannot agree as “${refusal.party}” too; each party agrees in its own person`
    case 'AlreadyAgreed':
      return `all parties agreed to the deployment on ${refusal.on}; it can only be completed or cut short`
    case 'DaysNotReserved':
      return `the days agreed on ${refusal.agreedOn} are not yet reserved in the leader’s allowance; wait for the confirmation`
    case 'DaysAlreadyReserved':
      return `the days were reserved on ${refusal.on}; cut the deployment short to give them back`
    case 'ReservationDiffers':
      return `${spoken(refusal.reserved)} are reserved, but ${spoken(refusal.agreed)} were agreed`
  }
}

const explainWork = (refusal: WorkRefusal): string => {
  switch (refusal.type) {
    case 'VisitIdTaken':
      return `another visit, of ${refusal.visitedOn}, is recorded under this id; give yours an id of its own`
    case 'VisitNotYetMade':
      return `the visit of ${refusal.visitedOn} lies after ${refusal.on}; record it once it was made`
    case 'VisitBeforeAgreement':
      return `the visit of ${refusal.visitedOn} was made before the parties agreed on ${refusal.agreedOn}`
    case 'VisitBeforeStart':
      return `the visit of ${refusal.visitedOn} was made before the work was to start on ${refusal.startsOn}`
    case 'VisitAfterEnd':
      return `the visit of ${refusal.visitedOn} was made after the terms ended on ${refusal.endsOn}`
    case 'VisitAfterStop':
      return `the visit of ${refusal.visitedOn} was made after the review stopped the work on ${refusal.stoppedOn}`
    case 'AgreedTimeExceeded':
      return `${inDays(refusal.agreed, refusal.dayLength)} were agreed and ${inDays(refusal.used, refusal.dayLength)} used, so another ${inDays(refusal.wanted, refusal.dayLength)} would be too many`
    case 'StoppedByReview':
      return `the review stopped the work on ${refusal.stoppedOn}; complete the deployment or cut it short`
    case 'NoVisitYet':
      return 'no visit is recorded; record the visits, or cut the deployment short to give all days back'
    case 'ExitBeforeLastDay':
      return `the exit strategy is dated ${refusal.by}, before the last day, ${refusal.on}`
  }
}

const spoken = ({ leader, edition, academicYear, minutes }: Reservation): string =>
  `${minutes} minutes of ${leader} in ${academicYear} for edition ${edition} of the terms`

const forPhase = (phase: PhaseScope | undefined): string =>
  phase === undefined ? '' : ` for phase “${phase}”`

const inWords = ({ specialism, scope }: ScopedSpecialism): string =>
  scope === 'all' ? specialism : `${specialism} (${scope})`

const listOf = (items: readonly string[]): string =>
  items.length === 0 ? 'none' : items.join(', ')
