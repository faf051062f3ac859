/** What the command row asks of each library: the same commands on the same deployments. */

import type { DeploymentEvent, DeploymentId } from '@sle/core'

export interface CommandLibrary {
  /** Records a history as it is. */
  readonly fill: (id: DeploymentId, history: readonly DeploymentEvent[]) => Promise<void>
  /** Reads a command strictly, decides it and records what it grants. @throws Error if refused. */
  readonly ask: (id: DeploymentId, asked: unknown) => Promise<void>
  /** How many events the deployment has. */
  readonly count: (id: DeploymentId) => Promise<number>
}
