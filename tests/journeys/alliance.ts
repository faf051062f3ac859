/**
 * One alliance in memory, for journeys: who is who, and the usual steps as commands of a person.
 *
 * A step is `[who asks, command type, data]`. Everything goes through the door, as it would from
 * any programme that embeds the library.
 */

import {
  localWindows2018,
  nationalRound2013,
  openSle,
  type Refused,
  type SlePorts,
} from '@sle/core'
import { derivedId, type Instant, instant, type Outcome, type RecordedEvent } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { isLeft } from 'fp-ts/lib/Either.js'

export const idOf = (name: string): string => derivedId('journey', name)

export const teachingSchool = '100000'
const homeSchool = '100002'
export const supportedSchool = '100003'
export const leader = idOf('leader')
export const applicationId = idOf('application')

const actors = {
  applicant: [leader, homeSchool],
  'home-headteacher': [idOf('home head'), homeSchool],
  'supported-headteacher': [idOf('supported head'), supportedSchool],
  'teaching-school-officer': [idOf('officer'), teachingSchool],
  assessor: [idOf('assessor'), teachingSchool],
  broker: [idOf('broker'), teachingSchool],
  trainer: [idOf('trainer'), teachingSchool],
  leader: [leader, homeSchool],
  'quality-lead': [idOf('quality lead'), teachingSchool],
} as const

export type Who = keyof typeof actors
export type Step = readonly [by: Who, type: string, data: Readonly<Record<string, unknown>>]

const actorOf = (who: Who) => ({
  id: actors[who][0],
  role: who,
  organisation: actors[who][1],
})

/** Opens the library in memory, on 1 December 2019 unless `clock` says otherwise. */
export const anAlliance = (ports: Partial<SlePorts> = {}) => {
  const store = ports.store ?? memoryEventStore()
  const now: Instant = instant('2019-12-01T09:00:00.000Z')
  const all: SlePorts = {
    store,
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets: [nationalRound2013, localWindows2018],
    clock: () => now,
    ...ports,
  }
  const sle = openSle(all)
  const ask = ([by, type, data]: Step, commandId?: string) =>
    sle.ask(
      { type, data },
      { actor: actorOf(by), ...(commandId === undefined ? {} : { commandId }) },
    )
  const log = async (): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = []
    for await (const event of store.readAll(undefined)) events.push(event)
    return events
  }
  return {
    ...all,
    sle,
    ask,
    log,
    /** Asks each step and lets the policies answer; throws if one is refused. */
    grant: async (...steps: readonly Step[]): Promise<Outcome> => {
      let outcome: Outcome | undefined
      for (const step of steps) {
        const answer = await ask(step)
        if (isLeft(answer)) throw new Error(answer.left.said)
        outcome = answer.right
        const inVain = await sle.settle()
        if (inVain.length > 0) throw new Error(inVain.map(({ said }) => said).join('; '))
      }
      if (outcome === undefined) throw new Error('no step was given')
      return outcome
    },
    /** Asks a step that must be refused. */
    refused: async (step: Step, commandId?: string): Promise<Refused> => {
      const answer = await ask(step, commandId)
      if (isLeft(answer)) return answer.left
      throw new Error(`${step[1]} was granted`)
    },
    /** The types of what is recorded in a stream, oldest first. */
    told: async (stream: RecordedEvent['stream']): Promise<readonly string[]> => {
      const types: string[] = []
      for await (const { type } of sle.history(stream)) types.push(type)
      return types
    },
  }
}

/** The step of that command type among `steps`. */
export const stepOf = (steps: readonly Step[], type: string): Step => {
  const found = steps.find((step) => step[1] === type)
  if (found === undefined) throw new TypeError(`no step is a ${type}`)
  return found
}

const maths = [{ specialism: 'maths', scope: 'secondary' }] as const
const about = { applicationId }

export const startApplication: Step = [
  'applicant',
  'StartApplication',
  {
    ...about,
    on: '2018-10-01',
    applicant: leader,
    school: homeSchool,
    teachingSchool,
    role: 'middle-leader',
    specialisms: maths,
  },
]

export const completeApplicantPart: Step = [
  'applicant',
  'CompleteApplicantPart',
  {
    ...about,
    on: '2018-10-05',
    statements: localWindows2018.assessment.criteria.map((criterion) => ({
      criterion,
      document: `form, ${criterion}`,
    })),
  },
]

export const headteacherSection = (capacity = true): Step => [
  'home-headteacher',
  'AddHeadteacherSection',
  {
    ...about,
    on: '2018-10-09',
    headteacher: idOf('home head'),
    confirms: { fieldYears: 6, leadershipYears: 3, asAt: '2018-10-09', roleIsLeadership: true },
    consents: { apply: true, release: true, payForCoreTraining: true },
    capacity,
    endorses: true,
  },
]

export const submitApplication: Step = [
  'home-headteacher',
  'SubmitApplication',
  { ...about, on: '2018-10-31' },
]

export const rateAll: readonly Step[] = localWindows2018.assessment.criteria.map((criterion) => [
  'assessor',
  'RateCriterion',
  {
    ...about,
    on: '2018-11-06',
    criterion,
    rating: 'green',
    assessor: idOf('assessor'),
    method: 'interview',
    lookFors: [],
  },
])

export const recommend: Step = [
  'teaching-school-officer',
  'RecommendApplicant',
  { ...about, on: '2018-11-12', specialisms: maths },
]

export const designate: Step = [
  'teaching-school-officer',
  'DesignateLeader',
  {
    leader,
    applicationId,
    designatedBy: { kind: 'teaching-school', urn: teachingSchool },
    specialisms: maths,
    teachingSchool,
    on: '2018-11-19',
  },
]

/** From nothing to a designated leader with the days of a usual year. */
export const becomesLeader: readonly Step[] = [
  startApplication,
  completeApplicantPart,
  headteacherSection(),
  submitApplication,
  ...rateAll,
  recommend,
  designate,
]

/** Days of five hours. */
export const days = (count: number): number => count * 300

export const agreeAllowance = (count: number): Step => [
  'home-headteacher',
  'AgreeAllowance',
  { leader, academicYear: '2018 to 2019', minutes: days(count), on: '2018-11-26' },
]

/** What may differ from one deployment to the next. */
export interface Arranging {
  /** Days in the terms. */
  readonly count?: number
  readonly released?: number
  /** When the terms were set. */
  readonly on?: string
}
