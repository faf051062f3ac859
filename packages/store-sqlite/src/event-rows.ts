/** Rows ⇄ events. JSON is stored as the text it was written as, and parsed once on the way out. */

import {
  type Append,
  Fault,
  type Instant,
  type NewEvent,
  type Position,
  type Provenance,
  type RecordedEvent,
  type StreamName,
} from '@sle/eventing'

/** The columns of an event as a reader selects them, in this order. */
export const EVENT_COLUMNS =
  'position, stream, version, id, type, schema_version, data, recorded_at, provenance'

export type EventRow = readonly [
  position: number,
  stream: StreamName,
  version: number,
  id: string,
  type: string,
  schemaVersion: number,
  data: string,
  recordedAt: Instant,
  provenance: string,
]

export const positionOf = (place: number | bigint): Position => `${place}` as Position

/** Makes events out of rows; neighbours from one append share one provenance. */
export const eventReader = (): ((row: EventRow) => RecordedEvent) => {
  let text: string | undefined
  let because: Provenance
  return ([place, stream, version, id, type, schemaVersion, data, recordedAt, provenance]) => {
    try {
      if (provenance !== text) {
        because = frozen(JSON.parse(provenance))
        text = provenance
      }
      return {
        id,
        type,
        schemaVersion,
        data: frozen(JSON.parse(data)),
        stream,
        version,
        position: positionOf(place),
        recordedAt,
        provenance: because,
      }
    } catch (cause) {
      throw new Fault(
        'StoreDamaged',
        `cannot read event ${id} at position ${place}: its text is not JSON; restore the store from a copy`,
        { cause },
      )
    }
  }
}

/** An append as text, made before it waits: what the caller changes afterwards is not recorded. */
export interface AppendText {
  readonly provenance: string
  readonly data: readonly string[]
}

/** @throws TypeError if the data of an event cannot be written as JSON. */
export const textOf = ({ events, provenance }: Append): AppendText => ({
  provenance: JSON.stringify(provenance),
  data: events.map(jsonOf),
})

const jsonOf = ({ id, type, data }: NewEvent): string => {
  // undefined, a function or a symbol has no JSON, whatever the declared type says.
  const text: string | undefined = JSON.stringify(data)
  if (text === undefined) throw new TypeError(`cannot append ${type} ${id}: its data is not JSON`)
  return text
}

/** Deeply: events of one append share their provenance, and readers remember data by identity. */
const frozen = <A>(value: A): A => {
  for (const key in value) {
    const part = value[key]
    if (typeof part === 'object' && part !== null) frozen(part)
  }
  return Object.freeze(value)
}
