/** Identities of our own: ULIDs, each kind with a type of its own so that none stands in for another. */

import { z } from 'zod'

/** A person, in every role they ever have. Their details are in the `Directory`, not in events. */
export const PersonId = z.ulid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

/** One person's application to one teaching school. */
export const ApplicationId = z.ulid().brand('ApplicationId')
export type ApplicationId = z.infer<typeof ApplicationId>

/** One piece of support to one school, from request to evaluation. */
export const DeploymentId = z.ulid().brand('DeploymentId')
export type DeploymentId = z.infer<typeof DeploymentId>

/** A visit within one deployment. */
export const VisitId = z.ulid().brand('VisitId')
export type VisitId = z.infer<typeof VisitId>

/** A claim of impact, within one deployment's evidence. */
export const ClaimId = z.ulid().brand('ClaimId')
export type ClaimId = z.infer<typeof ClaimId>
