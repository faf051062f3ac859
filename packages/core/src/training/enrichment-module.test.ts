import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import {
  bookEnrichmentModule,
  day,
  enrichmentModuleAttended,
  enrichmentModuleBooked,
  enrichmentModuleMissed,
  recordEnrichmentAttendance,
  under,
} from './examples.ts'
import { training } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const { given } = stories(training, local)
const nationally = stories(training, national)

const again = { heldOn: day.heldAgain, on: day.recorded }
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
