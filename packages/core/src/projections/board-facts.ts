/** What the board knows of one deployment, as plain JSON. */

import type { CivilDate, DeploymentId, PersonId, Specialism, Urn } from '../values/index.ts'
import type { DataOf } from './sle-event.ts'
import type { VisitsMade } from './visits.ts'

/** A leader who was asked for, and how far that got. */
export interface BoardCandidate {
  readonly leader: PersonId
  readonly homeSchool: Urn
  readonly at: 'asked-for' | 'refused' | 'released' | 'approached' | 'accepted' | 'declined'
}

export type Party = DataOf<'TermsAgreed'>['party']

/** Where the evidence stands. */
export type EvidenceStanding = 'none' | 'baseline-agreed' | 'evaluated' | 'returned' | 'accepted'

/** What is known of a deployment, apart from how its stage is said. */
export interface BoardFacts extends VisitsMade {
  readonly deploymentId: DeploymentId
  readonly phase:
    | 'requested'
    | 'chosen'
    | 'terms-set'
    | 'agreed'
    | 'confirmed'
    | 'completed'
    | 'cut-short'
    | 'imported'
  readonly supportedSchool: Urn
  readonly broker?: Urn
  readonly specialism?: Specialism
  readonly requestedOn?: CivilDate
  readonly neededBy?: CivilDate
  readonly candidates: readonly BoardCandidate[]
  /** The chosen leader. */
  readonly leader?: PersonId
  /** Of the terms; the agreements below are to this one. */
  readonly edition: number
  readonly agreedBy: readonly Party[]
  /** Agreed, or proposed while not all have agreed. */
  readonly minutesAgreed?: number
  readonly startsOn?: CivilDate
  readonly endsOn?: CivilDate
  /** Why the days could not be reserved. */
  readonly sentBackFor?: string
  readonly review?: DataOf<'MidTermReviewDecided'>['decision']
  /** When it was completed or cut short. */
  readonly closedOn?: CivilDate
  readonly minutesReturned?: number
  readonly evidence: EvidenceStanding
  /** What the list said, for a deployment that was imported. */
  readonly importedStatus?: DataOf<'DeploymentImported'>['status']
}

/** One card of the board. */
export interface BoardEntry extends BoardFacts {
  /** In plain words: “awaiting the home head”, “agreed, days being reserved”. */
  readonly stage: string
}
