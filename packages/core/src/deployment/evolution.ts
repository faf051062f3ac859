/**
 * How a deployment learns. An event that makes no sense where it comes leaves everything as it
 * was: it has happened, and it is not for this file to judge it.
 */

import { Minutes } from '../values/index.ts'
import type {
  DeploymentEvent,
  HomeHeadApproached,
  LeaderAccepted,
  LeaderApproached,
  LeaderDeclined,
  ReleaseGranted,
  ReleaseRefused,
  TermsSet,
} from './events.ts'
import type { Open } from './phases.ts'
import {
  type Arrangement,
  type Candidate,
  candidateOf,
  type Deployment,
  type Requested,
} from './state.ts'

/** The deployment after one more event. */
export const evolve = (state: Deployment, event: DeploymentEvent): Deployment => {
  switch (event.type) {
    case 'DeploymentRequested':
      return state.phase === 'unknown' ? requested(event.data) : state
    case 'DeploymentImported':
      return state.phase === 'unknown' || state.phase === 'imported'
        ? { phase: 'imported', imported: event.data }
        : state
    case 'DeploymentConfirmed':
    case 'DeploymentSentBack':
    case 'VisitRecorded':
    case 'MidTermReviewDecided':
    case 'DeploymentCompleted':
    case 'DeploymentCutShort':
      return evolveAgreed(state, event)
    default:
      return isOpen(state) ? evolveOpen(state, event) : state
  }
}

/** Until all parties have agreed, leaders come and go and terms are set and set again. */
const evolveOpen = (state: Open, event: OpenEvent): Deployment => {
  const { type, data } = event
  switch (type) {
    case 'HomeHeadApproached':
    case 'ReleaseGranted':
    case 'LeaderApproached':
    case 'LeaderAccepted':
      return { ...state, candidates: candidatesAfter(state, event) }
    case 'ReleaseRefused':
    case 'LeaderDeclined':
      return without(state, event)
    case 'LeaderChosen':
      return {
        ...arrangementOf(state),
        phase: 'chosen',
        leader: data.leader,
        since: { step: type, on: data.on },
      }
    case 'TermsSet':
      return termsSet(state, data)
    case 'TermsAgreed':
      return state.phase === 'terms-set' && state.edition === data.edition
        ? { ...state, agreements: [...state.agreements, data] }
        : state
    case 'DeploymentAgreed': {
      if (state.phase !== 'terms-set') return state
      const { agreements: _, ...kept } = state
      return { ...kept, phase: 'agreed', agreement: data }
    }
  }
}

type OpenEvent = Exclude<
  DeploymentEvent,
  AgreedEvent | { readonly type: 'DeploymentRequested' | 'DeploymentImported' }
>

/** From the agreement on there is one leader and one edition of the terms. */
const evolveAgreed = (state: Deployment, event: AgreedEvent): Deployment => {
  const { type, data } = event
  if (state.phase === 'agreed') {
    if (type === 'DeploymentConfirmed')
      return { ...state, phase: 'confirmed', confirmedOn: data.on, visits: [] }
    if (type !== 'DeploymentSentBack') return state
    const { leader } = state
    const since = { step: type, on: data.on }
    return { ...arrangementOf(state), phase: 'chosen', leader, since }
  }
  if (state.phase !== 'confirmed') return state
  switch (type) {
    case 'VisitRecorded':
      return { ...state, visits: [...state.visits, data] }
    case 'MidTermReviewDecided':
      return { ...state, review: data }
    case 'DeploymentCompleted':
      return { ...state, phase: 'completed', closing: data }
    case 'DeploymentCutShort':
      return { ...state, phase: 'cut-short', closing: data }
    case 'DeploymentConfirmed':
    case 'DeploymentSentBack':
      return state
  }
}

type AgreedEvent = Extract<
  DeploymentEvent,
  {
    readonly type:
      | 'DeploymentConfirmed'
      | 'DeploymentSentBack'
      | 'VisitRecorded'
      | 'MidTermReviewDecided'
      | 'DeploymentCompleted'
      | 'DeploymentCutShort'
  }
>

const requested = (request: Requested['request']): Requested => ({
  phase: 'requested',
  request,
  candidates: [],
  edition: 0,
  since: { step: 'DeploymentRequested', on: request.on },
})

const termsSet = (state: Open, terms: TermsSet['data']): Deployment =>
  state.phase === 'requested'
    ? state
    : {
        ...arrangementOf(state),
        phase: 'terms-set',
        leader: state.leader,
        edition: terms.edition,
        terms,
        agreements: [],
        since: { step: 'TermsSet', on: terms.on },
      }

/** A consent taken back: if it was the chosen leader's, nobody is chosen any more. */
const without = (state: Open, event: ReleaseRefused | LeaderDeclined): Deployment => {
  const candidates = candidatesAfter(state, event)
  return state.phase !== 'requested' && state.leader === event.data.leader
    ? { ...arrangementOf(state), phase: 'requested', candidates }
    : { ...state, candidates }
}

type CandidateEvent =
  | HomeHeadApproached
  | ReleaseGranted
  | ReleaseRefused
  | LeaderApproached
  | LeaderAccepted
  | LeaderDeclined

const candidatesAfter = (state: Open, event: CandidateEvent): readonly Candidate[] => {
  const { leader } = event.data
  const known = candidateOf(state, leader)
  if (event.type === 'HomeHeadApproached') {
    const others = state.candidates.filter((candidate) => candidate !== known)
    return [...others, askedFor(event)]
  }
  return state.candidates.map((candidate) =>
    candidate === known ? candidateAfter(candidate, event) : candidate,
  )
}

const nothing = Minutes.parse(0)

const askedFor = ({ type, data }: HomeHeadApproached): Candidate => ({
  leader: data.leader,
  homeSchool: data.homeSchool,
  stage: 'asked-for',
  released: nothing,
  since: { step: type, on: data.on },
})

const candidateAfter = (
  candidate: Candidate,
  event: Exclude<CandidateEvent, HomeHeadApproached>,
): Candidate => {
  const since = { step: event.type, on: event.data.on }
  switch (event.type) {
    case 'ReleaseGranted': {
      const { minutes } = event.data
      return isReleased(candidate)
        ? { ...candidate, released: minutes }
        : { ...candidate, stage: 'released', released: minutes, since }
    }
    case 'ReleaseRefused':
      return { ...candidate, stage: 'refused', released: nothing, since }
    case 'LeaderApproached':
      return { ...candidate, stage: 'approached', since }
    case 'LeaderAccepted':
      return { ...candidate, stage: 'accepted', since }
    case 'LeaderDeclined':
      return { ...candidate, stage: 'declined', since }
  }
}

const isReleased = ({ released }: Candidate): boolean => released > 0

const isOpen = (state: Deployment): state is Open =>
  state.phase === 'requested' || state.phase === 'chosen' || state.phase === 'terms-set'

const arrangementOf = ({ request, candidates, edition, since }: Arrangement): Arrangement => ({
  request,
  candidates,
  edition,
  since,
})
