import { fold } from '@sle/eventing'
import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import { Pence, Urn } from '../values/index.ts'
import {
  bookCoreTraining,
  coreTrainingAttended,
  coreTrainingBooked,
  coreTrainingMissed,
  day,
  enrichmentModuleAttended,
  enrichmentModuleBooked,
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
