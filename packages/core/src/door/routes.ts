/** Which aggregate answers which command, and what facts each one is briefed with. */

import {
  applicationAggregate,
  ApplicationCommand,
  type ApplicationRefusal,
  applicationVerdict,
  explainApplicationRefusal,
} from '../application/index.ts'
import {
  deploymentAggregate,
  DeploymentCommand,
  type DeploymentRefusal,
  deploymentFacts,
  explainDeploymentRefusal,
} from '../deployment/index.ts'
import {
  designationAggregate,
  DesignationCommand,
  type DesignationRefusal,
  explainDesignationRefusal,
  standingOf,
} from '../designation/index.ts'
import {
  evidenceAggregate,
  EvidenceCommand,
  type EvidenceRefusal,
  explainEvidenceRefusal,
} from '../evidence/index.ts'
import {
  explainSchoolRefusal,
  schoolAggregate,
  SchoolCommand,
  type SchoolRefusal,
} from '../school/index.ts'
import {
  coreTrained,
  explainTrainingRefusal,
  trainingAggregate,
  TrainingCommand,
  type TrainingRefusal,
} from '../training/index.ts'
import type { PersonId } from '../values/index.ts'
import { type Load, type Route, route } from './route.ts'

export type SleCommand =
  | SchoolCommand
  | ApplicationCommand
  | DesignationCommand
  | TrainingCommand
  | DeploymentCommand
  | EvidenceCommand

export type AggregateRefusal =
  | SchoolRefusal
  | ApplicationRefusal
  | DesignationRefusal
  | TrainingRefusal
  | DeploymentRefusal
  | EvidenceRefusal

const schoolRoute = route({
  aggregate: schoolAggregate,
  commands: SchoolCommand,
  idOf: ({ data }) => data.urn,
  brief: async (command) => command,
  explain: explainSchoolRefusal,
})

const applicationRoute = route({
  aggregate: applicationAggregate,
  commands: ApplicationCommand,
  idOf: ({ data }) => data.applicationId,
  brief: async (command) => command,
  explain: explainApplicationRefusal,
})

const trainedOf = async (leader: PersonId, load: Load): Promise<boolean> =>
  coreTrained(await load(trainingAggregate, leader))

const designationRoute = route({
  aggregate: designationAggregate,
  commands: DesignationCommand,
  idOf: ({ data }) => data.leader,
  brief: async (command, load) => {
    if (command.type !== 'DesignateLeader') return command
    const { applicationId, leader } = command.data
    return {
      ...command,
      verdict: applicationVerdict(await load(applicationAggregate, applicationId)),
      coreTrained: await trainedOf(leader, load),
    }
  },
  explain: explainDesignationRefusal,
})

const trainingRoute = route({
  aggregate: trainingAggregate,
  commands: TrainingCommand,
  idOf: ({ data }) => data.leader,
  brief: async (command) => command,
  explain: explainTrainingRefusal,
})

const deploymentRoute = route({
  aggregate: deploymentAggregate,
  commands: DeploymentCommand,
  idOf: ({ data }) => data.deploymentId,
  brief: async (command, load) => {
    if (command.type !== 'ApproachHomeHead') return command
    const { leader } = command.data
    const standing = standingOf(await load(designationAggregate, leader))
    return { ...command, standing: { ...standing, coreTrained: await trainedOf(leader, load) } }
  },
  explain: explainDeploymentRefusal,
})

const evidenceRoute = route({
  aggregate: evidenceAggregate,
  commands: EvidenceCommand,
  idOf: ({ data }) => data.deploymentId,
  brief: async (command, load) => {
    if (command.type !== 'AgreeBaseline' && command.type !== 'EvaluateDeployment') return command
    const { deploymentId } = command.data
    const deployment = deploymentFacts(await load(deploymentAggregate, deploymentId))
    return { ...command, deployment }
  },
  explain: explainEvidenceRefusal,
})

const routes: readonly Route<AggregateRefusal>[] = [
  schoolRoute,
  applicationRoute,
  designationRoute,
  trainingRoute,
  deploymentRoute,
  evidenceRoute,
]

const byType: ReadonlyMap<string, Route<AggregateRefusal>> = new Map(
  routes.flatMap((each) => each.commandTypes.map((type) => [type, each] as const)),
)

/** The route that a command of this type takes, if there is one. */
export const routeOf = (type: string): Route<AggregateRefusal> | undefined => byType.get(type)

/** Every command type that the door knows. */
export const routedTypes: readonly string[] = [...byType.keys()]
