/**
 * What evidence must know that its own stream does not tell: how far the deployment has got.
 *
 * Two commands need it, the baseline and the evaluation; everything later rests on those two. The
 * facts may be a moment old: what is agreed or finished stays so.
 */

import type { CivilDate, PersonId } from '../values/index.ts'
import type { AgreeBaseline, EvaluateDeployment, EvidenceCommand } from './commands.ts'

/** The deployment as evidence sees it; `deploymentFacts` of the deployment gives at least this. */
export interface EvidencedDeployment {
  readonly leader?: PersonId | undefined
  /** How far it has got, and in the end how it ended: “completed” or “cut-short”. */
  readonly phase: string
  readonly agreed: boolean
  readonly finished: boolean
  /** The day of the agreement, once there is one. */
  readonly agreedOn?: CivilDate | undefined
  /** The day on which it was completed or cut short. */
  readonly closedOn?: CivilDate | undefined
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
