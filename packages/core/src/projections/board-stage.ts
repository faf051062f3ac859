/** How far a deployment has got, in the words of whoever chases it. */

import type { BoardCandidate, BoardFacts, Party } from './board-facts.ts'
import { codeSaid } from './wording.ts'

const parties: Readonly<Record<Party, string>> = {
  'home-head': 'the home head',
  leader: 'the SLE',
  'supported-school': 'the school',
  broker: 'the broker',
}

/** The stage in plain words, naming who is waited for. */
export const stageOf = (facts: BoardFacts): string => {
  switch (facts.phase) {
    case 'requested':
      return stageOfSearch(facts.candidates)
    case 'chosen':
      return facts.sentBackFor === undefined ? 'terms to be set' : `sent back: ${facts.sentBackFor}`
    case 'terms-set':
      return `awaiting agreement of ${missing(facts).join(', ')}`
    case 'agreed':
      return 'agreed, days being reserved'
    case 'confirmed':
      if (facts.review === 'stop') return 'under way, to be cut short'
      return facts.visits === 0 ? 'confirmed' : 'under way'
    case 'completed':
    case 'cut-short':
      return stageOfEvidence(facts)
    case 'imported':
      return `imported: ${codeSaid(facts.importedStatus ?? 'planned')}`
  }
}

const stageOfSearch = (candidates: readonly BoardCandidate[]): string => {
  const someone = (at: BoardCandidate['at']): boolean =>
    candidates.some((candidate) => candidate.at === at)
  if (someone('accepted')) return 'awaiting the school’s choice'
  if (someone('approached')) return 'awaiting the SLE'
  if (someone('released')) return 'released, SLE to be approached'
  if (someone('asked-for')) return 'awaiting the home head'
  return candidates.length === 0 ? 'looking for an SLE' : 'looking for another SLE'
}

const stageOfEvidence = (facts: BoardFacts): string => {
  if (hasNothingToEvaluate(facts)) return 'cut short before any visit'
  switch (facts.evidence) {
    case 'none':
    case 'baseline-agreed':
      return 'finished, awaiting evaluation'
    case 'evaluated':
      return 'finished, awaiting evidence acceptance'
    case 'returned':
      return 'finished, evidence to be amended'
    case 'accepted':
      return 'evidenced'
  }
}

/** Cut short before any visit: nobody was helped, and the evaluation would be of nothing. */
export const hasNothingToEvaluate = ({ phase, visits, evidence }: BoardFacts): boolean =>
  phase === 'cut-short' && visits === 0 && (evidence === 'none' || evidence === 'baseline-agreed')

const missing = ({ agreedBy }: BoardFacts): readonly string[] =>
  Object.entries(parties)
    .filter(([party]) => !agreedBy.some((agreed) => agreed === party))
    .map(([, said]) => said)
