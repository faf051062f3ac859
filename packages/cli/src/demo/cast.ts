/**
 * Who plays in the demo, and where. The people are invented; their ids are derived, so every run
 * of the demo tells the same story.
 */

import { ApplicationId, ClaimId, DeploymentId, PersonId, Trn, type Urn, VisitId } from '@sle/core'
import { type Actor, derivedId } from '@sle/eventing'

const person = (name: string): PersonId => PersonId.parse(derivedId('demo', name))

export const people = {
  applicant: person('applicant'),
  homeHead: person('home head'),
  referee: person('referee'),
  assessor: person('assessor'),
  officer: person('officer'),
  broker: person('broker'),
  trainer: person('trainer'),
  supportedHead: person('supported head'),
  headOfMaths: person('head of maths'),
  qualityLead: person('quality lead'),
} as const

/** The new leader, as the directory knows them. */
export const details = {
  firstName: 'Morwenna',
  surname: 'Example-Tregarth',
  trn: Trn.parse('0412345'),
} as const

export const ids = {
  application: ApplicationId.parse(derivedId('demo', 'application')),
  deployment: DeploymentId.parse(derivedId('demo', 'deployment')),
  firstVisit: VisitId.parse(derivedId('demo', 'first visit')),
  secondVisit: VisitId.parse(derivedId('demo', 'second visit')),
  capacityClaim: ClaimId.parse(derivedId('demo', 'capacity claim')),
  outcomeClaim: ClaimId.parse(derivedId('demo', 'outcome claim')),
} as const

export interface Schools {
  readonly teachingSchool: Urn
  readonly homeSchool: Urn
  readonly supportedSchool: Urn
}

/** The people above, each acting for their own school. */
export const actorsAt = ({ teachingSchool, homeSchool, supportedSchool }: Schools) => {
  const acting = (id: PersonId, role: string, organisation: Urn): Actor => ({
    id,
    role,
    organisation,
  })
  return {
    applicant: acting(people.applicant, 'applicant', homeSchool),
    homeHead: acting(people.homeHead, 'home-headteacher', homeSchool),
    referee: acting(people.referee, 'referee', supportedSchool),
    assessor: acting(people.assessor, 'assessor', teachingSchool),
    officer: acting(people.officer, 'teaching-school-officer', teachingSchool),
    trainer: acting(people.trainer, 'trainer', teachingSchool),
    broker: acting(people.broker, 'broker', teachingSchool),
    leader: acting(people.applicant, 'leader', homeSchool),
    supportedHead: acting(people.supportedHead, 'supported-headteacher', supportedSchool),
    qualityLead: acting(people.qualityLead, 'quality-lead', teachingSchool),
  } as const
}

export type ActorName = keyof ReturnType<typeof actorsAt>
