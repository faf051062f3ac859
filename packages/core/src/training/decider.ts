/**
 * One leader's training: who pays is the rules' to say, and so is how much of it is funded.
 *
 * A module that was missed uses up none of the entitlement; no source says otherwise.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext, SchemeDecider } from '../context.ts'
import { Payer, type SchemeRules } from '../scheme/index.ts'
import type { CivilDate } from '../values/index.ts'
import type {
  BookCoreTraining,
  BookEnrichmentModule,
  RecordCoreAttendance,
  RecordEnrichmentAttendance,
  TrainingCommand,
} from './commands.ts'
import type { TrainingEvent } from './events.ts'
import type { TrainingRefusal } from './refusals.ts'
import { type Course, evolve, moduleOf, type Training } from './state.ts'

type Decision = Either<TrainingRefusal, readonly TrainingEvent[]>
type Objection = TrainingRefusal | undefined

const decide = (command: TrainingCommand, state: Training, { rules }: SchemeContext): Decision => {
  switch (command.type) {
    case 'BookCoreTraining':
      return bookCore(command, state, rules)
    case 'RecordCoreAttendance':
      return recordCore(command, state)
    case 'BookEnrichmentModule':
      return bookModule(command, state, rules)
    case 'RecordEnrichmentAttendance':
      return recordModule(command, state)
  }
}

const bookCore = (
  { data }: BookCoreTraining,
  { core }: Training,
  { training: { corePayer, coreFee } }: SchemeRules,
): Decision => {
  if (core !== undefined && sameCore(core.booking, data)) return right([])
  if (core?.phase === 'attended')
    return left({ type: 'CoreTrainingAlreadyAttended', heldOn: core.booking.heldOn })
  const { payer, fee } = data
  if (payer !== corePayer) return left({ type: 'PayerNotAsRulesSay', payer, allowed: [corePayer] })
  if (fee > coreFee) return left({ type: 'FeeAboveRules', fee, most: coreFee })
  const objection = dayObjection(core, data)
  return objection === undefined ? right([{ type: 'CoreTrainingBooked', data }]) : left(objection)
}

const recordCore = (
  { data: { leader, heldOn, attended, on } }: RecordCoreAttendance,
  { core }: Training,
): Decision => {
  if (core === undefined || core.booking.heldOn !== heldOn) return notBooked(heldOn, core)
  if (core.phase !== 'booked') return alreadyRecorded(core, attended)
  if (on < heldOn) return left({ type: 'HeldInFuture', heldOn, on })
  const type = attended ? 'CoreTrainingAttended' : 'CoreTrainingMissed'
  const { deliveredBy } = core.booking
  return right([{ type, data: { leader, heldOn, deliveredBy, on } }])
}

const bookModule = (
  { data }: BookEnrichmentModule,
  state: Training,
  { training }: SchemeRules,
): Decision => {
  const known = moduleOf(state, data.module)
  if (known !== undefined && sameModule(known.booking, data)) return right([])
  const { module, funded, payer } = data
  if (known?.phase === 'attended')
    return left({ type: 'ModuleAlreadyAttended', module, heldOn: known.booking.heldOn })
  const entitled = training.enrichmentModules
  const used = fundedBeside(module, state)
  if (funded && used >= entitled) return left({ type: 'EntitlementUsed', entitled, used })
  // The National College pays for its entitlement and for nothing beside it.
  const allowed = funded ? [training.enrichmentPayer] : Payer.exclude(['national-college']).options
  if (!allowed.includes(payer)) return left({ type: 'PayerNotAsRulesSay', payer, allowed })
  const objection = dayObjection(known, data)
  if (objection !== undefined) return left(objection)
  return right([{ type: 'EnrichmentModuleBooked', data }])
}

const recordModule = (
  { data: { leader, module, heldOn, attended, on } }: RecordEnrichmentAttendance,
  state: Training,
): Decision => {
  const known = moduleOf(state, module)
  if (known === undefined || known.booking.heldOn !== heldOn) return notBooked(heldOn, known)
  if (known.phase !== 'booked') return alreadyRecorded(known, attended)
  if (on < heldOn) return left({ type: 'HeldInFuture', heldOn, on })
  const type = attended ? 'EnrichmentModuleAttended' : 'EnrichmentModuleMissed'
  return right([{ type, data: { leader, module, heldOn, on } }])
}

/** Funded modules of other titles that are booked or attended. */
const fundedBeside = (title: string, { modules }: Training): number =>
  modules.filter(
    ({ phase, booking }) => booking.funded && phase !== 'missed' && booking.module !== title,
  ).length

interface Dated {
  readonly heldOn: CivilDate
  readonly on: CivilDate
}

/** A booking may be moved while its day is to come; a day that is past was attended or missed. */
const dayObjection = (course: Course<Dated> | undefined, { heldOn, on }: Dated): Objection => {
  if (heldOn < on) return { type: 'HeldBeforeBooking', heldOn, on }
  if (course === undefined) return undefined
  if (course.phase !== 'booked')
    return on < course.recordedOn
      ? { type: 'BeforeEarlierStep', on, step: 'missed', stepOn: course.recordedOn }
      : undefined
  const { booking } = course
  if (booking.heldOn < on) return { type: 'AttendanceNotRecorded', heldOn: booking.heldOn }
  return on < booking.on
    ? { type: 'BeforeEarlierStep', on, step: 'booked', stepOn: booking.on }
    : undefined
}

const notBooked = (heldOn: CivilDate, course: Course<Dated> | undefined): Decision =>
  left(
    course?.phase === 'booked'
      ? { type: 'NotBooked', heldOn, booked: course.booking.heldOn }
      : { type: 'NotBooked', heldOn },
  )

const alreadyRecorded = ({ phase, booking }: Course<Dated>, attended: boolean): Decision =>
  (phase === 'attended') === attended
    ? right([])
    : left({
        type: 'AttendanceAlreadyRecorded',
        heldOn: booking.heldOn,
        attended: phase === 'attended',
      })

const sameCore = (a: BookCoreTraining['data'], b: BookCoreTraining['data']): boolean =>
  a.heldOn === b.heldOn && a.deliveredBy === b.deliveredBy && a.payer === b.payer && a.fee === b.fee

const sameModule = (a: BookEnrichmentModule['data'], b: BookEnrichmentModule['data']): boolean =>
  a.heldOn === b.heldOn && a.funded === b.funded && a.payer === b.payer

/** A leader's training, whole. */
export const training: SchemeDecider<Training, TrainingCommand, TrainingEvent, TrainingRefusal> = {
  initial: { modules: [] },
  evolve,
  decide,
}
