/**
 * What evidence must know that its own stream does not tell: how far the deployment has got.
 *
 * Two commands need it, the baseline and the evaluation; everything later rests on those two. The
 * facts may be a moment old: what is agreed or finished stays so.
 */

import type { PersonId } from '../values/index.ts'
import type { AgreeBaseline, EvaluateDeployment, EvidenceCommand } from './commands.ts'

/** The deployment as evidence sees it; `deploymentFacts` of the deployment gives at least this. */
export interface EvidencedDeployment {
  readonly leader?: PersonId | undefined
  /** Of the deployment, for the wording of refusals. */
  readonly phase: string
  readonly agreed: boolean
  readonly finished: boolean
}

interface Briefing {
  readonly deployment: EvidencedDeployment
}
export type BriefedAgreeBaseline = AgreeBaseline & Briefing
export type BriefedEvaluateDeployment = EvaluateDeployment & Briefing

export type BriefedEvidenceCommand =
  | BriefedAgreeBaseline
  | BriefedEvaluateDeployment
  | Exclude<EvidenceCommand, AgreeBaseline | EvaluateDeployment>
