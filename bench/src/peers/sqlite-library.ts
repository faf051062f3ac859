/** What the SQLite row asks of each library: events onto a stream of their own, on disk. */

import type { DeploymentEvent, DeploymentId } from '@sle/core'

export interface SqliteLibrary {
  /**
   * Puts events into the form in which the library takes them, and answers with what appends them
   * to an empty stream. @throws Error if that is refused.
   */
  readonly ready: (id: DeploymentId, events: readonly DeploymentEvent[]) => () => Promise<void>
  /** How many events the deployment has. */
  readonly count: (id: DeploymentId) => Promise<number>
  readonly close: () => Promise<void> | void
}

export type OpenSqlite = (path: string) => Promise<SqliteLibrary>
