/**
 * The board: every deployment, how far it has got and what it waits for. Key: the deployment.
 *
 * Several leaders may be asked for one deployment at once; until one is chosen, the board tells
 * how far the furthest of them has got.
 */

import type { Projection } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { PersonId } from '../values/index.ts'
import type { BoardCandidate, BoardEntry, BoardFacts } from './board-facts.ts'
import { stageOf } from './board-stage.ts'
import type { DataOf, RecordedSleEvent } from './sle-event.ts'
import { noVisits, withVisit } from './visits.ts'

export const deploymentBoard: Projection<SleEvent, BoardEntry> = {
  name: 'deployment-board',
  version: 1,
  keys: (event) =>
    'deploymentId' in event.data && event.type !== 'DaysReserved' && event.type !== 'DaysReturned'
      ? [event.data.deploymentId]
      : [],
  apply: (entry, event) => {
    const facts = learn(entry, event)
    return facts === undefined ? undefined : { ...facts, stage: stageOf(facts) }
  },
}

const learn = (facts: BoardFacts | undefined, event: RecordedSleEvent): BoardFacts | undefined => {
  if (event.type === 'DeploymentRequested') return requested(event.data)
  if (event.type === 'DeploymentImported') return imported(event.data)
  if (facts === undefined) return undefined
  return withEvidence(withWork(withConsent(facts, event), event), event)
}

const requested = (data: DataOf<'DeploymentRequested'>): BoardFacts => ({
  deploymentId: data.deploymentId,
  phase: 'requested',
  supportedSchool: data.supportedSchool,
  broker: data.broker,
  specialism: data.specialism,
  requestedOn: data.on,
  ...(data.neededBy !== undefined && { neededBy: data.neededBy }),
  candidates: [],
  edition: 0,
  agreedBy: [],
  ...noVisits,
  evidence: 'none',
})

/** A list counts no visits; what it says was delivered is what was used. */
const imported = (data: DataOf<'DeploymentImported'>): BoardFacts => ({
  deploymentId: data.deploymentId,
  phase: 'imported',
  importedStatus: data.status,
  supportedSchool: data.supportedSchool,
  ...(data.specialism !== undefined && { specialism: data.specialism }),
  candidates: [],
  leader: data.leader,
  edition: 0,
  agreedBy: [],
  ...(data.minutesAgreed !== undefined && { minutesAgreed: data.minutesAgreed }),
  ...noVisits,
  minutesUsed: data.minutesDelivered ?? 0,
  ...(data.startedOn !== undefined && { startsOn: data.startedOn }),
  ...(data.endedOn !== undefined && { closedOn: data.endedOn }),
  evidence: 'none',
})

/** The way to an agreement: who is asked, who is chosen, who agrees to what. */
const withConsent = (facts: BoardFacts, event: RecordedSleEvent): BoardFacts => {
  switch (event.type) {
    case 'HomeHeadApproached': {
      const { leader, homeSchool } = event.data
      const others = facts.candidates.filter((candidate) => candidate.leader !== leader)
      return { ...facts, candidates: [...others, { leader, homeSchool, at: 'asked-for' }] }
    }
    case 'ReleaseGranted':
      return at(facts, event.data.leader, 'released')
    case 'ReleaseRefused':
      return without(at(facts, event.data.leader, 'refused'), event.data.leader)
    case 'LeaderApproached':
      return at(facts, event.data.leader, 'approached')
    case 'LeaderAccepted':
      return at(facts, event.data.leader, 'accepted')
    case 'LeaderDeclined':
      return without(at(facts, event.data.leader, 'declined'), event.data.leader)
    case 'LeaderChosen':
      return { ...withoutTerms(facts), phase: 'chosen', leader: event.data.leader }
    case 'TermsSet': {
      const { edition, minutes, startsOn, endsOn } = event.data
      const kept = withoutTerms(facts)
      return { ...kept, phase: 'terms-set', edition, minutesAgreed: minutes, startsOn, endsOn }
    }
    case 'TermsAgreed':
      return event.data.edition === facts.edition
        ? { ...facts, agreedBy: [...facts.agreedBy, event.data.party] }
        : facts
    default:
      return facts
  }
}

/** From the agreement to the end of the work. */
const withWork = (facts: BoardFacts, event: RecordedSleEvent): BoardFacts => {
  switch (event.type) {
    case 'DeploymentAgreed':
      return { ...facts, phase: 'agreed', minutesAgreed: event.data.minutes }
    case 'DeploymentSentBack':
      return { ...withoutTerms(facts), phase: 'chosen', sentBackFor: event.data.reason }
    case 'DeploymentConfirmed':
      return { ...facts, phase: 'confirmed' }
    case 'VisitRecorded':
      return { ...facts, ...withVisit(facts, event.data) }
    case 'MidTermReviewDecided':
      return { ...facts, review: event.data.decision }
    case 'DeploymentCompleted':
      return closed(facts, 'completed', event.data)
    case 'DeploymentCutShort':
      return closed(facts, 'cut-short', event.data)
    default:
      return facts
  }
}

/** An amendment after a return goes back to quality assurance. */
const withEvidence = (facts: BoardFacts, event: RecordedSleEvent): BoardFacts => {
  switch (event.type) {
    case 'BaselineAgreed':
      return { ...facts, evidence: 'baseline-agreed' }
    case 'DeploymentEvaluated':
    case 'EvaluationCommented':
      return { ...facts, evidence: 'evaluated' }
    case 'LeaderCapacityClaimed':
    case 'PupilOutcomeClaimed':
      return facts.evidence === 'returned' ? { ...facts, evidence: 'evaluated' } : facts
    case 'EvidenceReturned':
      return { ...facts, evidence: 'returned' }
    case 'EvidenceAccepted':
      return { ...facts, evidence: 'accepted' }
    default:
      return facts
  }
}

const closed = (
  facts: BoardFacts,
  phase: 'completed' | 'cut-short',
  { on, minutesReturned, minutesUsed }: DataOf<'DeploymentCompleted'>,
): BoardFacts => ({ ...facts, phase, closedOn: on, minutesUsed, minutesReturned })

const at = (facts: BoardFacts, leader: PersonId, stage: BoardCandidate['at']): BoardFacts => ({
  ...facts,
  candidates: facts.candidates.map((candidate) => {
    // More or fewer days released to somebody who has already been approached: no step back.
    if (candidate.leader !== leader) return candidate
    return stage === 'released' && isFurther(candidate) ? candidate : { ...candidate, at: stage }
  }),
})

const isFurther = (candidate: BoardCandidate): boolean =>
  candidate.at === 'approached' || candidate.at === 'accepted' || candidate.at === 'declined'

/** A consent taken back: if it was the chosen leader's, nobody is chosen any more. */
const without = (facts: BoardFacts, leader: PersonId): BoardFacts => {
  if (facts.leader !== leader) return facts
  const { leader: _chosen, ...kept } = withoutTerms(facts)
  return { ...kept, phase: 'requested' }
}

const withoutTerms = (facts: BoardFacts): BoardFacts => {
  const { minutesAgreed: _1, startsOn: _2, endsOn: _3, sentBackFor: _4, ...kept } = facts
  return { ...kept, agreedBy: [] }
}
