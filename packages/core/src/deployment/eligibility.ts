/**
 * Whether a leader may be asked for at all: the reasons against it, in the order they are told.
 *
 * The specialism must be held for the phase that is asked for; a request that names no phase is
 * content with any.
 */

import type { SchemeContext } from '../context.ts'
import type { PhaseScope, ScopedSpecialism } from '../values/index.ts'
import type { BriefedApproachHomeHead } from './briefing.ts'
import type { DeploymentRequested } from './events.ts'
import type { ApproachRefusal } from './refusals.ts'

/** An approach, and the request it is made for. */
interface Proposed extends Pick<BriefedApproachHomeHead, 'data' | 'standing'> {
  readonly request: DeploymentRequested['data']
}

type Rule = (proposed: Proposed, context: SchemeContext) => ApproachRefusal | undefined

/** The first reason not to ask for this leader, if there is one. */
export const obstacleTo: Rule = (proposed, context) => {
  for (const rule of rulesInOrder) {
    const refusal = rule(proposed, context)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const mustBeDesignated: Rule = ({ data: { leader }, standing }) => {
  if (standing.ended) return { type: 'DesignationEnded', leader }
  return standing.designated ? undefined : { type: 'LeaderNotDesignated', leader }
}

const mustBeInTerm: Rule = ({ data: { on }, standing: { termEndsOn } }) =>
  termEndsOn !== undefined && on > termEndsOn ? { type: 'TermEnded', termEndsOn, on } : undefined

const mustBeTrained: Rule = ({ data: { leader }, standing }, { rules }) =>
  rules.deployment.beforeCoreTraining === 'not-allowed' && !standing.coreTrained
    ? { type: 'CoreTrainingFirst', leader }
    : undefined

const mustHoldSpecialism: Rule = ({ request: { specialism, phase }, standing: { specialisms } }) =>
  specialisms.some((held) => held.specialism === specialism && covers(held, phase))
    ? undefined
    : { type: 'SpecialismNotHeld', wanted: specialism, phase, held: specialisms }

const mustComeFromElsewhere: Rule = ({ request, standing: { homeSchool } }) =>
  homeSchool === request.supportedSchool
    ? { type: 'SupportedSchoolIsOwnSchool', school: homeSchool }
    : undefined

const mustBeRegisteredWithBroker: Rule = ({ request: { broker }, standing }) =>
  standing.teachingSchool === undefined || standing.teachingSchool === broker
    ? undefined
    : { type: 'NotRegisteredWithBroker', registeredWith: standing.teachingSchool, broker }

const rulesInOrder: readonly Rule[] = [
  mustBeDesignated,
  mustBeInTerm,
  mustBeTrained,
  mustHoldSpecialism,
  mustComeFromElsewhere,
  mustBeRegisteredWithBroker,
]

const covers = ({ scope }: ScopedSpecialism, phase: PhaseScope | undefined): boolean =>
  phase === undefined || scope === 'all' || scope === phase
