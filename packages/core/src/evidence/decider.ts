/**
 * The evidence of one deployment: a chain of two links against an agreed baseline, evaluated,
 * commented on, and accepted by somebody who did none of that.
 *
 * What is amended is told by another event; nothing is ever overwritten in the log.
 */

import type { SchemeDecider } from '../context.ts'
import type { BriefedEvidenceCommand } from './briefing.ts'
import {
  agreeBaseline,
  attachLateResult,
  claimLeaderCapacity,
  claimPupilOutcome,
  type Decision,
} from './claims.ts'
import type { EvidenceEvent } from './events.ts'
import {
  acceptEvidence,
  commentOnEvaluation,
  evaluateDeployment,
  returnEvidence,
} from './judgements.ts'
import type { EvidenceRefusal } from './refusals.ts'
import { type Evidence, evolve, initial } from './state.ts'

const decide = (command: BriefedEvidenceCommand, state: Evidence): Decision => {
  switch (command.type) {
    case 'AgreeBaseline':
      return agreeBaseline(command, state)
    case 'ClaimLeaderCapacity':
      return claimLeaderCapacity(command, state)
    case 'ClaimPupilOutcome':
      return claimPupilOutcome(command, state)
    case 'EvaluateDeployment':
      return evaluateDeployment(command, state)
    case 'CommentOnEvaluation':
      return commentOnEvaluation(command, state)
    case 'AcceptEvidence':
      return acceptEvidence(command, state)
    case 'ReturnEvidence':
      return returnEvidence(command, state)
    case 'AttachLateResult':
      return attachLateResult(command, state)
  }
}

export const evidence: SchemeDecider<
  Evidence,
  BriefedEvidenceCommand,
  EvidenceEvent,
  EvidenceRefusal
> = { initial, evolve, decide }
