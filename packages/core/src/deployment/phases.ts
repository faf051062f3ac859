/**
 * What a step may be asked of: each gate lets the fitting phases through and names, for every
 * other, the step that is missing or past.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CivilDate } from '../values/index.ts'
import type { DeploymentEvent } from './events.ts'
import { Party } from './particulars.ts'
import type { DeploymentRefusal } from './refusals.ts'
import type {
  Agreed,
  Chosen,
  Completed,
  Confirmed,
  CutShort,
  Deployment,
  Requested,
  Step,
  TermsProposed,
} from './state.ts'

/** What every decision of this aggregate answers. */
export type Decision = Either<DeploymentRefusal, readonly DeploymentEvent[]>

export type Open = Requested | Chosen | TermsProposed
export type Settled = Agreed | Confirmed | Completed | CutShort
export type Arranged = Open | Settled

/** Any deployment that was requested here. */
export const arranged = (state: Deployment): Either<DeploymentRefusal, Arranged> => {
  if (state.phase === 'unknown') return left({ type: 'DeploymentUnknown' })
  if (state.phase === 'imported') return left({ type: 'ImportedHistory' })
  return right(state)
}

/** A deployment that not all parties have agreed to yet: everything can still change. */
export const open = (state: Arranged): Either<DeploymentRefusal, Open> => {
  switch (state.phase) {
    case 'requested':
    case 'chosen':
    case 'terms-set':
      return right(state)
    case 'agreed':
    case 'confirmed':
      return left({ type: 'AlreadyAgreed', on: state.agreement.on })
    case 'completed':
    case 'cut-short':
      return left({ type: 'DeploymentFinished', how: state.phase })
  }
}

/** A deployment that all four parties have agreed to, whatever became of it. */
export const settled = (state: Arranged): Either<DeploymentRefusal, Settled> => {
  switch (state.phase) {
    case 'requested':
      return left({ type: 'LeaderNotChosen' })
    case 'chosen':
      return left({ type: 'TermsNotSet' })
    case 'terms-set':
      return left({ type: 'NotAgreedByAllParties', missing: missingIn(state) })
    case 'agreed':
    case 'confirmed':
    case 'completed':
    case 'cut-short':
      return right(state)
  }
}

/** A deployment whose days are reserved and whose work is not over. */
export const underWay = (state: Settled): Either<DeploymentRefusal, Confirmed> => {
  switch (state.phase) {
    case 'agreed':
      return left({ type: 'DaysNotReserved', agreedOn: state.agreement.on })
    case 'confirmed':
      return right(state)
    case 'completed':
    case 'cut-short':
      return left({ type: 'DeploymentFinished', how: state.phase })
  }
}

/** Whether an edition was in force once and is void: set anew, sent back, or its leader has gone. */
export const isVoid = (state: Arranged, edition: number): boolean =>
  edition < state.edition || (edition === state.edition && !('terms' in state))

/** The parties that have not agreed to the terms in force. */
export const missingIn = ({ agreements }: TermsProposed): readonly Party[] =>
  Party.options.filter((party) => agreements.every((agreement) => agreement.party !== party))

/** Why a step cannot be dated `on`, if it is to follow `since`. Text order is date order. */
export const datedBefore = (
  { step, on: stepOn }: Step,
  on: CivilDate,
): DeploymentRefusal | undefined =>
  on < stepOn ? { type: 'EarlierThanHistory', on, step, stepOn } : undefined
