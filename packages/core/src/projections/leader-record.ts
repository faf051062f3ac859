/**
 * One person's history in order: from the first application to the evidence of the last
 * deployment. Key: the leader, who is the applicant from the day they applied.
 *
 * Entries go by the day something took effect, and within a day by when it was recorded, so that
 * what was entered late still stands where it belongs.
 */

import type { Projection, RecordedEvent } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { ApplicationId, CivilDate, Criterion, PersonId, Rating } from '../values/index.ts'
import { type RecordedDeployment, withDeployment } from './recorded-deployments.ts'
import { said } from './sentences.ts'
import type { RecordedSleEvent } from './sle-event.ts'

/** One thing that happened, said in a sentence without names or what people wrote. */
export interface RecordEntry {
  readonly on: CivilDate
  readonly what: SleEvent['type']
  readonly said: string
  readonly stream: RecordedEvent['stream']
  readonly recordedAt: RecordedEvent['recordedAt']
}

/** One application of the person, with the rating that counts for each criterion. */
export interface RecordedApplication {
  readonly applicationId: ApplicationId
  readonly ratings: Readonly<Partial<Record<Criterion, Rating>>>
  readonly outcome: 'undecided' | 'recommended' | 'declined' | 'withdrawn'
}

export interface LeaderRecord {
  readonly leader: PersonId
  readonly applications: readonly RecordedApplication[]
  readonly deployments: readonly RecordedDeployment[]
  readonly entries: readonly RecordEntry[]
}

export const leaderRecord: Projection<SleEvent, LeaderRecord> = {
  name: 'leader-record',
  version: 1,
  keys: (event) => {
    const leader = personIn(event)
    return leader === undefined ? [] : [leader]
  },
  apply: (record, event) => {
    const leader = personIn(event)
    if (leader === undefined) return record
    const before = record ?? { leader, applications: [], deployments: [], entries: [] }
    const applications = withApplication(before.applications, event)
    return {
      leader,
      applications,
      deployments: withDeployment(before.deployments, event),
      entries: withEntry(before.entries, entryOf(event, applications)),
    }
  },
}

/** Whose history an event belongs to; nobody's while a deployment has no leader in sight. */
const personIn = ({ data }: RecordedSleEvent): PersonId | undefined => {
  if ('applicant' in data) return data.applicant
  return 'leader' in data ? data.leader : undefined
}

const withApplication = (
  applications: readonly RecordedApplication[],
  event: RecordedSleEvent,
): readonly RecordedApplication[] => {
  switch (event.type) {
    case 'ApplicationStarted': {
      const { applicationId } = event.data
      return [...applications, { applicationId, ratings: {}, outcome: 'undecided' }]
    }
    case 'CriterionRated': {
      const { applicationId, criterion, rating } = event.data
      return changed(applications, applicationId, (application) => ({
        ...application,
        ratings: { ...application.ratings, [criterion]: rating },
      }))
    }
    case 'ApplicantRecommended':
      return decided(applications, event.data.applicationId, 'recommended')
    case 'ApplicantDeclined':
      return decided(applications, event.data.applicationId, 'declined')
    case 'ApplicationWithdrawn':
      return decided(applications, event.data.applicationId, 'withdrawn')
    default:
      return applications
  }
}

const decided = (
  applications: readonly RecordedApplication[],
  id: ApplicationId,
  outcome: RecordedApplication['outcome'],
) => changed(applications, id, (application) => ({ ...application, outcome }))

const changed = (
  applications: readonly RecordedApplication[],
  id: ApplicationId,
  change: (application: RecordedApplication) => RecordedApplication,
): readonly RecordedApplication[] =>
  applications.map((application) =>
    application.applicationId === id ? change(application) : application,
  )

const entryOf = (
  event: RecordedSleEvent,
  applications: readonly RecordedApplication[],
): RecordEntry | undefined => {
  const sentence = said(event)
  if (sentence === undefined) return undefined
  const { type, data, stream, recordedAt } = event
  const ratings =
    type === 'ApplicantRecommended' || type === 'ApplicantDeclined'
      ? ratingsSaid(applications.find((each) => each.applicationId === data.applicationId))
      : ''
  return { on: data.on, what: type, said: `${sentence}${ratings}`, stream, recordedAt }
}

/** “; rated 9 green, 1 amber”, or nothing where nobody rated. */
const ratingsSaid = (application: RecordedApplication | undefined): string => {
  const ratings = Object.values(application?.ratings ?? {})
  const counts = (['green', 'amber', 'red'] as const).flatMap((colour) => {
    const count = ratings.filter((rating) => rating === colour).length
    return count === 0 ? [] : [`${count} ${colour}`]
  })
  return counts.length === 0 ? '' : `; rated ${counts.join(', ')}`
}

/** The entries with one more, after those of the same day. */
const withEntry = (
  entries: readonly RecordEntry[],
  entry: RecordEntry | undefined,
): readonly RecordEntry[] => {
  if (entry === undefined) return entries
  const place = entries.findLastIndex(({ on }) => on <= entry.on) + 1
  return entries.toSpliced(place, 0, entry)
}
