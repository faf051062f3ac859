import { codec } from '@sle/eventing'
import { evidence } from './decider.ts'
import { type EvidenceEvent, evidenceForms } from './events.ts'

export * from './events.ts'
export * from './commands.ts'
export * from './refusals.ts'
export * from './briefing.ts'
export type { BaselineMeasure, EvaluatedArea } from './statements.ts'
export type { Claim, Evidence, Gathered } from './state.ts'
export { evidence } from './decider.ts'

export const evidenceCodec = codec<EvidenceEvent>(evidenceForms)

/** Streams are `evidence-<DeploymentId>`. */
export const evidenceAggregate = {
  category: 'evidence',
  decider: evidence,
  codec: evidenceCodec,
} as const
