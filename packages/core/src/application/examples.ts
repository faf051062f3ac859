/**
 * One believable application, message by message, and any message at all. For tests only.
 *
 * The arbitraries draw from few people, days and values, and lean towards what goes well, so
 * that a series of generated commands reaches an outcome now and then.
 */

import { instant } from '@sle/eventing'
import * as fc from 'fast-check'
import type { SchemeContext } from '../context.ts'
import { localWindows2018, nationalRound2013, type SchemeRules } from '../scheme/index.ts'
import {
  ApplicationId,
  CivilDate,
  Criterion,
  PersonId,
  type ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import * as commands from './commands.ts'
import type { ApplicationEvent } from './events.ts'
import type * as events from './events.ts'
import { ApplicantRole, DeclineGround, HeadshipPost, Method } from './papers.ts'

export const applicationId = ApplicationId.parse('01J0000000000000000000000P')
export const applicant = PersonId.parse('01J0000000000000000000000A')
export const headteacher = PersonId.parse('01J0000000000000000000000H')
export const referee = PersonId.parse('01J0000000000000000000000R')
const assessor = PersonId.parse('01J0000000000000000000000S')
const officer = '01J0000000000000000000000B'
const school = Urn.parse('100001')
const teachingSchool = Urn.parse('100000')

/** Days of one local window, as an alliance held it: open in January, outcome in February. */
export const day = {
  started: CivilDate.parse('2019-01-21'),
  completed: CivilDate.parse('2019-01-25'),
  endorsed: CivilDate.parse('2019-01-30'),
  submitted: CivilDate.parse('2019-02-01'),
  rated: CivilDate.parse('2019-02-11'),
  decided: CivilDate.parse('2019-02-25'),
} as const

export const mathsInAnyPhase: ScopedSpecialism = { specialism: 'maths', scope: 'all' }
export const phonicsInPrimary: ScopedSpecialism = { specialism: 'phonics', scope: 'primary' }

export const under = (rules: SchemeRules, actor: string = officer): SchemeContext => ({
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: actor, role: 'teaching-school-officer', organisation: teachingSchool },
  rules,
})

const whose = { applicationId, applicant }
const whoseAndWhere = { ...whose, school, teachingSchool }

/** Makes examples of an event: the usual one, apart from what a story says. */
const told =
  <Event extends ApplicationEvent>(type: Event['type'], usual: Event['data']) =>
  (data: Partial<Event['data']> = {}): Pick<Event, 'type' | 'data'> => ({
    type,
    data: { ...usual, ...data },
  })

export const applicationStarted = told<events.ApplicationStarted>('ApplicationStarted', {
  ...whoseAndWhere,
  role: 'middle-leader',
  specialisms: [mathsInAnyPhase, phonicsInPrimary],
  on: day.started,
})

export const applicantPartCompleted = told<events.ApplicantPartCompleted>(
  'ApplicantPartCompleted',
  {
    ...whose,
    statements: [{ criterion: 'track-record-of-impact', document: 'section-1.docx#2' }],
    on: day.completed,
  },
)

export const headteacherSectionAdded = told<events.HeadteacherSectionAdded>(
  'HeadteacherSectionAdded',
  {
    ...whose,
    headteacher,
    confirms: { fieldYears: 6, leadershipYears: 3, asAt: day.endorsed, roleIsLeadership: true },
    consents: { apply: true, release: true, payForCoreTraining: true },
    capacity: true,
    endorses: true,
    on: day.endorsed,
  },
)

export const secondReferenceAdded = told<events.SecondReferenceAdded>('SecondReferenceAdded', {
  ...whose,
  referee,
  relationship: 'supported-leader',
  supports: true,
  on: day.submitted,
})

export const applicationSubmitted = told<events.ApplicationSubmitted>('ApplicationSubmitted', {
  ...whoseAndWhere,
  on: day.submitted,
})

export const applicationWithdrawn = told<events.ApplicationWithdrawn>('ApplicationWithdrawn', {
  ...whose,
  reason: 'has moved to another region',
  on: day.decided,
})

export const criterionRated = told<events.CriterionRated>('CriterionRated', {
  ...whose,
  criterion: 'track-record-of-impact',
  rating: 'green',
  assessor,
  method: 'application-form',
  lookFors: ['impact beyond the applicant’s own class'],
  on: day.rated,
})

export const applicantRecommended = told<events.ApplicantRecommended>('ApplicantRecommended', {
  ...whoseAndWhere,
  specialisms: [mathsInAnyPhase],
  supportOwed: [],
  on: day.decided,
})

export const applicantDeclined = told<events.ApplicantDeclined>('ApplicantDeclined', {
  ...whoseAndWhere,
  ground: 'demand',
  reason: 'enough leaders of maths in the alliance',
  on: day.decided,
})

const asked = {
  ApplicationStarted: commands.StartApplication,
  ApplicantPartCompleted: commands.CompleteApplicantPart,
  HeadteacherSectionAdded: commands.AddHeadteacherSection,
  SecondReferenceAdded: commands.AddSecondReference,
  ApplicationSubmitted: commands.SubmitApplication,
  ApplicationWithdrawn: commands.WithdrawApplication,
  CriterionRated: commands.RateCriterion,
  ApplicantRecommended: commands.RecommendApplicant,
  ApplicantDeclined: commands.DeclineApplicant,
} as const

/** The command that asks for what `event` tells, read strictly as the door reads it. */
export const askFor = (event: ApplicationEvent): commands.ApplicationCommand => {
  const { shape } = asked[event.type]
  const fields = Object.entries(event.data).filter(([name]) => name in shape.data.shape)
  const type = shape.type.value
  return commands.ApplicationCommand.parse({ type, data: Object.fromEntries(fields) })
}

const { constant, constantFrom, oneof, record } = fc

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

/** The usual value, and one of the others now and then. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  oneof(often(12, constant(usual)), often(1, constantFrom(...others)))

const anySpecialisms = mostly<ScopedSpecialism[]>(
  [mathsInAnyPhase],
  [{ specialism: 'maths', scope: 'primary' }, phonicsInPrimary],
  [{ specialism: 'citizenship', scope: 'secondary' }],
  [],
)
const anyYears = mostly(4, 0, 1, 2)
const yes = mostly(true, false)
const anyGround = constantFrom(...DeclineGround.options)
const anyReason = constantFrom('moved away', 'not this year')

const anyStart = record(
  {
    role: mostly<ApplicantRole>('other', ...ApplicantRole.options),
    headshipPost: constantFrom(...HeadshipPost.options),
    specialisms: anySpecialisms,
    on: mostly(day.started, day.submitted),
  },
  { requiredKeys: ['role', 'specialisms', 'on'] },
).map(applicationStarted)

const anySection = record({
  headteacher: mostly(headteacher, applicant, referee),
  confirms: record({
    fieldYears: anyYears,
    leadershipYears: anyYears,
    asAt: constant(day.endorsed),
    roleIsLeadership: yes,
  }),
  consents: record({ apply: yes, release: yes, payForCoreTraining: yes }),
  capacity: yes,
  endorses: yes,
  on: mostly(day.endorsed, day.decided),
}).map(headteacherSectionAdded)

const anyReference = record(
  {
    referee: mostly(referee, applicant, headteacher),
    relationship: constantFrom('supported-leader', 'witness-of-support'),
    supports: yes,
    strength: constantFrom('strongly', 'with reservations'),
    on: mostly(day.submitted, day.started),
  },
  { requiredKeys: ['referee', 'relationship', 'supports', 'on'] },
).map(secondReferenceAdded)

/** What the shortened rules of `anyApplicationContext` assess. */
const assessed = ['track-record-of-impact', 'analysis-of-need'] as const

const anyRating = record(
  {
    criterion: oneof(constantFrom(...assessed), constantFrom(...Criterion.options)),
    rating: constantFrom('green', 'green', 'amber', 'red'),
    assessor: mostly(assessor, applicant),
    method: constantFrom(...Method.options),
    supportNeeded: constantFrom('shadow another leader', 'coaching'),
    on: mostly(day.rated, day.started, day.decided),
  },
  { requiredKeys: ['criterion', 'rating', 'assessor', 'method', 'on'] },
).map(criterionRated)

/** Any event, in the proportions that let an application come to an outcome. */
export const anyApplicationEvent: fc.Arbitrary<ApplicationEvent> = oneof(
  often(4, anyStart),
  often(4, record({ on: mostly(day.completed, day.decided) }).map(applicantPartCompleted)),
  often(4, anySection),
  often(2, anyReference),
  often(4, record({ on: mostly(day.submitted, day.started) }).map(applicationSubmitted)),
  often(1, record({ reason: anyReason }).map(applicationWithdrawn)),
  often(8, anyRating),
  often(4, record({ specialisms: anySpecialisms }).map(applicantRecommended)),
  often(2, record({ ground: anyGround, reason: anyReason }).map(applicantDeclined)),
)

/** Any command, in the same proportions. */
export const anyApplicationCommand: fc.Arbitrary<commands.ApplicationCommand> =
  anyApplicationEvent.map(askFor)

/** Both eras, each also shortened to two criteria; and now and then the applicant asks. */
export const anyApplicationContext: fc.Arbitrary<SchemeContext> = record({
  rules: constantFrom(localWindows2018, nationalRound2013),
  short: mostly(true, false),
  actor: mostly<string>(officer, applicant),
}).map(({ rules, short, actor }) =>
  under(short ? { ...rules, assessment: { criteria: assessed } } : rules, actor),
)
