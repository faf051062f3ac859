/**
 * What is known of one deployment, by phase, and what it tells other aggregates.
 *
 * Several leaders may be candidates side by side until all parties have agreed; each has a stage
 * of their own. `since` is the latest step that a following one must not be dated before.
 */

import {
  type CivilDate,
  type DeploymentId,
  Minutes,
  type PersonId,
  type Urn,
} from '../values/index.ts'
import type {
  DeploymentAgreed,
  DeploymentCompleted,
  DeploymentCutShort,
  DeploymentEvent,
  DeploymentImported,
  DeploymentRequested,
  MidTermReviewDecided,
  TermsAgreed,
  TermsSet,
  VisitRecorded,
} from './events.ts'

/** A step that happened, as later steps see it. */
export interface Step {
  readonly step: DeploymentEvent['type']
  readonly on: CivilDate
}

/** A leader on the way to being chosen. */
export interface Candidate {
  readonly leader: PersonId
  readonly homeSchool: Urn
  readonly stage: 'asked-for' | 'refused' | 'released' | 'approached' | 'accepted' | 'declined'
  /** What the home headteacher released; 0 while nothing is. */
  readonly released: Minutes
  readonly since: Step
}

/** Known from the request on, in every later phase. */
export interface Arrangement {
  readonly request: DeploymentRequested['data']
  readonly candidates: readonly Candidate[]
  /** How many editions of the terms there have been. */
  readonly edition: number
  readonly since: Step
}

export interface Requested extends Arrangement {
  readonly phase: 'requested'
}

export interface Chosen extends Arrangement {
  readonly phase: 'chosen'
  readonly leader: PersonId
}

interface WithTerms extends Arrangement {
  readonly leader: PersonId
  readonly terms: TermsSet['data']
}

export interface TermsProposed extends WithTerms {
  readonly phase: 'terms-set'
  readonly agreements: readonly TermsAgreed['data'][]
}

interface WithAgreement extends WithTerms {
  readonly agreement: DeploymentAgreed['data']
}

/** All parties agree; whether the days can be reserved is not known yet. */
export interface Agreed extends WithAgreement {
  readonly phase: 'agreed'
}

interface WithVisits extends WithAgreement {
  readonly confirmedOn: CivilDate
  readonly visits: readonly VisitRecorded['data'][]
  readonly review?: MidTermReviewDecided['data']
}

/** The days are reserved: the work may be done. */
export interface Confirmed extends WithVisits {
  readonly phase: 'confirmed'
}

export interface Completed extends WithVisits {
  readonly phase: 'completed'
  readonly closing: DeploymentCompleted['data']
}

export interface CutShort extends WithVisits {
  readonly phase: 'cut-short'
  readonly closing: DeploymentCutShort['data']
}

interface Imported {
  readonly phase: 'imported'
  readonly imported: DeploymentImported['data']
}

export type Deployment =
  | { readonly phase: 'unknown' }
  | Imported
  | Requested
  | Chosen
  | TermsProposed
  | Agreed
  | Confirmed
  | Completed
  | CutShort

/** What evidence, the door and readers may know of a deployment. */
export interface DeploymentFacts {
  readonly deploymentId?: DeploymentId
  /** The chosen leader. */
  readonly leader?: PersonId
  readonly homeSchool?: Urn
  readonly supportedSchool?: Urn
  readonly broker?: Urn
  readonly phase: Deployment['phase']
  /** By all four parties, here; never said of imported history. */
  readonly agreed: boolean
  readonly finished: boolean
  /** When the parties agreed. */
  readonly agreedOn?: CivilDate
  /** When it was completed or cut short; an imported list may not say. */
  readonly closedOn?: CivilDate
}

/** The candidate with this id, if they were ever asked for. */
export const candidateOf = (
  { candidates }: Pick<Arrangement, 'candidates'>,
  leader: PersonId,
): Candidate | undefined => candidates.find((candidate) => candidate.leader === leader)

/** Minutes of all visits; never above what was agreed, whatever an odd history says. */
export const usedIn = ({ visits, agreement }: WithVisits): Minutes => {
  const used = visits.reduce((sum, { minutes }) => sum + minutes, 0)
  return Minutes.parse(Math.min(used, agreement.minutes))
}

/** The latest day on which a visit was made, if any was. */
export const lastVisitIn = ({ visits }: Pick<WithVisits, 'visits'>): Step | undefined => {
  const [first, ...rest] = visits.map(({ visitedOn }) => visitedOn)
  if (first === undefined) return undefined
  const on = rest.reduce((latest, visitedOn) => (visitedOn > latest ? visitedOn : latest), first)
  return { step: 'VisitRecorded', on }
}

/** The facts of a deployment; an imported one tells what its list told. */
export const deploymentFacts = (state: Deployment): DeploymentFacts => {
  const { phase } = state
  if (phase === 'unknown') return { phase, agreed: false, finished: false }
  if (phase === 'imported') {
    const { deploymentId, leader, supportedSchool, status, endedOn } = state.imported
    const finished = status === 'completed' || status === 'cut-short'
    return {
      deploymentId,
      leader,
      supportedSchool,
      phase,
      agreed: false,
      finished,
      ...(finished && endedOn !== undefined && { closedOn: endedOn }),
    }
  }
  const { deploymentId, supportedSchool, broker } = state.request
  const known = { deploymentId, supportedSchool, broker, phase }
  if (phase === 'requested') return { ...known, agreed: false, finished: false }
  const homeSchool = candidateOf(state, state.leader)?.homeSchool
  return {
    ...known,
    leader: state.leader,
    ...(homeSchool !== undefined && { homeSchool }),
    agreed: 'agreement' in state,
    finished: 'closing' in state,
    ...('agreement' in state && { agreedOn: state.agreement.on }),
    ...('closing' in state && { closedOn: state.closing.on }),
  }
}
