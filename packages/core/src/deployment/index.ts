/** The deployment, as the rest of the scheme sees it. */

import { codec, type Codec } from '@sle/eventing'
import { deployment } from './decider.ts'
import { type DeploymentEvent, deploymentForms } from './events.ts'

export type { BriefedDeploymentCommand } from './briefing.ts'
export * from './commands.ts'
export * from './events.ts'
export { ImportedDeployment } from './imported.ts'
export {
  ExitStrategy,
  Fee,
  Funder,
  Milestone,
  Party,
  Requester,
  SupportKind,
  Terms,
} from './particulars.ts'
export type { DeploymentRefusal } from './refusals.ts'
export { explainDeploymentRefusal } from './explanation.ts'
export { type Deployment, type DeploymentFacts, deploymentFacts } from './state.ts'
export { deployment } from './decider.ts'

export const deploymentCodec: Codec<DeploymentEvent> = codec<DeploymentEvent>(deploymentForms)

/** A deployment as the command runner needs it: one stream each, `deployment-<DeploymentId>`. */
export const deploymentAggregate = {
  category: 'deployment',
  decider: deployment,
  codec: deploymentCodec,
} as const
