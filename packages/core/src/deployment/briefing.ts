/**
 * What a deployment must know that its own stream does not tell: how the leader stands.
 *
 * One command needs it, the approach to the home headteacher, and the event keeps it. A standing
 * that changes afterwards is caught where the days are reserved, in the designation's stream.
 */

import { z } from 'zod'
import { Standing as StandingAsDesignated } from '../designation/index.ts'
import type { ApproachHomeHead, DeploymentCommand } from './commands.ts'

/** A leader on the day they are considered for a deployment: designated how, and trained or not. */
export const Standing = StandingAsDesignated.extend({ coreTrained: z.boolean() })
export type Standing = z.infer<typeof Standing>

export type BriefedApproachHomeHead = ApproachHomeHead & { readonly standing: Standing }

export type BriefedDeploymentCommand =
  | Exclude<DeploymentCommand, ApproachHomeHead>
  | BriefedApproachHomeHead
