/**
 * What a row of a list of deployments asks to be recorded.
 *
 * Its id is derived from who, where, what for and since when, so that the same deployment on next
 * year's list is the same deployment, whatever has become of its days and status.
 */

import { derivedId } from '@sle/eventing'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { isDeepStrictEqual } from 'node:util'
import { letters } from './cell-reading.ts'
import type { CivilDate, KnownPerson, PersonId } from '@sle/core'
import type { DeploymentRow } from './deployments.ts'
import type { People } from './people.ts'
import { personalIn } from './personal-text.ts'
import { checkSchool, dayOfEffect, type Planned, type Schools } from './planned.ts'
import type { Problem } from './row.ts'

export interface DeploymentPlanning {
  readonly people: People
  readonly today: CivilDate
  readonly schools?: Schools
}

interface EarlierRow {
  readonly row: number
  readonly deployment: DeploymentRow['deployment']
}

/** Plans rows in the order of the file; one planner for each file. */
export const planDeployments = (planning: DeploymentPlanning) => {
  const earlier = new Map<string, EarlierRow>()
  return async (
    parsed: DeploymentRow,
    row: number,
  ): Promise<Either<readonly Problem[], Planned>> => {
    const { about, deployment } = parsed
    const person = await leaderOf(planning.people, parsed)
    const leader = person?.id
    const school = checkSchool(planning.schools, {
      urn: deployment.supportedSchool,
      openOn: deployment.endedOn ?? deployment.startedOn,
      about: (why, wouldHelp) => about('school', why, wouldHelp),
    })
    const problems = [
      ...(leader === undefined ? [nobody(parsed)] : []),
      ...(school.problem === undefined ? [] : [school.problem]),
      ...(person === undefined ? [] : await personalTexts(planning.people, parsed, person)),
    ]
    if (leader === undefined || problems.length > 0) return left(problems)
    const deploymentId = idOf(leader, deployment)
    const before = earlier.get(deploymentId)
    if (before !== undefined && !isDeepStrictEqual(before.deployment, deployment))
      return left([
        about(
          '',
          `row ${before.row} has the same leader, school, specialism, start and purpose, and says something else`,
          'take one of the two out, or tell them apart by start or purpose',
        ),
      ])
    if (before === undefined) earlier.set(deploymentId, { row, deployment })
    const { on, undated } = dayOfEffect(dayTold(deployment), planning.today)
    return right({
      stream: `deployment-${deploymentId}`,
      command: { type: 'ImportDeployment', data: { deploymentId, leader, ...deployment, on } },
      undated,
      warnings: school.warning === undefined ? [] : [school.warning],
    })
  }
}

const leaderOf = (people: People, { leader }: DeploymentRow): Promise<KnownPerson | undefined> =>
  'id' in leader ? people.findById(leader.id) : people.findByTrn(leader.trn)

/** Free text that says who people are stays out: what is recorded cannot be taken back. */
const personalTexts = async (
  people: People,
  { about, deployment }: DeploymentRow,
  leader: KnownPerson,
): Promise<readonly Problem[]> => {
  const problems: Problem[] = []
  for (const field of ['purpose', 'outcome'] as const) {
    const found = await personalIn(deployment[field] ?? '', { people, leader })
    if (found === undefined) continue
    const why = `${found}, and what is recorded cannot be taken back`
    problems.push(
      about(field, why, 'leave people’s names out; the register id or the role will do'),
    )
  }
  return problems
}

const nobody = ({ about }: DeploymentRow): Problem =>
  about(
    'leader',
    'the directory has nobody under it',
    'import the register that has the leader first, or correct the number',
  )

const idOf = (leader: PersonId, deployment: DeploymentRow['deployment']): string =>
  derivedId(
    'imported-deployment',
    leader,
    deployment.supportedSchool,
    deployment.specialism ?? '',
    deployment.startedOn ?? '',
    // A space or a capital more in next year's list is not another purpose.
    letters(deployment.purpose ?? ''),
  )

/** A finished deployment is what it is since its end; a planned one has no day of its own yet. */
const dayTold = ({
  status,
  startedOn,
  endedOn,
}: DeploymentRow['deployment']): CivilDate | undefined => {
  if (status === 'planned') return undefined
  return status === 'under-way' ? startedOn : (endedOn ?? startedOn)
}
