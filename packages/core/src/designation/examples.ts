/** One believable designation, and any designation at all. For tests only. */

import { instant } from '@sle/eventing'
import fc from 'fast-check'
import type { ApplicationVerdict } from '../application/index.ts'
import type { SchemeContext } from '../context.ts'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import {
  academicYearOf,
  addDays,
  addYears,
  ApplicationId,
  CivilDate,
  DeploymentId,
  Minutes,
  PersonId,
  type ScopedSpecialism,
  Urn,
} from '../values/index.ts'
import type { BriefedDesignateLeader, BriefedDesignationCommand } from './briefing.ts'
import type {
  DedesignateLeader,
  ImportDesignation,
  ResignDesignation,
  ReturnDays,
  WithdrawDesignation,
} from './commands.ts'
import type { DesignationEvent, DesignationImported, LeaderDesignated } from './events.ts'

export const day = (text: string): CivilDate => CivilDate.parse(text)
/** Under both example rule sets a day is five hours. */
export const days = (count: number): Minutes => Minutes.parse(count * 300)
export const leader = PersonId.parse('01J0000000000000000000000A')
export const applicationId = ApplicationId.parse('01J000000000000000000000A1')
export const laterApplication = ApplicationId.parse('01J000000000000000000000A2')
export const deploymentId = DeploymentId.parse('01J000000000000000000000D1')
export const otherDeployment = DeploymentId.parse('01J000000000000000000000D2')
export const homeSchool = Urn.parse('100001')
export const teachingSchool = Urn.parse('100000')
export const otherTeachingSchool = Urn.parse('100002')
export const maths: ScopedSpecialism = { specialism: 'maths', scope: 'primary' }
export const assessment: ScopedSpecialism = { specialism: 'assessment', scope: 'all' }
export const thisYear = academicYearOf(day('2019-06-03'))

export const usualContext: SchemeContext = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: {
    id: '01J0000000000000000000000B',
    role: 'teaching-school-officer',
    organisation: '100000',
  },
  rules: localWindows2018,
}
export const context2013: SchemeContext = { ...usualContext, rules: nationalRound2013 }

export const recommended = (
  data: { readonly applicationId?: ApplicationId; readonly recommendedOn?: CivilDate } = {},
) =>
  ({
    outcome: 'recommended',
    applicationId,
    applicant: leader,
    school: homeSchool,
    teachingSchool,
    specialisms: [maths, assessment],
    supportOwed: ['analysis-of-need'],
    recommendedOn: day('2018-07-02'),
    ...data,
  }) as const satisfies ApplicationVerdict

/** Makes messages that are as usual, but for what a story says of them. */
const usually =
  <Type extends string, Data extends object>(type: Type, usual: Data) =>
  (data: Partial<Data> = {}) => ({ type, data: { ...usual, ...data } })

const asked: BriefedDesignateLeader['data'] = {
  leader,
  applicationId,
  designatedBy: { kind: 'teaching-school', urn: teachingSchool },
  specialisms: [maths],
  teachingSchool,
  on: day('2018-09-03'),
}
const designate = usually('DesignateLeader', asked)
export const designateLeader = (
  data: Partial<BriefedDesignateLeader['data']> = {},
  facts: Partial<Pick<BriefedDesignateLeader, 'verdict' | 'coreTrained'>> = {},
): BriefedDesignateLeader => ({
  ...designate(data),
  verdict: recommended({ applicationId: data.applicationId ?? applicationId }),
  coreTrained: false,
  ...facts,
})
const designated = usually<'LeaderDesignated', LeaderDesignated['data']>('LeaderDesignated', {
  ...asked,
  homeSchool,
  termEndsOn: day('2022-09-02'),
  supportOwed: ['analysis-of-need'],
  recommended: [maths, assessment],
  recommendedOn: day('2018-07-02'),
  coreTrained: false,
  ruleset: 'local-windows-2018',
})
export const leaderDesignated = (data: Partial<LeaderDesignated['data']> = {}): LeaderDesignated =>
  designated({ termEndsOn: addDays(addYears(data.on ?? asked.on, 4), -1), ...data })

const listed: ImportDesignation['data'] = {
  leader,
  homeSchool,
  specialisms: [maths],
  on: day('2018-09-03'),
}
export const importDesignation = usually('ImportDesignation', listed)
export const designationImported = usually<'DesignationImported', DesignationImported['data']>(
  'DesignationImported',
  listed,
)

const allowance = { leader, academicYear: thisYear, minutes: days(10), on: day('2018-10-01') }
export const agreeAllowance = usually('AgreeAllowance', allowance)
export const allowanceAgreed = usually('AllowanceAgreed', allowance)

const reservation = {
  leader,
  deploymentId,
  edition: 1,
  academicYear: thisYear,
  minutes: days(3),
  startsOn: day('2019-01-07'),
  on: day('2018-12-03'),
}
export const reserveDays = usually('ReserveDays', reservation)
export const daysReserved = usually('DaysReserved', reservation)

const unused = { leader, deploymentId, reason: 'cut short at the review', on: day('2019-03-04') }
export const returnDays = usually<'ReturnDays', ReturnDays['data']>('ReturnDays', unused)
export const daysReturned = usually('DaysReturned', {
  ...unused,
  academicYear: thisYear,
  minutes: days(3),
})

const quality: DedesignateLeader['data'] = {
  leader,
  reason: 'unsatisfactory-quality',
  detail: 'two evaluations named a cause for concern',
  on: day('2019-07-01'),
}
export const dedesignateLeader = usually('DedesignateLeader', quality)
export const leaderDedesignated = usually('LeaderDedesignated', quality)

const workload: ResignDesignation['data'] = {
  leader,
  reason: 'workload',
  detail: 'took on a second year group',
  on: day('2019-07-01'),
}
export const resignDesignation = usually('ResignDesignation', workload)
export const designationResigned = usually('DesignationResigned', workload)

const headship: WithdrawDesignation['data'] = {
  leader,
  reason: 'became-headteacher',
  detail: 'appointed head of the home school',
  on: day('2019-09-01'),
}
export const withdrawDesignation = usually('WithdrawDesignation', headship)
export const designationWithdrawn = usually('DesignationWithdrawn', headship)

// Few values of each kind, so that generated commands meet and deep states are reached.
const on = fc.constantFrom(
  ...['2018-09-03', '2018-12-03', '2019-07-01', '2022-09-02', '2023-01-09'].map(day),
)
const anApplication = fc.constantFrom(applicationId, laterApplication)
const edition = fc.integer({ min: 1, max: 3 })
const aDeployment = fc.constantFrom(deploymentId, otherDeployment)
const length = fc.constantFrom(...[0.5, 3, 6, 9].map(days))
const specialisms = fc.constantFrom<ScopedSpecialism[][]>([maths], [assessment, maths])
const start = fc
  .constantFrom(...['2018-11-05', '2019-01-07', '2022-10-03', '2023-06-05'].map(day))
  .map((startsOn) => ({ startsOn, academicYear: academicYearOf(startsOn) }))
const academicYear = start.map((it) => it.academicYear)
const designation = fc.record({ applicationId: anApplication, specialisms, on })
const listing = fc.record(
  {
    specialisms,
    on,
    designatedOn: on,
    teachingSchool: fc.constantFrom(teachingSchool, otherTeachingSchool),
    designatedBy: fc.constant('National College'),
    phase: fc.constantFrom('primary' as const, 'all' as const),
  },
  { requiredKeys: ['specialisms', 'on'] },
)
const agreed = fc.record({ academicYear, minutes: length, on })
const reserved = fc
  .tuple(start, fc.record({ deploymentId: aDeployment, edition, minutes: length, on }))
  .map(([when, what]) => ({ ...when, ...what }))
const ended = fc.record({ on })

export const anyDesignationCommand: fc.Arbitrary<BriefedDesignationCommand> = fc.oneof(
  { weight: 3, arbitrary: designation.map((data) => designateLeader(data)) },
  { weight: 1, arbitrary: listing.map(importDesignation) },
  { weight: 2, arbitrary: agreed.map(agreeAllowance) },
  { weight: 4, arbitrary: reserved.map(reserveDays) },
  {
    weight: 3,
    arbitrary: fc
      .record({ deploymentId: aDeployment, edition, minutes: length, on }, { requiredKeys: ['on'] })
      .map(returnDays),
  },
  ended.map(dedesignateLeader),
  ended.map(resignDesignation),
  ended.map(withdrawDesignation),
)

export const anyDesignationEvent: fc.Arbitrary<DesignationEvent> = fc.oneof(
  designation.map(leaderDesignated),
  listing.map(designationImported),
  agreed.map(allowanceAgreed),
  reserved.map(daysReserved),
  fc.record({ deploymentId: aDeployment, minutes: length, academicYear, on }).map(daysReturned),
  ended.map(leaderDedesignated),
  ended.map(designationResigned),
  ended.map(designationWithdrawn),
)
