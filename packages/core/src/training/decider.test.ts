import { fold } from '@sle/eventing'
import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import { Pence, Urn } from '../values/index.ts'
import {
  bookCoreTraining,
  bookEnrichmentModule,
  coreTrainingAttended,
  coreTrainingBooked,
  coreTrainingMissed,
  day,
  enrichmentModuleAttended,
  enrichmentModuleBooked,
  enrichmentModuleMissed,
  recordCoreAttendance,
  recordEnrichmentAttendance,
  under,
} from './examples.ts'
import { coreTrained, training } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const { given } = stories(training, local)
const nationally = stories(training, national)

const free = { payer: 'national-college', fee: Pence.parse(0) } as const
const again = { heldOn: day.heldAgain, on: day.recorded }

describe('booking the core training', () => {
  it('is recorded with who delivers it and who pays', () => {
    given().when(bookCoreTraining()).then(coreTrainingBooked())
    nationally.given().when(bookCoreTraining(free)).then(coreTrainingBooked(free))
  })

  it('changes nothing when it is asked again', () => {
    given(coreTrainingBooked())
      .when(bookCoreTraining({ on: day.held }))
      .thenNothing()
    given(coreTrainingBooked(), coreTrainingAttended()).when(bookCoreTraining()).thenNothing()
  })

  it('may be moved while the day is to come', () => {
    const moved = { heldOn: day.heldAgain }
    given(coreTrainingBooked()).when(bookCoreTraining(moved)).then(coreTrainingBooked(moved))
    const elsewhere = { deliveredBy: Urn.parse('100002') }
    given(coreTrainingBooked())
      .when(bookCoreTraining(elsewhere))
      .then(coreTrainingBooked(elsewhere))
  })

  it('may be moved on the very day', () => {
    const rearranged = { heldOn: day.heldAgain, on: day.held }
    given(coreTrainingBooked())
      .when(bookCoreTraining(rearranged))
      .then(coreTrainingBooked(rearranged))
  })

  it('may be made again after a day that was missed', () => {
    given(coreTrainingBooked(), coreTrainingMissed())
      .when(bookCoreTraining(again))
      .then(coreTrainingBooked(again))
  })

  it('may cost less than the rules charge', () => {
    const subsidised = { fee: Pence.parse(100_00) }
    given().when(bookCoreTraining(subsidised)).then(coreTrainingBooked(subsidised))
  })

  it('is refused when another pays than the rules say', () => {
    given()
      .when(bookCoreTraining(free))
      .thenRefused({
        type: 'PayerNotAsRulesSay',
        payer: 'national-college',
        allowed: ['home-school'],
      })
    nationally
      .given()
      .when(bookCoreTraining())
      .thenRefused({
        type: 'PayerNotAsRulesSay',
        payer: 'home-school',
        allowed: ['national-college'],
      })
  })

  it('is refused when it costs more than the rules charge', () => {
    given()
      .when(bookCoreTraining({ fee: Pence.parse(250_00) }))
      .thenRefused({ type: 'FeeAboveRules', fee: Pence.parse(250_00), most: Pence.parse(150_00) })
  })

  it('is refused once it was attended', () => {
    given(coreTrainingBooked(), coreTrainingAttended())
      .when(bookCoreTraining(again))
      .thenRefused({ type: 'CoreTrainingAlreadyAttended', heldOn: day.held })
  })

  it('is refused while nobody has said whether an earlier day was attended', () => {
    given(coreTrainingBooked())
      .when(bookCoreTraining(again))
      .thenRefused({ type: 'AttendanceNotRecorded', heldOn: day.held })
  })

  it('is refused for a day before the booking', () => {
    given()
      .when(bookCoreTraining({ on: day.recorded }))
      .thenRefused({ type: 'HeldBeforeBooking', heldOn: day.held, on: day.recorded })
  })

  it('is refused as of a day before what it replaces', () => {
    given(coreTrainingBooked(), coreTrainingMissed())
      .when(bookCoreTraining({ heldOn: day.heldAgain }))
      .thenRefused({
        type: 'BeforeEarlierStep',
        on: day.booked,
        step: 'missed',
        stepOn: day.recorded,
      })
    given(coreTrainingBooked(again)).when(bookCoreTraining()).thenRefused({
      type: 'BeforeEarlierStep',
      on: day.booked,
      step: 'booked',
      stepOn: day.recorded,
    })
  })
})

describe('recording attendance at the core training', () => {
  it('says that it was attended, or missed', () => {
    given(coreTrainingBooked()).when(recordCoreAttendance()).then(coreTrainingAttended())
    given(coreTrainingBooked())
      .when(recordCoreAttendance({ attended: false }))
      .then(coreTrainingMissed())
  })

  it('trains the leader only if it was attended', () => {
    expect(coreTrained(fold(training, []))).toBe(false)
    expect(coreTrained(fold(training, [coreTrainingBooked()]))).toBe(false)
    expect(coreTrained(fold(training, [coreTrainingBooked(), coreTrainingMissed()]))).toBe(false)
    expect(coreTrained(fold(training, [coreTrainingBooked(), coreTrainingAttended()]))).toBe(true)
  })

  it('learns nothing from an attendance on a day that was not booked', () => {
    const moved = [coreTrainingBooked(), coreTrainingBooked({ heldOn: day.heldAgain })]
    expect(coreTrained(fold(training, [...moved, coreTrainingAttended()]))).toBe(false)
  })

  it('is accepted on the day itself', () => {
    given(coreTrainingBooked())
      .when(recordCoreAttendance({ on: day.held }))
      .then(coreTrainingAttended({ on: day.held }))
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance({ on: day.held }))
      .then(enrichmentModuleAttended({ on: day.held }))
  })

  it('changes nothing when it is recorded again', () => {
    given(coreTrainingBooked(), coreTrainingAttended()).when(recordCoreAttendance()).thenNothing()
    given(coreTrainingBooked(), coreTrainingMissed())
      .when(recordCoreAttendance({ attended: false }))
      .thenNothing()
  })

  it('is refused when the other was recorded', () => {
    given(coreTrainingBooked(), coreTrainingAttended())
      .when(recordCoreAttendance({ attended: false }))
      .thenRefused({ type: 'AttendanceAlreadyRecorded', heldOn: day.held, attended: true })
    given(coreTrainingBooked(), coreTrainingMissed())
      .when(recordCoreAttendance())
      .thenRefused({ type: 'AttendanceAlreadyRecorded', heldOn: day.held, attended: false })
  })

  it('is refused for a day that is not booked', () => {
    given().when(recordCoreAttendance()).thenRefused({ type: 'NotBooked', heldOn: day.held })
    given(coreTrainingBooked({ heldOn: day.heldAgain }))
      .when(recordCoreAttendance())
      .thenRefused({ type: 'NotBooked', heldOn: day.held, booked: day.heldAgain })
  })

  it('is refused before the day is held', () => {
    given(coreTrainingBooked())
      .when(recordCoreAttendance({ on: day.booked }))
      .thenRefused({ type: 'HeldInFuture', heldOn: day.held, on: day.booked })
  })
})

const title = (module: string) => ({ module })

describe('booking an enrichment module', () => {
  const two = [enrichmentModuleBooked(), enrichmentModuleBooked(title('Leading change'))]

  it('needs no core training first', () => {
    nationally.given().when(bookEnrichmentModule()).then(enrichmentModuleBooked())
  })

  it('changes nothing when it is asked again', () => {
    nationally
      .given(enrichmentModuleBooked())
      .when(bookEnrichmentModule({ on: day.held }))
      .thenNothing()
  })

  it('may be moved, or made again after it was missed, without using up the entitlement', () => {
    const moved = { heldOn: day.heldAgain }
    nationally
      .given(...two)
      .when(bookEnrichmentModule(moved))
      .then(enrichmentModuleBooked(moved))
    nationally
      .given(...two, enrichmentModuleMissed())
      .when(bookEnrichmentModule({ ...title('Facilitation'), ...again }))
      .then(enrichmentModuleBooked({ ...title('Facilitation'), ...again }))
  })

  it('is refused as funded when the entitlement is used', () => {
    nationally
      .given(...two, enrichmentModuleAttended())
      .when(bookEnrichmentModule(title('Facilitation')))
      .thenRefused({ type: 'EntitlementUsed', entitled: 2, used: 2 })
    given()
      .when(bookEnrichmentModule({ payer: 'home-school' }))
      .thenRefused({ type: 'EntitlementUsed', entitled: 0, used: 0 })
  })

  it('is granted beside the entitlement when a school pays', () => {
    const paid = { ...title('Facilitation'), funded: false, payer: 'home-school' } as const
    nationally
      .given(...two)
      .when(bookEnrichmentModule(paid))
      .then(enrichmentModuleBooked(paid))
  })

  it('is refused when another pays than the rules say', () => {
    nationally
      .given()
      .when(bookEnrichmentModule({ payer: 'home-school' }))
      .thenRefused({
        type: 'PayerNotAsRulesSay',
        payer: 'home-school',
        allowed: ['national-college'],
      })
    nationally
      .given()
      .when(bookEnrichmentModule({ funded: false }))
      .thenRefused({
        type: 'PayerNotAsRulesSay',
        payer: 'national-college',
        allowed: ['home-school', 'teaching-school'],
      })
  })

  it('is refused once it was attended', () => {
    nationally
      .given(enrichmentModuleBooked(), enrichmentModuleAttended())
      .when(bookEnrichmentModule(again))
      .thenRefused({
        type: 'ModuleAlreadyAttended',
        module: 'Coaching in depth',
        heldOn: day.held,
      })
  })

  it('is refused for a day before the booking', () => {
    nationally
      .given()
      .when(bookEnrichmentModule({ on: day.recorded }))
      .thenRefused({ type: 'HeldBeforeBooking', heldOn: day.held, on: day.recorded })
  })
})

describe('recording attendance at an enrichment module', () => {
  it('says that it was attended, or missed', () => {
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance())
      .then(enrichmentModuleAttended())
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance({ attended: false }))
      .then(enrichmentModuleMissed())
  })

  it('changes nothing when it is recorded again, and is refused when the other was', () => {
    const attended = [enrichmentModuleBooked(), enrichmentModuleAttended()]
    given(...attended)
      .when(recordEnrichmentAttendance())
      .thenNothing()
    given(...attended)
      .when(recordEnrichmentAttendance({ attended: false }))
      .thenRefused({ type: 'AttendanceAlreadyRecorded', heldOn: day.held, attended: true })
  })

  it('is refused for a module or a day that is not booked', () => {
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance({ module: 'Facilitation' }))
      .thenRefused({ type: 'NotBooked', heldOn: day.held })
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance({ heldOn: day.heldAgain, on: day.heldAgain }))
      .thenRefused({ type: 'NotBooked', heldOn: day.heldAgain, booked: day.held })
  })

  it('is refused before the day is held', () => {
    given(enrichmentModuleBooked())
      .when(recordEnrichmentAttendance({ on: day.booked }))
      .thenRefused({ type: 'HeldInFuture', heldOn: day.held, on: day.booked })
  })
})
