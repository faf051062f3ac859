/**
 * Who is asked, and in which order: the home headteacher, then the leader, then the client.
 *
 * The order is law (domain source S46, S47). Several leaders may be asked side by side, and until
 * all parties have agreed anybody may take their consent back.
 */

import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import { same } from '../values/index.ts'
import type { BriefedApproachHomeHead } from './briefing.ts'
import type {
  AcceptDeployment,
  ApproachLeader,
  ChooseLeader,
  DeclineDeployment,
  GrantRelease,
  RefuseRelease,
  RequestDeployment,
} from './commands.ts'
import { obstacleTo } from './eligibility.ts'
import type {
  LeaderAccepted,
  LeaderApproached,
  LeaderChosen,
  LeaderDeclined,
  ReleaseGranted,
  ReleaseRefused,
} from './events.ts'
import { type Arranged, arranged, datedBefore, type Decision, open } from './phases.ts'
import type { ApproachRefusal } from './refusals.ts'
import { type Candidate, candidateOf, type Deployment } from './state.ts'

export const requestDeployment = ({ data }: RequestDeployment, state: Deployment): Decision => {
  if (state.phase === 'imported') return left({ type: 'ImportedHistory' })
  if (state.phase === 'unknown') return right([{ type: 'DeploymentRequested', data }])
  return same(state.request, data) ? right([]) : left({ type: 'AlreadyRequested' })
}

export const approachHomeHead = (
  { data, standing }: BriefedApproachHomeHead,
  state: Deployment,
  context: SchemeContext,
): Decision => {
  const known = arranged(state)
  if (isLeft(known)) return known
  const { request } = known.right
  const before = candidateOf(known.right, data.leader)
  // Who was refused or declined may be asked for again: circumstances change.
  if (before !== undefined && before.stage !== 'refused' && before.stage !== 'declined')
    return right([])
  const allowed = open(known.right)
  if (isLeft(allowed)) return allowed
  const obstacle =
    datedBefore(before?.since ?? { step: 'DeploymentRequested', on: request.on }, data.on) ??
    obstacleTo({ data, standing, request }, context)
  if (obstacle !== undefined) return left(obstacle)
  const { homeSchool } = standing
  if (homeSchool === undefined) return left({ type: 'HomeSchoolUnknown', leader: data.leader })
  return right([{ type: 'HomeHeadApproached', data: { ...data, homeSchool, standing } }])
}

export const grantRelease = ({ data }: GrantRelease, state: Deployment): Decision =>
  consent(
    state,
    { type: 'ReleaseGranted', data },
    {
      already: ({ released }) => released === data.minutes,
      obstacle: () => undefined,
    },
  )

export const refuseRelease = ({ data }: RefuseRelease, state: Deployment): Decision =>
  consent(
    state,
    { type: 'ReleaseRefused', data },
    {
      already: ({ stage }) => stage === 'refused',
      obstacle: () => undefined,
    },
  )

export const approachLeader = ({ data }: ApproachLeader, state: Deployment): Decision =>
  consent(
    state,
    { type: 'LeaderApproached', data },
    {
      already: ({ stage }) => stage === 'approached' || stage === 'accepted',
      obstacle: ({ released }) =>
        released > 0 ? undefined : { type: 'ReleaseNotGranted', leader: data.leader },
    },
  )

export const acceptDeployment = ({ data }: AcceptDeployment, state: Deployment): Decision =>
  consent(
    state,
    { type: 'LeaderAccepted', data },
    {
      already: ({ stage }) => stage === 'accepted',
      obstacle: approachMissing,
    },
  )

export const declineDeployment = ({ data }: DeclineDeployment, state: Deployment): Decision =>
  consent(
    state,
    { type: 'LeaderDeclined', data },
    {
      already: ({ stage }) => stage === 'declined',
      obstacle: approachMissing,
    },
  )

/** The client may change its mind until all parties have agreed; terms set before are void then. */
export const chooseLeader = ({ data }: ChooseLeader, state: Deployment): Decision =>
  consent(
    state,
    { type: 'LeaderChosen', data },
    {
      already: ({ leader }, { phase, ...known }) =>
        phase !== 'requested' && 'leader' in known && known.leader === leader,
      obstacle: ({ stage }) =>
        stage === 'accepted' ? undefined : { type: 'LeaderNotAccepted', leader: data.leader },
    },
  )

interface Consent {
  readonly already: (candidate: Candidate, state: Arranged) => boolean
  readonly obstacle: (candidate: Candidate) => ApproachRefusal | undefined
}

type ConsentEvent =
  | ReleaseGranted
  | ReleaseRefused
  | LeaderApproached
  | LeaderAccepted
  | LeaderDeclined
  | LeaderChosen

/** One step of one candidate: grants its event unless it is so already or another must precede. */
const consent = (state: Deployment, event: ConsentEvent, step: Consent): Decision => {
  const { leader, on } = event.data
  const known = arranged(state)
  if (isLeft(known)) return known
  const candidate = candidateOf(known.right, leader)
  if (candidate !== undefined && step.already(candidate, known.right)) return right([])
  const allowed = open(known.right)
  if (isLeft(allowed)) return allowed
  if (candidate === undefined) return left({ type: 'HomeHeadNotApproached', leader })
  const obstacle = step.obstacle(candidate) ?? datedBefore(candidate.since, on)
  return obstacle === undefined ? right([event]) : left(obstacle)
}

const approachMissing = ({ leader, stage }: Candidate): ApproachRefusal | undefined =>
  stage === 'approached' || stage === 'accepted' || stage === 'declined'
    ? undefined
    : { type: 'LeaderNotApproached', leader }
