/**
 * One believable deployment step by step, as it is asked for and as it is told. For tests only.
 *
 * A reading leader of school 100002 helps school 100003 in the spring term of 2019: released for
 * six days, agreed for five, of five hours each.
 */

import { instant } from '@sle/eventing'
import type { SchemeContext } from '../../context.ts'
import { localWindows2018 } from '../../scheme/index.ts'
import {
  AcademicYear,
  CivilDate,
  DeploymentId,
  Minutes,
  Pence,
  PersonId,
  Urn,
  VisitId,
} from '../../values/index.ts'
import type { BriefedApproachHomeHead, Standing } from '../briefing.ts'
import type * as Asked from '../commands.ts'
import type * as Told from '../events.ts'
import { Party, type Terms } from '../particulars.ts'

export const deploymentId: DeploymentId = DeploymentId.parse('01J0000000000000000000000D')
export const leader: PersonId = PersonId.parse('01J0000000000000000000000A')
export const otherLeader: PersonId = PersonId.parse('01J0000000000000000000000C')
export const visitId: VisitId = VisitId.parse('01J0000000000000000000001V')
export const otherVisitId: VisitId = VisitId.parse('01J0000000000000000000002V')
export const broker: Urn = Urn.parse('100000')
export const homeSchool: Urn = Urn.parse('100002')
export const supportedSchool: Urn = Urn.parse('100003')
export const academicYear: AcademicYear = AcademicYear.parse('2018 to 2019')

/** Who agrees for each party: four people. */
export const agreeing: Readonly<Record<Party, PersonId>> = {
  'home-head': PersonId.parse('01J00000000000000000000001'),
  leader,
  'supported-school': PersonId.parse('01J00000000000000000000002'),
  broker: PersonId.parse('01J0000000000000000000000B'),
}

/** The context of every story that does not say otherwise. */
export const usualContext: SchemeContext = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: '01J0000000000000000000000B', role: 'broker', organisation: broker },
  rules: localWindows2018,
}

/** The context in which somebody else asks. */
export const askedBy = (id: string): SchemeContext => ({
  ...usualContext,
  actor: { ...usualContext.actor, id },
})

/** A day of 2019, written as `01-07`. */
export const day = (monthAndDay: string): CivilDate => CivilDate.parse(`2019-${monthAndDay}`)
/** Days of five hours. */
export const days = (count: number): Minutes => Minutes.parse(count * 300)

export const standing: Standing = {
  leader,
  designated: true,
  ended: false,
  specialisms: [
    { specialism: 'phonics', scope: 'primary' },
    { specialism: 'english', scope: 'all' },
  ],
  homeSchool,
  teachingSchool: broker,
  termEndsOn: CivilDate.parse('2021-08-31'),
  coreTrained: true,
}

const wanted: Told.DeploymentRequested['data'] = {
  deploymentId,
  requestedBy: { kind: 'school', id: supportedSchool },
  supportedSchool,
  broker,
  need: 'two new teachers in year 1 and a phonics check in June',
  specialism: 'phonics',
  phase: 'primary',
  expectedOutcomes: 'a phonics lead who plans and moderates alone',
  on: day('01-07'),
}
export const terms: Terms = {
  purpose: 'coach the phonics lead',
  activities: ['one-to-one-coaching', 'modelling-and-team-teaching'],
  impactMeasures: ['phonics check, year 1, at standard'],
  milestones: [{ what: 'the plan for the summer term is written', by: day('03-15') }],
  minutes: days(5),
  pattern: 'spread',
  startsOn: day('01-21'),
  endsOn: day('04-05'),
  fee: { model: 'within-price', rate: Pence.parse(350_00), per: 'day' },
  funder: { kind: 'school' },
  namedLead: PersonId.parse('01J0000000000000000000000E'),
}
const visit: Asked.RecordVisit['data'] = {
  deploymentId,
  visitId,
  visitedOn: day('01-22'),
  minutes: days(1),
  summary: 'observed two lessons and planned the next with the phonics lead',
  on: day('01-25'),
}
const review: Asked.DecideMidTermReview['data'] = {
  deploymentId,
  decision: 'continue',
  findings: 'lessons are planned together; teaching is not yet alike in both classes',
  nextSteps: 'moderate both classes in March',
  on: day('02-25'),
}
const cut: Asked.CutShortDeployment['data'] = {
  deploymentId,
  reason: 'the review found that it is not working',
  exitStrategy: { steps: 'the deputy takes the coaching over', by: day('03-22') },
  on: day('03-01'),
}
const imported: Asked.ImportDeployment['data'] = {
  deploymentId,
  leader,
  supportedSchool,
  specialism: 'phonics',
  minutesAgreed: days(6),
  minutesDelivered: days(4),
  startedOn: day('01-21'),
  status: 'under-way',
  on: day('05-01'),
}

/** Makes messages of one type: the usual one, or one that differs in the data given. */
const message =
  <Type extends string, Data extends object>(type: Type, usual: Data) =>
  (data: Partial<Data> = {}) => ({ type, data: { ...usual, ...data } })

const step = (on: string) => ({ deploymentId, leader, on: day(on) })

export const requestDeployment = message('RequestDeployment', wanted)
export const approachHomeHead = (
  data: Partial<Asked.ApproachHomeHead['data']> = {},
  known: Partial<Standing> = {},
): BriefedApproachHomeHead => ({
  ...message('ApproachHomeHead', step('01-08'))(data),
  standing: { ...standing, ...known },
})
export const grantRelease = message('GrantRelease', { ...step('01-09'), minutes: days(6) })
export const refuseRelease = message('RefuseRelease', {
  ...step('01-09'),
  reason: 'no cover for year 2',
})
export const approachLeader = message('ApproachLeader', step('01-10'))
export const acceptDeployment = message('AcceptDeployment', step('01-11'))
export const declineDeployment = message('DeclineDeployment', {
  ...step('01-11'),
  reason: 'too far to travel',
})
export const chooseLeader = message('ChooseLeader', step('01-14'))
export const setTerms = message('SetTerms', { deploymentId, ...terms, on: day('01-15') })
export const agreeTerms = (
  party: Party,
  data: Partial<Asked.AgreeTerms['data']> = {},
): Asked.AgreeTerms => ({
  type: 'AgreeTerms',
  data: { deploymentId, party, on: day('01-16'), ...data },
})
export const confirmReservation = message('ConfirmReservation', {
  ...step('01-16'),
  edition: 1,
  academicYear,
  minutes: days(5),
})
export const sendDeploymentBack = message('SendDeploymentBack', {
  deploymentId,
  edition: 1,
  reason: 'only 2 days are left',
  on: day('01-16'),
})
export const recordVisit = message('RecordVisit', visit)
export const decideMidTermReview = message('DecideMidTermReview', review)
export const completeDeployment = message('CompleteDeployment', { deploymentId, on: day('04-05') })
export const cutShortDeployment = message('CutShortDeployment', cut)
export const importDeployment = message('ImportDeployment', imported)

export const deploymentRequested = message('DeploymentRequested', wanted)
export const homeHeadApproached = message('HomeHeadApproached', {
  ...step('01-08'),
  homeSchool,
  standing,
})
export const releaseGranted = message('ReleaseGranted', grantRelease().data)
export const releaseRefused = message('ReleaseRefused', refuseRelease().data)
export const leaderApproached = message('LeaderApproached', approachLeader().data)
export const leaderAccepted = message('LeaderAccepted', acceptDeployment().data)
export const leaderDeclined = message('LeaderDeclined', declineDeployment().data)
export const leaderChosen = message('LeaderChosen', chooseLeader().data)
export const termsSet = message('TermsSet', { ...setTerms().data, leader, edition: 1 })
export const termsAgreed = (
  party: Party,
  data: Partial<Told.TermsAgreed['data']> = {},
): Told.TermsAgreed => ({
  type: 'TermsAgreed',
  data: { ...step('01-16'), party, edition: 1, agreedBy: agreeing[party], ...data },
})
export const deploymentAgreed = message('DeploymentAgreed', {
  ...step('01-16'),
  edition: 1,
  minutes: days(5),
  academicYear,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
})
export const deploymentConfirmed = message<'DeploymentConfirmed', Told.DeploymentConfirmed['data']>(
  'DeploymentConfirmed',
  confirmReservation().data,
)
export const deploymentSentBack = message<'DeploymentSentBack', Told.DeploymentSentBack['data']>(
  'DeploymentSentBack',
  {
    ...confirmReservation().data,
    reason: 'only 2 days are left',
  },
)
export const visitRecorded = message('VisitRecorded', { ...visit, leader })
export const midTermReviewDecided = message('MidTermReviewDecided', { ...review, leader })
const balance = { leader, academicYear, minutesUsed: days(1), minutesReturned: days(4) }
export const deploymentCompleted = message('DeploymentCompleted', { ...step('04-05'), ...balance })
export const deploymentCutShort = message('DeploymentCutShort', { ...cut, ...balance })
export const deploymentImported = message('DeploymentImported', imported)

/** From the request to the choice of the leader. */
export const untilChosen: readonly Told.DeploymentEvent[] = [
  deploymentRequested(),
  homeHeadApproached(),
  releaseGranted(),
  leaderApproached(),
  leaderAccepted(),
  leaderChosen(),
]
export const untilTermsSet: readonly Told.DeploymentEvent[] = [...untilChosen, termsSet()]
export const untilAgreed: readonly Told.DeploymentEvent[] = [
  ...untilTermsSet,
  ...Party.options.map((party) => termsAgreed(party)),
  deploymentAgreed(),
]
export const untilConfirmed: readonly Told.DeploymentEvent[] = [
  ...untilAgreed,
  deploymentConfirmed(),
]
