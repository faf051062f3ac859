/** Why a designation command may be refused, and how that is said to a person. */

import {
  type AcademicYear,
  type ApplicationId,
  type CivilDate,
  type DeploymentId,
  inDays,
  type Minutes,
  type ScopedSpecialism,
  type Urn,
} from '../values/index.ts'
import type { ApplicationVerdict } from '../application/index.ts'
import { inWords } from './coverage.ts'
import type { DesignatingBody } from './designating-body.ts'
import type { EndingKind } from './endings.ts'

/** Minutes come with the day they are counted in, so that a sentence can say them in days. */
type InDays<Fields> = Fields & { readonly dayLength: Minutes }

export type DesignationRefusal =
  /** `by` is the teaching school that holds the designation; an imported list may not say. */
  | { readonly type: 'AlreadyDesignated'; readonly by?: Urn }
  | {
      readonly type: 'NotRecommended'
      readonly applicationId: ApplicationId
      readonly outcome: ApplicationVerdict['outcome']
    }
  | {
      readonly type: 'BeforeRecommendation'
      readonly on: CivilDate
      readonly recommendedOn: CivilDate
    }
  | { readonly type: 'ApplicationOfAnother'; readonly applicationId: ApplicationId }
  | { readonly type: 'ApplicationUsed'; readonly applicationId: ApplicationId }
  | {
      readonly type: 'SpecialismNotRecommended'
      readonly wanted: readonly ScopedSpecialism[]
      readonly recommended: readonly ScopedSpecialism[]
    }
  | {
      readonly type: 'DesignatingBodyNotAllowed'
      readonly asked: DesignatingBody['kind']
      readonly allowed: DesignatingBody['kind']
    }
  | { readonly type: 'WrongTeachingSchool'; readonly asked: Urn; readonly appliedTo: Urn }
  | { readonly type: 'CoreTrainingFirst' }
  | {
      readonly type: 'DesignatedAfterImport'
      readonly designatedOn: CivilDate
      readonly on: CivilDate
    }
  | { readonly type: 'BeforeEnding'; readonly endedOn: CivilDate; readonly on: CivilDate }
  | { readonly type: 'NotDesignated' }
  | {
      readonly type: 'DesignationEnded'
      readonly how: EndingKind
      readonly endedOn: CivilDate
    }
  | {
      readonly type: 'TermEnded'
      readonly termEndsOn: CivilDate
      readonly wanted: CivilDate | AcademicYear
    }
  | {
      readonly type: 'BeforeDesignation'
      readonly designatedOn: CivilDate
      readonly wanted: CivilDate | AcademicYear
    }
  | InDays<{
      readonly type: 'AllowanceBelowReserved'
      readonly academicYear: AcademicYear
      readonly reserved: number
      readonly wanted: Minutes
    }>
  | {
      readonly type: 'StartsInAnotherYear'
      readonly startsOn: CivilDate
      readonly academicYear: AcademicYear
    }
  | {
      readonly type: 'NotWholeParts'
      readonly wanted: Minutes
      readonly smallestPart: Minutes
    }
  | InDays<{
      readonly type: 'DaysNotAvailable'
      readonly academicYear: AcademicYear
      readonly left: number
      readonly wanted: Minutes
    }>
  | InDays<{
      readonly type: 'AlreadyReserved'
      readonly deploymentId: DeploymentId
      readonly edition: number
      readonly academicYear: AcademicYear
      readonly reserved: number
    }>
  | { readonly type: 'NothingReserved'; readonly deploymentId: DeploymentId }
  | InDays<{
      readonly type: 'MoreThanReserved'
      readonly deploymentId: DeploymentId
      readonly reserved: number
      readonly wanted: Minutes
    }>
  | {
      readonly type: 'BeforeReservation'
      readonly reservedOn: CivilDate
      readonly on: CivilDate
    }

/** The refusal as the sentence that follows “cannot reserve days: ”. It names no person. */
export const explainDesignationRefusal = (refusal: DesignationRefusal): string => {
  switch (refusal.type) {
    case 'AlreadyDesignated':
      return `the person is already designated and registered with ${refusal.by === undefined ? 'an alliance that the list does not name' : `teaching school “${refusal.by}”`}; one designation is held at a time, so that one has to end first`
    case 'NotRecommended':
      return `application “${refusal.applicationId}” is ${refusal.outcome}; only a recommended applicant can be designated`
    case 'BeforeRecommendation':
      return `“${refusal.on}” is before ${refusal.recommendedOn}, when the applicant was recommended; give the day of the designation itself`
    case 'ApplicationOfAnother':
      return `application “${refusal.applicationId}” was made by somebody else`
    case 'ApplicationUsed':
      return `application “${refusal.applicationId}” has led to a designation before; being designated again takes another application`
    case 'SpecialismNotRecommended':
      return `“${inWords(refusal.wanted)}” was not recommended (recommended: ${inWords(refusal.recommended)})`
    case 'DesignatingBodyNotAllowed':
      return `the rules have ${bodies[refusal.allowed]} designate, not ${bodies[refusal.asked]}`
    case 'WrongTeachingSchool':
      return `the application was made to teaching school “${refusal.appliedTo}”, not “${refusal.asked}”`
    case 'CoreTrainingFirst':
      return 'the rules issue the designation after the core training day, which has not been attended'
    case 'DesignatedAfterImport':
      return `the list of “${refusal.on}” cannot know a designation of “${refusal.designatedOn}”`
    case 'NotDesignated':
      return 'the person has never been designated; designate or import them first'
    case 'DesignationEnded':
      return `the leader ${endings[refusal.how]} on ${refusal.endedOn}`
    case 'TermEnded':
      return `“${refusal.wanted}” is after the term of the designation, which ends on ${refusal.termEndsOn}`
    case 'BeforeDesignation':
      return `“${refusal.wanted}” is before the designation, which began on ${refusal.designatedOn}`
    case 'BeforeEnding':
      return `“${refusal.on}” is before ${refusal.endedOn}, when the designation before this one ended`
    case 'AllowanceBelowReserved':
      return `${days(refusal, refusal.reserved)} of “${refusal.academicYear}” are reserved, more than the ${days(refusal, refusal.wanted)} to be agreed; return some first`
    case 'StartsInAnotherYear':
      return `“${refusal.startsOn}” is not in the academic year “${refusal.academicYear}”`
    case 'NotWholeParts':
      return `${refusal.wanted} minutes are not a whole number of parts of ${refusal.smallestPart} minutes, the smallest that is lent`
    case 'DaysNotAvailable':
      return `${days(refusal, refusal.wanted)} of “${refusal.academicYear}” are wanted and ${days(refusal, refusal.left)} are left; agree a larger allowance, or ask for fewer days`
    case 'AlreadyReserved':
      return `deployment “${refusal.deploymentId}” had ${days(refusal, refusal.reserved)} of “${refusal.academicYear}” reserved for edition ${refusal.edition} of its terms; other days take another edition of them`
    case 'NothingReserved':
      return `nothing is reserved for deployment “${refusal.deploymentId}”`
    case 'MoreThanReserved':
      return `deployment “${refusal.deploymentId}” has ${days(refusal, refusal.reserved)} still reserved, less than the ${days(refusal, refusal.wanted)} to be returned`
    case 'BeforeReservation':
      return `“${refusal.on}” is before ${refusal.reservedOn}, when the days were reserved`
  }
}

const days = ({ dayLength }: { readonly dayLength: Minutes }, minutes: number): string =>
  inDays(minutes, dayLength)

const bodies: Readonly<Record<DesignatingBody['kind'], string>> = {
  'national-college': 'the National College',
  'teaching-school': 'the teaching school',
}

const endings: Readonly<Record<EndingKind, string>> = {
  'de-designated': 'was de-designated',
  resigned: 'resigned the designation',
  withdrawn: 'had the designation withdrawn',
}
