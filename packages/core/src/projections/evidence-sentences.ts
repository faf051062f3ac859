/** The milestones of a deployment's evidence, as the leader's record tells them. */

import type { EvidenceEvent } from '../evidence/index.ts'
import type { Sentences } from './sle-event.ts'
import { counted } from './wording.ts'

export const evidenceSentences: Sentences<EvidenceEvent> = {
  BaselineAgreed: ({ measures }) => `baseline agreed on ${counted(measures.length, 'measure')}`,
  LeaderCapacityClaimed: () => 'impact on leaders’ capacity claimed',
  PupilOutcomeClaimed: () => 'a pupil outcome claimed as following from it',
  DeploymentEvaluated: ({ causeForConcern }) =>
    `evaluated by the receiving headteacher${
      causeForConcern === undefined ? '' : ', with a cause for concern'
    }`,
  EvaluationCommented: () => 'commented on the evaluation',
  EvidenceAccepted: () => 'evidence accepted by quality assurance',
  EvidenceReturned: () => 'evidence returned by quality assurance to be amended',
  LateResultAttached: ({ publishedOn }) => `a result published on ${publishedOn} was attached`,
}
