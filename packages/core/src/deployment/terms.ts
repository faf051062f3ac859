/**
 * Terms, four agreements to them, and whether the days could be reserved.
 *
 * An agreement counts for the edition of the terms in force when it was given, and for no other;
 * so does the answer about the days, which may come after the terms were agreed anew.
 */

import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext } from '../context.ts'
import { academicYearOf, same, sameButForTheDay } from '../values/index.ts'
import type { AgreeTerms, ConfirmReservation, SendDeploymentBack, SetTerms } from './commands.ts'
import type { DeploymentAgreed, TermsAgreed } from './events.ts'
import type { Party, Terms } from './particulars.ts'
import { arranged, datedBefore, type Decision, isVoid, missingIn, open, settled } from './phases.ts'
import type { DeploymentRefusal, Reservation } from './refusals.ts'
import { candidateOf, type Chosen, type Deployment, type TermsProposed } from './state.ts'

export const setTerms = (
  { data }: SetTerms,
  state: Deployment,
  context: SchemeContext,
): Decision => {
  const { deploymentId, on, ...terms } = data
  const known = arranged(state)
  if (isLeft(known)) return known
  if ('terms' in known.right) {
    const { terms: inForce, leader, edition } = known.right
    if (sameButForTheDay(inForce, { ...data, leader, edition })) return right([])
  }
  const allowed = open(known.right)
  if (isLeft(allowed)) return allowed
  const current = allowed.right
  if (current.phase === 'requested') return left({ type: 'LeaderNotChosen' })
  const obstacle =
    datedBefore(current.since, on) ??
    outOfBounds(terms, context) ??
    moreThanReleased(terms, current, context)
  if (obstacle !== undefined) return left(obstacle)
  const { leader, edition } = current
  const set = { deploymentId, leader, edition: edition + 1, ...terms, on }
  return right([{ type: 'TermsSet', data: set }])
}

export const agreeTerms = (
  { data: { deploymentId, party, edition: named, on } }: AgreeTerms,
  state: Deployment,
  context: SchemeContext,
): Decision => {
  const known = arranged(state)
  if (isLeft(known)) return known
  const current = known.right
  if (current.phase === 'requested') return left({ type: 'LeaderNotChosen' })
  if (current.phase === 'chosen') return left({ type: 'TermsNotSet' })
  const { edition, leader, terms } = current
  if (named !== undefined && named !== edition)
    return left({ type: 'TermsHaveChanged', inForce: edition, named })
  if (current.phase !== 'terms-set' || !missingIn(current).includes(party)) return right([])
  const agreedBy = context.actor.id
  const obstacle =
    agreedForAnother(party, agreedBy, current) ??
    datedBefore(current.since, on) ??
    moreThanReleased(terms, current, context)
  if (obstacle !== undefined) return left(obstacle)
  const agreed: TermsAgreed = {
    type: 'TermsAgreed',
    data: { deploymentId, leader, party, edition, agreedBy, on },
  }
  return right(
    missingIn(current).length > 1 ? [agreed] : [agreed, agreedByAll(current, agreed.data)],
  )
}

export const confirmReservation = ({ data }: ConfirmReservation, state: Deployment): Decision => {
  const known = arranged(state)
  if (isLeft(known)) return known
  const whole = settled(known.right)
  if (isLeft(whole)) return whole
  const { phase, agreement } = whole.right
  const agreed = reservationOf(agreement)
  const reserved = reservationOf(data)
  if (!same(agreed, reserved)) return left({ type: 'ReservationDiffers', agreed, reserved })
  return right(phase === 'agreed' ? [{ type: 'DeploymentConfirmed', data }] : [])
}

export const sendDeploymentBack = (
  { data: { deploymentId, edition, reason, on } }: SendDeploymentBack,
  state: Deployment,
): Decision => {
  const known = arranged(state)
  if (isLeft(known)) return known
  if (isVoid(known.right, edition)) return right([])
  const whole = settled(known.right)
  if (isLeft(whole)) return whole
  const current = whole.right
  if (edition !== current.edition)
    return left({ type: 'TermsHaveChanged', inForce: current.edition, named: edition })
  if (current.phase === 'confirmed')
    return left({ type: 'DaysAlreadyReserved', on: current.confirmedOn })
  if (current.phase !== 'agreed') return left({ type: 'DeploymentFinished', how: current.phase })
  const back = { deploymentId, ...reservationOf(current.agreement), reason, on }
  return right([{ type: 'DeploymentSentBack', data: back }])
}

const outOfBounds = (
  { startsOn, endsOn, minutes }: Terms,
  { rules }: SchemeContext,
): DeploymentRefusal | undefined => {
  const { minimumLength: minimum, dayLength, smallestPart } = rules.deployment
  if (endsOn < startsOn) return { type: 'EndsBeforeStart', startsOn, endsOn }
  if (minutes < minimum) return { type: 'BelowMinimumLength', minimum, wanted: minutes, dayLength }
  return minutes % smallestPart === 0
    ? undefined
    : { type: 'NotWholeParts', wanted: minutes, smallestPart }
}

/** Four agreements of one person would be the agreement of one party. */
const agreedForAnother = (
  party: Party,
  agreedBy: string,
  { agreements }: TermsProposed,
): DeploymentRefusal | undefined => {
  const earlier = agreements.find((agreement) => agreement.agreedBy === agreedBy)
  return earlier && { type: 'AgreedForAnotherParty', party, agreedAs: earlier.party }
}

/** A home headteacher may have cut the release since it was first granted (domain source S31). */
const moreThanReleased = (
  { minutes }: Pick<Terms, 'minutes'>,
  state: Chosen | TermsProposed,
  { rules }: SchemeContext,
): DeploymentRefusal | undefined => {
  const { dayLength } = rules.deployment
  const released = candidateOf(state, state.leader)?.released
  if (released === undefined) return { type: 'HomeHeadNotApproached', leader: state.leader }
  return minutes > released
    ? { type: 'MoreThanReleased', released, wanted: minutes, dayLength }
    : undefined
}

/** Dated by the latest agreement, whichever order they were recorded in. */
const agreedByAll = (
  { agreements, terms: { minutes, startsOn, endsOn } }: TermsProposed,
  { deploymentId, leader, edition, on: lastOn }: TermsAgreed['data'],
): DeploymentAgreed => {
  const on = agreements.reduce(
    (latest, agreed) => (agreed.on > latest ? agreed.on : latest),
    lastOn,
  )
  const academicYear = academicYearOf(startsOn)
  const agreed = { deploymentId, leader, edition, minutes, academicYear, startsOn, endsOn, on }
  return { type: 'DeploymentAgreed', data: agreed }
}

const reservationOf = ({ leader, edition, academicYear, minutes }: Reservation): Reservation => ({
  leader,
  edition,
  academicYear,
  minutes,
})
