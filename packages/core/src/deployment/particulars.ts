/**
 * What people write down about a deployment, as commands carry it and events keep it.
 *
 * The schemas read tolerantly, as events do; commands ask for their strict forms.
 */

import { z } from 'zod'
import { CivilDate, Minutes, Pence, PersonId } from '../values/index.ts'

/** Text that a person wrote: up to two pages, and never a name. */
export const Prose = z.string().trim().min(1).max(2000)

/** A length of time that is asked for, given or spent: at least a minute. */
export const Span = Minutes.refine((minutes) => minutes > 0, { error: 'at least one minute' })

/** Who commissions the support; not always the school that is supported (domain source S48). */
export const Requester = z.object({
  kind: z.enum(['school', 'trust', 'local-authority', 'diocese', 'alliance']),
  /** A URN, a trust's code, a local authority's code: as its register writes it. */
  id: z.string().trim().min(1).max(40),
})
export type Requester = z.infer<typeof Requester>

/** Who pays, which may be neither the requester nor the supported school. */
export const Funder = z.object({
  kind: z.enum(['school', 'trust', 'local-authority', 'diocese', 'alliance', 'department']),
  id: z.string().trim().min(1).max(40).optional(),
})
export type Funder = z.infer<typeof Funder>

/** The kinds of support that the guidance and the alliances name (domain source S1, S53, S59). */
export const SupportKind = z.enum([
  'one-to-one-coaching',
  'facilitated-group-support',
  'data-analysis',
  'joint-action-planning',
  'diagnostic',
  'lesson-observation',
  'moderation',
  'modelling-and-team-teaching',
  'training-delivery',
  'initial-teacher-training',
  'research-and-development',
  'other',
])
export type SupportKind = z.infer<typeof SupportKind>

export const Milestone = z.object({ what: Prose, by: CivilDate })
export type Milestone = z.infer<typeof Milestone>

/** The price, and where the broker's part of it is: inside, on top, or none in money at all. */
export const Fee = z.object({
  model: z.enum(['within-price', 'on-top', 'in-kind', 'grant', 'no-charge']),
  rate: Pence,
  per: z.enum(['day', 'half-day', 'deployment']),
})
export type Fee = z.infer<typeof Fee>

/** What the four parties agree to before work starts (guidance 2017; domain source S38, S46). */
export const Terms = z.object({
  purpose: Prose,
  activities: z.array(SupportKind).min(1).max(12),
  impactMeasures: z.array(Prose).min(1).max(12),
  milestones: z.array(Milestone).max(24),
  /** In all, preparation and report-writing included. */
  minutes: Span,
  pattern: z.enum(['block', 'spread']),
  startsOn: CivilDate,
  endsOn: CivilDate,
  fee: Fee,
  funder: Funder,
  /** The senior leader of the supported school who answers for the work there. */
  namedLead: PersonId,
})
export type Terms = z.infer<typeof Terms>

/** Which setting of the terms: counted from 1 for each deployment, and never twice agreed. */
export const Edition = z.int().min(1)

/** Those whose agreement makes a deployment; each gives it separately. */
export const Party = z.enum(['home-head', 'leader', 'supported-school', 'broker'])
export type Party = z.infer<typeof Party>

/** How the supported school goes on alone, and from when. */
export const ExitStrategy = z.object({ steps: Prose, by: CivilDate })
export type ExitStrategy = z.infer<typeof ExitStrategy>
