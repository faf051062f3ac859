/**
 * Any command, any event, and the courses that deployments take. For tests only.
 *
 * A course is a list of commands in an order that people would ask them in, with a few that they
 * would not: single commands drawn at random never get as far as a visit.
 */

import * as fc from 'fast-check'
import { anyAcademicYear, anyPhaseScope, anySpecialism } from '../values/examples.ts'
import { addDays, type CivilDate, Minutes, type PersonId, VisitId } from '../values/index.ts'
import type { BriefedDeploymentCommand, Standing } from './briefing.ts'
import type { DeploymentEvent } from './events.ts'
import { Party } from './particulars.ts'
import * as one from './steps/examples.ts'

export * from './steps/examples.ts'

/** A day between the request and the end of the terms, and a few around them. */
const anyDay: fc.Arbitrary<CivilDate> = fc
  .nat({ max: 100 })
  .map((n) => addDays(one.day('01-05'), n))
/** From half a day to eight days, in half days. */
const anySpan: fc.Arbitrary<Minutes> = fc
  .integer({ min: 1, max: 16 })
  .map((n) => Minutes.parse(n * 150))
const anyLeader: fc.Arbitrary<PersonId> = fc.constantFrom(one.leader, one.otherLeader)
const anyVisitId: fc.Arbitrary<VisitId> = fc.constantFrom(one.visitId, one.otherVisitId)
const anyParty: fc.Arbitrary<Party> = fc.constantFrom(...Party.options)
const anyReason: fc.Arbitrary<string> = fc.constantFrom('no cover', 'the school has closed')
const anyEdition: fc.Arbitrary<number> = fc.integer({ min: 1, max: 3 })
const anyDecision = fc.constantFrom('continue' as const, 'change' as const, 'stop' as const)
const anyStatus = fc.constantFrom('planned' as const, 'under-way' as const, 'completed' as const)
const anyStanding: fc.Arbitrary<Partial<Standing>> = fc.record(
  {
    designated: fc.boolean(),
    ended: fc.boolean(),
    coreTrained: fc.boolean(),
    termEndsOn: anyDay,
    homeSchool: fc.constantFrom(one.homeSchool, one.supportedSchool),
    teachingSchool: fc.constantFrom(one.broker, one.homeSchool),
    specialisms: fc.array(fc.record({ specialism: anySpecialism, scope: anyPhaseScope }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
)

/** What `make` makes, with the fields in `model` as drawn and the others as usual. */
const like = <Model extends object, Message>(
  make: (data: NoInfer<Model>) => Message,
  model: { [Name in keyof Model]: fc.Arbitrary<Model[Name]> },
): fc.Arbitrary<Message> => fc.record<Model>(model).map((data) => make(data))

const byLeader = { leader: anyLeader, on: anyDay }
const anyReservation = {
  ...byLeader,
  edition: anyEdition,
  academicYear: anyAcademicYear,
  minutes: anySpan,
}
const anyVisit = { visitId: anyVisitId, visitedOn: anyDay, minutes: anySpan, on: anyDay }
const anyTerms = { minutes: anySpan, startsOn: anyDay, endsOn: anyDay, on: anyDay }
const anyReview = { decision: anyDecision, on: anyDay }
const anyCut = { reason: anyReason, on: anyDay }
const anyImport = { leader: anyLeader, minutesDelivered: anySpan, status: anyStatus, on: anyDay }

export const anyDeploymentCommand: fc.Arbitrary<BriefedDeploymentCommand> = fc.oneof(
  like(one.requestDeployment, { specialism: anySpecialism, on: anyDay }),
  fc
    .tuple(fc.record(byLeader), anyStanding)
    .map(([data, standing]) => one.approachHomeHead(data, standing)),
  like(one.approachHomeHead, byLeader),
  like(one.grantRelease, { ...byLeader, minutes: anySpan }),
  like(one.refuseRelease, { ...byLeader, reason: anyReason }),
  like(one.approachLeader, byLeader),
  like(one.acceptDeployment, byLeader),
  like(one.declineDeployment, { ...byLeader, reason: anyReason }),
  like(one.chooseLeader, byLeader),
  like(one.setTerms, anyTerms),
  fc
    .tuple(anyParty, fc.record({ edition: anyEdition, on: anyDay }, { requiredKeys: [] }))
    .map(([party, data]) => one.agreeTerms(party, data)),
  like(one.confirmReservation, anyReservation),
  like(one.sendDeploymentBack, { edition: anyEdition, reason: anyReason, on: anyDay }),
  like(one.recordVisit, anyVisit),
  like(one.decideMidTermReview, anyReview),
  like(one.completeDeployment, { on: anyDay }),
  like(one.cutShortDeployment, anyCut),
  like(one.importDeployment, anyImport),
)

export const anyDeploymentEvent: fc.Arbitrary<DeploymentEvent> = fc.oneof(
  like(one.deploymentRequested, { specialism: anySpecialism, on: anyDay }),
  like(one.homeHeadApproached, byLeader),
  like(one.releaseGranted, { ...byLeader, minutes: anySpan }),
  like(one.releaseRefused, { ...byLeader, reason: anyReason }),
  like(one.leaderApproached, byLeader),
  like(one.leaderAccepted, byLeader),
  like(one.leaderDeclined, { ...byLeader, reason: anyReason }),
  like(one.leaderChosen, byLeader),
  like(one.termsSet, { ...anyTerms, leader: anyLeader, edition: anyEdition }),
  fc
    .tuple(anyParty, fc.record({ edition: anyEdition, on: anyDay }))
    .map(([party, data]) => one.termsAgreed(party, data)),
  like(one.deploymentAgreed, anyReservation),
  like(one.deploymentConfirmed, anyReservation),
  like(one.deploymentSentBack, { ...anyReservation, reason: anyReason }),
  like(one.visitRecorded, { ...anyVisit, leader: anyLeader }),
  like(one.midTermReviewDecided, anyReview),
  like(one.deploymentCompleted, byLeader),
  like(one.deploymentCutShort, { ...byLeader, reason: anyReason }),
  like(one.deploymentImported, anyImport),
)

type Course = readonly BriefedDeploymentCommand[]

/** One leader through the three consents, after the other was asked for and perhaps came. */
const anyMatching: fc.Arbitrary<Course> = fc
  .tuple(
    fc.constantFrom([one.leader, one.otherLeader], [one.otherLeader, one.leader]),
    fc.constantFrom('no-release', 'declines', 'accepts', 'takes-back'),
  )
  .map(([[leader, other], end]) => {
    const first = { leader: other ?? one.otherLeader }
    const asked = [one.approachHomeHead(first), one.grantRelease(first), one.approachLeader(first)]
    return [
      ...(end === 'no-release' ? [one.approachHomeHead(first), one.refuseRelease(first)] : asked),
      ...(end === 'declines' ? [one.declineDeployment(first)] : []),
      ...(end === 'accepts' || end === 'takes-back' ? [one.acceptDeployment(first)] : []),
      ...(end === 'takes-back' ? [one.chooseLeader(first), one.declineDeployment(first)] : []),
      one.approachHomeHead({ leader: leader ?? one.leader }),
      one.grantRelease({ leader: leader ?? one.leader, minutes: one.days(8) }),
      one.approachLeader({ leader: leader ?? one.leader }),
      one.acceptDeployment({ leader: leader ?? one.leader }),
      one.chooseLeader({ leader: leader ?? one.leader }),
    ]
  })

/** Terms, the agreements in any order, sometimes one too few, and the answer about the days. */
const anyAgreement: fc.Arbitrary<Course> = fc
  .record({
    minutes: anySpan,
    parties: fc.shuffledSubarray([...Party.options], { minLength: 4 }),
    agreeing: fc.constantFrom(4, 4, 4, 3),
    reserved: fc.constantFrom(true, true, false),
  })
  .map(({ minutes, parties, agreeing, reserved }) => [
    one.setTerms({ minutes }),
    ...parties.slice(0, agreeing).map((party) => one.agreeTerms(party)),
    ...(reserved
      ? [one.leader, one.otherLeader].map((leader) => one.confirmReservation({ leader, minutes }))
      : [one.sendDeploymentBack()]),
  ])

const anyWork: fc.Arbitrary<Course> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: like(one.recordVisit, {
        visitId: fc.ulid().map((id) => VisitId.parse(id)),
        visitedOn: anyDay,
        minutes: fc.oneof(fc.constant(one.days(0.5)), anySpan),
        on: fc.constant(one.day('04-05')),
      }),
    },
    { weight: 1, arbitrary: like(one.decideMidTermReview, anyReview) },
  ),
  { minLength: 2, maxLength: 12 },
)

const exitStrategy = { steps: 'the deputy takes the coaching over', by: one.day('04-12') }

const anyEnding: fc.Arbitrary<Course> = fc.constantFrom(
  [],
  [one.completeDeployment()],
  [one.completeDeployment()],
  [one.cutShortDeployment({ on: one.day('04-05'), exitStrategy })],
)

/** Commands in an order that reaches every phase, with others thrown in anywhere. */
export const anyDeploymentCourse: fc.Arbitrary<Course> = fc
  .tuple(
    fc.tuple(anyMatching, anyAgreement, anyAgreement, anyWork, anyEnding),
    fc.array(fc.tuple(fc.nat({ max: 40 }), anyDeploymentCommand), { maxLength: 4 }),
  )
  .map(([parts, strays]) =>
    strays.reduce(
      (course, [at, stray]) => course.toSpliced(at, 0, stray),
      [one.requestDeployment(), ...parts.flat()],
    ),
  )
