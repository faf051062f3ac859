/** Every school that was ever recorded, by URN, with the details recorded last. */

import type { Projection } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { Urn } from '../values/index.ts'
import type { DataOf } from './sle-event.ts'

/** The school's details, and the day they were recorded for. */
export type SchoolEntry = DataOf<'SchoolRecorded'>

export const schools: Projection<SleEvent, SchoolEntry> = {
  name: 'schools',
  version: 1,
  keys: (event) => (event.type === 'SchoolRecorded' ? [event.data.urn] : []),
  apply: (entry, event) => (event.type === 'SchoolRecorded' ? event.data : entry),
}

/** The school's name with its number, or the number alone for a school nobody recorded. */
export const schoolName = (entries: ReadonlyMap<string, SchoolEntry>, urn: Urn): string => {
  const entry = entries.get(urn)
  return entry === undefined ? `school ${urn}` : `${entry.name} (${urn})`
}
