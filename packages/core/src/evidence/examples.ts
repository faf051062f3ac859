/** The evidence of one believable deployment, and any evidence at all. For tests only. */

import { instant } from '@sle/eventing'
import * as fc from 'fast-check'
import type { SchemeContext } from '../context.ts'
import { localWindows2018 } from '../scheme/index.ts'
import { CivilDate, ClaimId, DeploymentId, PersonId } from '../values/index.ts'
import type { BriefedEvidenceCommand, EvidencedDeployment } from './briefing.ts'
import type {
  AcceptEvidence,
  AgreeBaseline,
  AttachLateResult,
  ClaimLeaderCapacity,
  ClaimPupilOutcome,
  CommentOnEvaluation,
  EvaluateDeployment,
  ReturnEvidence,
} from './commands.ts'
import type { BaselineAgreed, EvidenceAccepted, EvidenceEvent, EvidenceReturned } from './events.ts'

export const day = (text: string): CivilDate => CivilDate.parse(text)
const deploymentId = DeploymentId.parse('01J0000000000000000000000D')
export const leader = PersonId.parse('01J0000000000000000000000A')
export const receivingHead = PersonId.parse('01J0000000000000000000000H')
export const qualityLead = PersonId.parse('01J0000000000000000000000Q')
export const capacityClaim = ClaimId.parse('01J000000000000000000000C1')
export const outcomeClaim = ClaimId.parse('01J000000000000000000000C2')
export const finished: EvidencedDeployment = {
  leader,
  phase: 'completed',
  agreed: true,
  agreedOn: day('2019-01-16'),
  finished: true,
  closedOn: day('2019-04-05'),
}
export const cutShort: EvidencedDeployment = { ...finished, phase: 'cut-short' }
const { closedOn: _closedOn, ...notClosed } = finished
export const underWay: EvidencedDeployment = { ...notClosed, phase: 'confirmed', finished: false }
export const asked: EvidencedDeployment = { phase: 'requested', agreed: false, finished: false }

/** Evidence is decided alike under every rule set and for every actor. */
export const usualContext: SchemeContext = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: qualityLead, role: 'quality-lead', organisation: '100000' },
  rules: localWindows2018,
}

const baseline = {
  deploymentId,
  measures: [{ measure: 'phonics check, year 1', baseline: '58%', target: '75%' }],
  on: day('2019-01-23'),
}
const capacity = {
  deploymentId,
  claimId: capacityClaim,
  developed: 'subject leader for English',
  statement: 'plans and observes phonics teaching without support',
  documents: ['folder 12, observation notes'],
  on: day('2019-02-04'),
}
const outcome = {
  deploymentId,
  claimId: outcomeClaim,
  follows: capacityClaim,
  measure: 'phonics check, year 1',
  baseline: '58%',
  result: '71%',
  documents: ['practice check, February'],
  on: day('2019-03-04'),
}
const evaluation = {
  deploymentId,
  evaluator: receivingHead,
  areas: [{ area: 'phonics', impact: 'teaching is consistent', evidence: 'learning walks' }],
  effectiveness: 'well prepared and trusted by the staff',
  success: 'the aims were met',
  on: day('2019-04-08'),
}
const comment = {
  deploymentId,
  commentedBy: leader,
  comment: 'the subject leader carried the work',
  on: day('2019-04-15'),
}
const acceptance = { deploymentId, acceptedBy: qualityLead, on: day('2019-05-01') }
const returning = {
  deploymentId,
  returnedBy: qualityLead,
  reason: 'the practice check is not the published measure',
  on: day('2019-05-01'),
}
const late = {
  deploymentId,
  follows: outcomeClaim,
  measure: 'phonics check, year 1',
  result: '76%',
  publishedOn: day('2019-08-22'),
  documents: [],
  on: day('2019-08-23'),
}

type With<Command extends { readonly data: object }> = Partial<Command['data']>

export const agreeBaseline = (
  data: With<AgreeBaseline> = {},
  deployment: EvidencedDeployment = underWay,
) => ({ type: 'AgreeBaseline' as const, data: { ...baseline, ...data }, deployment })
export const claimLeaderCapacity = (data: With<ClaimLeaderCapacity> = {}) => ({
  type: 'ClaimLeaderCapacity' as const,
  data: { ...capacity, ...data },
})
export const claimPupilOutcome = (data: With<ClaimPupilOutcome> = {}) => ({
  type: 'ClaimPupilOutcome' as const,
  data: { ...outcome, ...data },
})
export const evaluateDeployment = (
  data: With<EvaluateDeployment> = {},
  deployment: EvidencedDeployment = finished,
) => ({ type: 'EvaluateDeployment' as const, data: { ...evaluation, ...data }, deployment })
export const commentOnEvaluation = (data: With<CommentOnEvaluation> = {}) => ({
  type: 'CommentOnEvaluation' as const,
  data: { ...comment, ...data },
})
export const acceptEvidence = (data: With<AcceptEvidence> = {}) => ({
  type: 'AcceptEvidence' as const,
  data: { ...acceptance, ...data },
})
export const returnEvidence = (data: With<ReturnEvidence> = {}) => ({
  type: 'ReturnEvidence' as const,
  data: { ...returning, ...data },
})
export const attachLateResult = (data: With<AttachLateResult> = {}) => ({
  type: 'AttachLateResult' as const,
  data: { ...late, ...data },
})

const known = ({ leader: _leader, ...facts }: EvidencedDeployment) => facts

export const baselineAgreed = (
  data: With<BaselineAgreed> = {},
  deployment: EvidencedDeployment = underWay,
) => ({
  type: 'BaselineAgreed' as const,
  data: { leader, ...baseline, deployment: known(deployment), ...data },
})
export const leaderCapacityClaimed = (data: With<ClaimLeaderCapacity> = {}) => ({
  type: 'LeaderCapacityClaimed' as const,
  data: { ...capacity, ...data, leader },
})
export const pupilOutcomeClaimed = (data: With<ClaimPupilOutcome> = {}) => ({
  type: 'PupilOutcomeClaimed' as const,
  data: { ...outcome, ...data, leader },
})
export const deploymentEvaluated = (
  data: With<EvaluateDeployment> = {},
  deployment: EvidencedDeployment = finished,
) => ({
  type: 'DeploymentEvaluated' as const,
  data: { ...evaluation, ...data, leader, deployment: known(deployment) },
})
export const evaluationCommented = (data: With<CommentOnEvaluation> = {}) => ({
  type: 'EvaluationCommented' as const,
  data: { ...comment, ...data, leader },
})
export const evidenceAccepted = (data: With<AcceptEvidence> = {}): EvidenceAccepted => ({
  type: 'EvidenceAccepted',
  data: { ...acceptance, ...data, leader },
})
export const evidenceReturned = (data: With<ReturnEvidence> = {}): EvidenceReturned => ({
  type: 'EvidenceReturned',
  data: { ...returning, ...data, leader },
})
export const lateResultAttached = (data: With<AttachLateResult> = {}) => ({
  type: 'LateResultAttached' as const,
  data: { ...late, ...data, leader },
})

// Few values of each kind, so that generated commands meet each other's histories.
const on = fc.constantFrom('2019-01-23', '2019-04-08', '2019-05-01', '2019-09-02').map(day)
const person = fc.constantFrom(leader, receivingHead, qualityLead)
const claimId = fc.constantFrom(capacityClaim, outcomeClaim)
const text = fc.constantFrom('better planning', 'data shared each term')
const value = fc.constantFrom('58%', '71%')
const documents = fc.array(text, { maxLength: 2 })
const facts = fc.constantFrom(finished, cutShort, underWay, asked)
const measures = fc.constantFrom(baseline.measures, [
  { measure: 'better planning', baseline: '58%', target: '71%' },
])
const anyCapacity = fc.record({ claimId, statement: text, documents, on })
const anyOutcome = fc.record({ claimId, follows: claimId, result: value, documents, on })
const concern = fc.record({ causeForConcern: text }, { requiredKeys: [] })
const anyEvaluation = fc
  .tuple(fc.record({ evaluator: person, success: text, on }), concern)
  .map(([said, worry]) => ({ ...said, ...worry }))
const anyComment = fc.record({ commentedBy: person, comment: text, on })
const anyReturn = fc.record({ returnedBy: person, reason: text, on })
const anyLate = fc.record({ follows: claimId, result: value, publishedOn: on, documents, on })

// The usual commands lead into the far phases, where the odd ones then find something to change.
const usual: fc.Arbitrary<BriefedEvidenceCommand> = fc.constantFrom(
  agreeBaseline(),
  claimLeaderCapacity(),
  claimPupilOutcome(),
  evaluateDeployment(),
)
const odd: fc.Arbitrary<BriefedEvidenceCommand> = fc.oneof(
  fc.tuple(fc.record({ measures, on }), facts).map(([data, f]) => agreeBaseline(data, f)),
  anyCapacity.map(claimLeaderCapacity),
  anyOutcome.map(claimPupilOutcome),
  fc.tuple(anyEvaluation, facts).map(([data, f]) => evaluateDeployment(data, f)),
  anyComment.map(commentOnEvaluation),
  fc.record({ acceptedBy: person, on }).map(acceptEvidence),
  anyReturn.map(returnEvidence),
  anyLate.map(attachLateResult),
)

/** Any command of evidence with its facts, about one deployment. */
export const anyEvidenceCommand = fc.oneof(usual, odd)

/** Any event of evidence, in any order and however odd. */
export const anyEvidenceEvent: fc.Arbitrary<EvidenceEvent> = fc.oneof(
  fc
    .tuple(fc.record({ measures, leader: person, on }), facts)
    .map(([d, f]) => baselineAgreed(d, f)),
  anyCapacity.map(leaderCapacityClaimed),
  anyOutcome.map(pupilOutcomeClaimed),
  fc.tuple(anyEvaluation, facts).map(([d, f]) => deploymentEvaluated(d, f)),
  anyComment.map(evaluationCommented),
  fc.record({ acceptedBy: person, on }).map(evidenceAccepted),
  anyReturn.map(evidenceReturned),
  anyLate.map(lateResultAttached),
)
