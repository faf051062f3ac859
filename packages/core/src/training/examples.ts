/**
 * One leader's training, message by message, and any message at all. For tests only.
 *
 * The arbitraries draw from few days and titles, so that attendances meet their bookings.
 */

import { instant } from '@sle/eventing'
import * as fc from 'fast-check'
import type { SchemeContext } from '../context.ts'
import { localWindows2018, nationalRound2013, Payer, type SchemeRules } from '../scheme/index.ts'
import { CivilDate, Pence, PersonId, Urn } from '../values/index.ts'
import type * as commands from './commands.ts'
import type * as events from './events.ts'

const leader = PersonId.parse('01J0000000000000000000000A')
const deliveredBy = Urn.parse('100000')

/** Designated in November, and the next core day is in January: leaders wait that long. */
export const day = {
  booked: CivilDate.parse('2018-12-03'),
  held: CivilDate.parse('2019-01-29'),
  recorded: CivilDate.parse('2019-02-04'),
  heldAgain: CivilDate.parse('2019-04-25'),
} as const

export const under = (rules: SchemeRules): SchemeContext => ({
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: '01J0000000000000000000000B', role: 'trainer', organisation: deliveredBy },
  rules,
})

export const bookCoreTraining = (
  data: Partial<commands.BookCoreTraining['data']> = {},
): commands.BookCoreTraining => ({
  type: 'BookCoreTraining',
  data: {
    leader,
    heldOn: day.held,
    deliveredBy,
    payer: 'home-school',
    fee: Pence.parse(150_00),
    on: day.booked,
    ...data,
  },
})

export const recordCoreAttendance = (
  data: Partial<commands.RecordCoreAttendance['data']> = {},
): commands.RecordCoreAttendance => ({
  type: 'RecordCoreAttendance',
  data: { leader, heldOn: day.held, attended: true, on: day.recorded, ...data },
})

export const bookEnrichmentModule = (
  data: Partial<commands.BookEnrichmentModule['data']> = {},
): commands.BookEnrichmentModule => ({
  type: 'BookEnrichmentModule',
  data: {
    leader,
    module: 'Coaching in depth',
    funded: true,
    payer: 'national-college',
    heldOn: day.held,
    on: day.booked,
    ...data,
  },
})

export const recordEnrichmentAttendance = (
  data: Partial<commands.RecordEnrichmentAttendance['data']> = {},
): commands.RecordEnrichmentAttendance => ({
  type: 'RecordEnrichmentAttendance',
  data: {
    leader,
    module: 'Coaching in depth',
    heldOn: day.held,
    attended: true,
    on: day.recorded,
    ...data,
  },
})

export const coreTrainingBooked = (
  data: Partial<events.CoreTrainingBooked['data']> = {},
): events.CoreTrainingBooked => ({
  type: 'CoreTrainingBooked',
  data: bookCoreTraining(data).data,
})

/** What an attendance of the core day tells. */
const coreTold = { leader, heldOn: day.held, deliveredBy, on: day.recorded }

export const coreTrainingAttended = (
  data: Partial<events.CoreTrainingAttended['data']> = {},
): events.CoreTrainingAttended => ({
  type: 'CoreTrainingAttended',
  data: { ...coreTold, ...data },
})

export const coreTrainingMissed = (
  data: Partial<events.CoreTrainingMissed['data']> = {},
): events.CoreTrainingMissed => ({
  type: 'CoreTrainingMissed',
  data: { ...coreTold, ...data },
})

export const enrichmentModuleBooked = (
  data: Partial<events.EnrichmentModuleBooked['data']> = {},
): events.EnrichmentModuleBooked => ({
  type: 'EnrichmentModuleBooked',
  data: bookEnrichmentModule(data).data,
})

/** What an attendance of a module tells. */
const moduleTold = { leader, module: 'Coaching in depth', heldOn: day.held, on: day.recorded }

export const enrichmentModuleAttended = (
  data: Partial<events.EnrichmentModuleAttended['data']> = {},
): events.EnrichmentModuleAttended => ({
  type: 'EnrichmentModuleAttended',
  data: { ...moduleTold, ...data },
})

export const enrichmentModuleMissed = (
  data: Partial<events.EnrichmentModuleMissed['data']> = {},
): events.EnrichmentModuleMissed => ({
  type: 'EnrichmentModuleMissed',
  data: { ...moduleTold, ...data },
})

const { boolean, constantFrom, oneof, record } = fc

const heldOn = constantFrom(day.held, day.heldAgain)
const bookedOn = constantFrom(day.booked, day.booked, day.recorded)
const recordedOn = constantFrom(day.booked, day.recorded, day.heldAgain)
const module = constantFrom('Coaching in depth', 'Leading change', 'Facilitation')
const payer = constantFrom(...Payer.options)
const fee = constantFrom(0, 150_00, 250_00).map((pence) => Pence.parse(pence))

const anyCoreBooking = record({ heldOn, payer, fee, on: bookedOn })
const anyModuleBooking = record({ module, heldOn, payer, funded: boolean(), on: bookedOn })
const anyCoreAttendance = record({ heldOn, on: recordedOn })
const anyModuleAttendance = record({ module, heldOn, on: recordedOn })

/** Any event of a leader's training. */
export const anyTrainingEvent: fc.Arbitrary<events.TrainingEvent> = oneof(
  anyCoreBooking.map(coreTrainingBooked),
  anyCoreAttendance.map(coreTrainingAttended),
  anyCoreAttendance.map(coreTrainingMissed),
  anyModuleBooking.map(enrichmentModuleBooked),
  anyModuleAttendance.map(enrichmentModuleAttended),
  anyModuleAttendance.map(enrichmentModuleMissed),
)

/** Any command about a leader's training. */
export const anyTrainingCommand: fc.Arbitrary<commands.TrainingCommand> = oneof(
  anyCoreBooking.map(bookCoreTraining),
  record({ heldOn, attended: boolean(), on: recordedOn }).map(recordCoreAttendance),
  anyModuleBooking.map(bookEnrichmentModule),
  record({ module, heldOn, attended: boolean(), on: recordedOn }).map(recordEnrichmentAttendance),
)

/** The rules of either era. */
export const anyTrainingContext: fc.Arbitrary<SchemeContext> = constantFrom(
  localWindows2018,
  nationalRound2013,
).map(under)
