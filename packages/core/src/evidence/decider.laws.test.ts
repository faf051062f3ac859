import { fold } from '@sle/eventing'
import { deciderLaws } from '@sle/testkit'
import * as fc from 'fast-check'
import {
  anyEvidenceCommand,
  anyEvidenceEvent,
  baselineAgreed,
  deploymentEvaluated,
  leaderCapacityClaimed,
  pupilOutcomeClaimed,
  usualContext,
} from './examples.ts'
import { evidence, evidenceCodec } from './index.ts'

const evaluated = fold(evidence, [
  baselineAgreed(),
  leaderCapacityClaimed(),
  pupilOutcomeClaimed(),
  deploymentEvaluated(),
])

const law = {
  codec: evidenceCodec,
  anyEvent: anyEvidenceEvent,
  anyCommand: anyEvidenceCommand,
  anyContext: fc.constant(usualContext),
}

deciderLaws({ ...law, name: 'evidence', decider: evidence })
// Judgements need a long way to reach, so the laws look at what follows an evaluation as well.
deciderLaws({
  ...law,
  name: 'evidence (once evaluated)',
  decider: { ...evidence, initial: evaluated },
})
