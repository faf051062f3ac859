/**
 * The record as it stood on a day: the same projection, blind to whatever took effect later.
 *
 * It goes by the day an event took effect, not by when it was recorded, so what was entered late
 * about an early day is seen.
 */

import type { Projection } from '@sle/eventing'
import type { SleEvent } from '../catalogue.ts'
import type { CivilDate } from '../values/index.ts'
import type { DataOf, RecordedSleEvent } from './sle-event.ts'

/** `projection` over what had taken effect by `date`, that day included; under a name of its own. */
export const asOn = <Document>(
  projection: Projection<SleEvent, Document>,
  date: CivilDate,
): Projection<SleEvent, Document> => ({
  ...projection,
  name: `${projection.name}-as-on-${date}`,
  keys: (event) => {
    const seen = asItWas(event, date)
    return seen === undefined ? [] : projection.keys(seen)
  },
  apply: (document, event, key) => {
    const seen = asItWas(event, date)
    return seen === undefined ? document : projection.apply(document, seen, key)
  },
})

/** What of an event was already so on the day; `undefined` if nothing was. */
const asItWas = (event: RecordedSleEvent, date: CivilDate): RecordedSleEvent | undefined => {
  if (event.data.on <= date) return event
  if (event.type !== 'DeploymentImported') return undefined
  const { startedOn } = event.data
  return startedOn === undefined || startedOn > date || event.data.status === 'planned'
    ? undefined
    : { ...event, data: underWay(event.data, startedOn) }
}

/**
 * One line of a list tells a deployment from its start to its end. In between it was under way,
 * and what the list says was delivered and achieved was not known.
 */
const underWay = (
  {
    deploymentId,
    leader,
    supportedSchool,
    specialism,
    purpose,
    minutesAgreed,
  }: DataOf<'DeploymentImported'>,
  startedOn: CivilDate,
): DataOf<'DeploymentImported'> => ({
  deploymentId,
  leader,
  supportedSchool,
  ...(specialism !== undefined && { specialism }),
  ...(purpose !== undefined && { purpose }),
  ...(minutesAgreed !== undefined && { minutesAgreed }),
  startedOn,
  status: 'under-way',
  on: startedOn,
})
