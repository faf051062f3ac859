/**
 * One deployment: a designated leader lends time to another school, by leave of four parties.
 *
 * Everything is decided from its own stream except how the leader stands, which comes with the
 * approach to the home headteacher, and whether the days can be reserved, which comes back from
 * the designation's stream after all parties have agreed.
 */

import { left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext, SchemeDecider } from '../context.ts'
import { sameButForTheDay } from '../values/index.ts'
import {
  acceptDeployment,
  approachHomeHead,
  approachLeader,
  chooseLeader,
  declineDeployment,
  grantRelease,
  refuseRelease,
  requestDeployment,
} from './approach.ts'
import type { BriefedDeploymentCommand } from './briefing.ts'
import { completeDeployment, cutShortDeployment } from './closing.ts'
import type { ImportDeployment } from './commands.ts'
import type { DeploymentEvent } from './events.ts'
import { evolve } from './evolution.ts'
import type { Decision } from './phases.ts'
import type { DeploymentRefusal } from './refusals.ts'
import type { Deployment } from './state.ts'
import { agreeTerms, confirmReservation, sendDeploymentBack, setTerms } from './terms.ts'
import { decideMidTermReview, recordVisit } from './visits.ts'

const decide = (
  command: BriefedDeploymentCommand,
  state: Deployment,
  context: SchemeContext,
): Decision => {
  switch (command.type) {
    case 'RequestDeployment':
      return requestDeployment(command, state)
    case 'ApproachHomeHead':
      return approachHomeHead(command, state, context)
    case 'GrantRelease':
      return grantRelease(command, state)
    case 'RefuseRelease':
      return refuseRelease(command, state)
    case 'ApproachLeader':
      return approachLeader(command, state)
    case 'AcceptDeployment':
      return acceptDeployment(command, state)
    case 'DeclineDeployment':
      return declineDeployment(command, state)
    case 'ChooseLeader':
      return chooseLeader(command, state)
    case 'SetTerms':
      return setTerms(command, state, context)
    case 'AgreeTerms':
      return agreeTerms(command, state, context)
    case 'ConfirmReservation':
      return confirmReservation(command, state)
    case 'SendDeploymentBack':
      return sendDeploymentBack(command, state)
    case 'RecordVisit':
      return recordVisit(command, state, context)
    case 'DecideMidTermReview':
      return decideMidTermReview(command, state)
    case 'CompleteDeployment':
      return completeDeployment(command, state)
    case 'CutShortDeployment':
      return cutShortDeployment(command, state)
    case 'ImportDeployment':
      return importDeployment(command, state)
  }
}

/** A list read again says nothing unless the line has changed since. */
const importDeployment = ({ data }: ImportDeployment, state: Deployment): Decision => {
  if (state.phase !== 'unknown' && state.phase !== 'imported')
    return left({ type: 'AlreadyRequested' })
  const known = state.phase === 'imported' && sameButForTheDay(state.imported, data)
  return right(known ? [] : [{ type: 'DeploymentImported', data }])
}

export const deployment: SchemeDecider<
  Deployment,
  BriefedDeploymentCommand,
  DeploymentEvent,
  DeploymentRefusal
> = { initial: { phase: 'unknown' }, evolve, decide }
