/**
 * What is known of a leader's training: the core day, and the enrichment modules by title.
 *
 *   (unbooked) ──Book──▶ booked ──attended──▶ attended
 *                          ▲ └───not attended──▶ missed ──Book──▶ booked
 *                          └──Book another day
 *
 * The core day and the modules do not wait for each other, and none of them for the designation:
 * some alliances certify after the core day, others before it.
 */

import type { CivilDate } from '../values/index.ts'
import type { CoreTrainingBooked, EnrichmentModuleBooked, TrainingEvent } from './events.ts'

/** One course as last booked, and what came of it. */
export type Course<Booking> =
  | { readonly phase: 'booked'; readonly booking: Booking }
  | {
      readonly phase: 'attended' | 'missed'
      readonly booking: Booking
      readonly recordedOn: CivilDate
    }

export type CoreDay = Course<CoreTrainingBooked['data']>
export type EnrichmentModule = Course<EnrichmentModuleBooked['data']>

export interface Training {
  /** Absent until it is first booked. */
  readonly core?: CoreDay
  /** One for each title. */
  readonly modules: readonly EnrichmentModule[]
}

/** Whether the core training was attended. */
export const coreTrained = ({ core }: Training): boolean => core?.phase === 'attended'

/** The module of that title, if it was ever booked. */
export const moduleOf = (state: Training, title: string): EnrichmentModule | undefined =>
  state.modules.find(({ booking }) => booking.module === title)

/** Learns one event; one that makes no sense here is passed over. */
export const evolve = (state: Training, event: TrainingEvent): Training => {
  const { data } = event
  switch (event.type) {
    case 'CoreTrainingBooked':
      return coreTrained(state)
        ? state
        : { ...state, core: { phase: 'booked', booking: event.data } }
    case 'CoreTrainingAttended':
      return { ...state, ...coreAfter(state, data, 'attended') }
    case 'CoreTrainingMissed':
      return { ...state, ...coreAfter(state, data, 'missed') }
    case 'EnrichmentModuleBooked':
      return moduleOf(state, event.data.module)?.phase === 'attended'
        ? state
        : withModule(state, { phase: 'booked', booking: event.data })
    case 'EnrichmentModuleAttended':
      return moduleAfter(state, event.data, 'attended')
    case 'EnrichmentModuleMissed':
      return moduleAfter(state, event.data, 'missed')
  }
}

interface Held {
  readonly heldOn: CivilDate
  readonly on: CivilDate
}

const coreAfter = ({ core }: Training, held: Held, phase: 'attended' | 'missed') =>
  core === undefined ? {} : { core: after(core, held, phase) }

const moduleAfter = (
  state: Training,
  held: Held & { readonly module: string },
  phase: 'attended' | 'missed',
): Training => {
  const known = moduleOf(state, held.module)
  return known === undefined ? state : withModule(state, after(known, held, phase))
}

const after = <Booking extends { readonly heldOn: CivilDate }>(
  course: Course<Booking>,
  { heldOn, on }: Held,
  phase: 'attended' | 'missed',
): Course<Booking> =>
  course.phase === 'booked' && course.booking.heldOn === heldOn
    ? { phase, booking: course.booking, recordedOn: on }
    : course

const withModule = (state: Training, module: EnrichmentModule): Training => ({
  ...state,
  modules: [
    ...state.modules.filter(({ booking }) => booking.module !== module.booking.module),
    module,
  ],
})
