/**
 * What is known of the evidence of one deployment.
 *
 *   unknown ──AgreeBaseline──▶ gathering ──AcceptEvidence──▶ accepted
 *                               ▲     │
 *                        amend  │     ▼ ReturnEvidence
 *                              returned
 *
 * A late result is kept in any phase and never changes it.
 */

import type { CivilDate, PersonId } from '../values/index.ts'
import type {
  BaselineAgreed,
  DeploymentEvaluated,
  EvaluationCommented,
  EvidenceEvent,
  LateResultAttached,
  LeaderCapacityClaimed,
  PupilOutcomeClaimed,
} from './events.ts'

/** A claim of either link, as it was last worded. */
export type Claim = LeaderCapacityClaimed | PupilOutcomeClaimed

/** What has been gathered, whatever quality assurance has said of it. */
export interface Gathered {
  readonly leader: PersonId
  readonly baseline: BaselineAgreed['data']
  readonly claims: readonly Claim[]
  readonly evaluation?: DeploymentEvaluated['data']
  /** On the evaluation as it stands; an amended evaluation awaits a comment of its own. */
  readonly comment?: EvaluationCommented['data']
  readonly lateResults: readonly LateResultAttached['data'][]
}

export type Evidence =
  | { readonly phase: 'unknown' }
  | (Gathered & { readonly phase: 'gathering' })
  | (Gathered & {
      readonly phase: 'returned'
      readonly returnedBy: PersonId
      readonly returnedOn: CivilDate
      readonly reason: string
    })
  | (Gathered & {
      readonly phase: 'accepted'
      readonly acceptedBy: PersonId
      readonly acceptedOn: CivilDate
    })

export const initial: Evidence = { phase: 'unknown' }

export const evolve = (state: Evidence, event: EvidenceEvent): Evidence => {
  if (event.type === 'BaselineAgreed') return withBaseline(state, event)
  if (state.phase === 'unknown') return state
  switch (event.type) {
    case 'LeaderCapacityClaimed':
    case 'PupilOutcomeClaimed':
      return amended(state, { claims: withClaim(state.claims, event) })
    case 'DeploymentEvaluated': {
      const { comment: _answered, ...rest } = state
      return amended(rest, { evaluation: event.data })
    }
    case 'EvaluationCommented':
      return amended(state, { comment: event.data })
    case 'EvidenceAccepted': {
      const { acceptedBy, on } = event.data
      return { ...gathered(state), phase: 'accepted', acceptedBy, acceptedOn: on }
    }
    case 'EvidenceReturned': {
      const { returnedBy, reason, on } = event.data
      return { ...gathered(state), phase: 'returned', returnedBy, reason, returnedOn: on }
    }
    case 'LateResultAttached':
      return { ...state, lateResults: [...state.lateResults, event.data] }
  }
}

const withBaseline = (state: Evidence, { data }: BaselineAgreed): Evidence =>
  state.phase === 'unknown'
    ? { phase: 'gathering', leader: data.leader, baseline: data, claims: [], lateResults: [] }
    : amended(state, { leader: data.leader, baseline: data })

/** The claim in the place of its earlier wording, or at the end. */
const withClaim = (claims: readonly Claim[], claim: Claim): readonly Claim[] =>
  claims.some(({ data }) => data.claimId === claim.data.claimId)
    ? claims.map((held) => (held.data.claimId === claim.data.claimId ? claim : held))
    : [...claims, claim]

/** Whatever is amended goes back to quality assurance. */
const amended = (known: Gathered, change: Partial<Gathered>): Evidence => ({
  ...gathered(known),
  ...change,
  phase: 'gathering',
})

const gathered = ({ leader, baseline, claims, evaluation, comment, lateResults }: Gathered) => ({
  leader,
  baseline,
  claims,
  lateResults,
  ...(evaluation === undefined ? {} : { evaluation }),
  ...(comment === undefined ? {} : { comment }),
})
