/** Why a deployment says no; `explanation.ts` says it to the person who asked. */

import type {
  CivilDate,
  Minutes,
  PersonId,
  PhaseScope,
  ScopedSpecialism,
  Specialism,
  Urn,
} from '../values/index.ts'
import type { ConfirmReservation } from './commands.ts'
import type { DeploymentEvent } from './events.ts'
import type { Party } from './particulars.ts'

/** Time of one leader in one academic year, for one edition of the terms. */
export type Reservation = Pick<
  ConfirmReservation['data'],
  'leader' | 'edition' | 'academicYear' | 'minutes'
>

/** Refusals of the approach: whether this leader may be asked at all, and in which order. */
export type ApproachRefusal =
  | { readonly type: 'LeaderNotDesignated'; readonly leader: PersonId }
  | { readonly type: 'DesignationEnded'; readonly leader: PersonId }
  | { readonly type: 'TermEnded'; readonly termEndsOn: CivilDate; readonly on: CivilDate }
  | { readonly type: 'CoreTrainingFirst'; readonly leader: PersonId }
  | {
      readonly type: 'SpecialismNotHeld'
      readonly wanted: Specialism
      readonly phase?: PhaseScope | undefined
      readonly held: readonly ScopedSpecialism[]
    }
  | { readonly type: 'HomeSchoolUnknown'; readonly leader: PersonId }
  | { readonly type: 'SupportedSchoolIsOwnSchool'; readonly school: Urn }
  | { readonly type: 'NotRegisteredWithBroker'; readonly registeredWith: Urn; readonly broker: Urn }
  | { readonly type: 'HomeHeadNotApproached'; readonly leader: PersonId }
  | { readonly type: 'ReleaseNotGranted'; readonly leader: PersonId }
  | { readonly type: 'LeaderNotApproached'; readonly leader: PersonId }
  | { readonly type: 'LeaderNotAccepted'; readonly leader: PersonId }

/** Refusals on the way from a chosen leader to reserved days. */
export type TermsRefusal =
  | { readonly type: 'LeaderNotChosen' }
  | { readonly type: 'TermsNotSet' }
  | { readonly type: 'TermsHaveChanged'; readonly inForce: number; readonly named: number }
  | {
      readonly type: 'MoreThanReleased'
      readonly released: Minutes
      readonly wanted: Minutes
      readonly dayLength: Minutes
    }
  | {
      readonly type: 'BelowMinimumLength'
      readonly minimum: Minutes
      readonly wanted: Minutes
      readonly dayLength: Minutes
    }
  | {
      readonly type: 'NotWholeParts'
      readonly wanted: Minutes
      readonly smallestPart: Minutes
    }
  | { readonly type: 'EndsBeforeStart'; readonly startsOn: CivilDate; readonly endsOn: CivilDate }
  | { readonly type: 'NotAgreedByAllParties'; readonly missing: readonly Party[] }
  | {
      readonly type: 'AgreedForAnotherParty'
      readonly party: Party
      readonly agreedAs: Party
    }
  | { readonly type: 'AlreadyAgreed'; readonly on: CivilDate }
  | { readonly type: 'DaysNotReserved'; readonly agreedOn: CivilDate }
  | { readonly type: 'DaysAlreadyReserved'; readonly on: CivilDate }
  | {
      readonly type: 'ReservationDiffers'
      readonly agreed: Reservation
      readonly reserved: Reservation
    }

/** Refusals once the work may begin. */
export type WorkRefusal =
  | { readonly type: 'VisitIdTaken'; readonly visitedOn: CivilDate }
  | { readonly type: 'VisitNotYetMade'; readonly visitedOn: CivilDate; readonly on: CivilDate }
  | {
      readonly type: 'VisitBeforeAgreement'
      readonly visitedOn: CivilDate
      readonly agreedOn: CivilDate
    }
  | {
      readonly type: 'VisitBeforeStart'
      readonly visitedOn: CivilDate
      readonly startsOn: CivilDate
    }
  | { readonly type: 'VisitAfterEnd'; readonly visitedOn: CivilDate; readonly endsOn: CivilDate }
  | {
      readonly type: 'VisitAfterStop'
      readonly visitedOn: CivilDate
      readonly stoppedOn: CivilDate
    }
  | {
      readonly type: 'AgreedTimeExceeded'
      readonly agreed: Minutes
      readonly used: Minutes
      readonly wanted: Minutes
      readonly dayLength: Minutes
    }
  | { readonly type: 'StoppedByReview'; readonly stoppedOn: CivilDate }
  | { readonly type: 'NoVisitYet' }
  | { readonly type: 'ExitBeforeLastDay'; readonly by: CivilDate; readonly on: CivilDate }

/** Refusals that any step may meet. */
type StepRefusal =
  | { readonly type: 'DeploymentUnknown' }
  | { readonly type: 'AlreadyRequested' }
  | { readonly type: 'ImportedHistory' }
  | { readonly type: 'DeploymentFinished'; readonly how: 'completed' | 'cut-short' }
  | {
      readonly type: 'EarlierThanHistory'
      readonly on: CivilDate
      readonly step: DeploymentEvent['type']
      readonly stepOn: CivilDate
    }

export type DeploymentRefusal = ApproachRefusal | TermsRefusal | WorkRefusal | StepRefusal
