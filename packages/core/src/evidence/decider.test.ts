import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import {
  acceptEvidence,
  attachLateResult,
  claimLeaderCapacity,
  claimPupilOutcome,
  commentOnEvaluation,
  evaluateDeployment,
  returnEvidence,
  usualContext,
} from './examples.ts'
import { evidence, explainEvidenceRefusal } from './index.ts'

const { given } = stories(evidence, usualContext)

describe('evidence without a baseline', () => {
  it.each([
    claimLeaderCapacity(),
    claimPupilOutcome(),
    evaluateDeployment(),
    commentOnEvaluation(),
    acceptEvidence(),
    returnEvidence(),
    attachLateResult(),
  ])('refuses $type', (command) => {
    given().when(command).thenRefused({ type: 'BaselineNotAgreed' })
  })

  it('is explained with what would help', () => {
    expect(explainEvidenceRefusal({ type: 'BaselineNotAgreed' })).toContain('agree the baseline')
  })
})
