/** Believable appends for tests. */

import {
  type Append,
  fingerprint,
  instant,
  type NewEvent,
  type StreamName,
  ulids,
} from '@sle/eventing'

const newId = ulids()

export const visitRecorded = (summary = 'observed a lesson'): NewEvent => ({
  id: newId(),
  type: 'VisitRecorded',
  schemaVersion: 1,
  data: { visitedOn: '2019-06-03', minutes: 180, summary },
})

export const appendTo = (stream: StreamName, wanted: Partial<Append> = {}): Append => {
  const commandId = newId()
  return {
    stream,
    expected: 'any',
    events: [visitRecorded()],
    recordedAt: instant('2019-06-03T09:00:00.000Z'),
    provenance: {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { id: newId(), role: 'leader', organisation: '100000' },
      ruleset: 'local-windows-2018',
    },
    fingerprint: fingerprint(stream, commandId),
    ...wanted,
  }
}

export const collected = async <A>(items: AsyncIterable<A>): Promise<A[]> => {
  const list: A[] = []
  for await (const item of items) list.push(item)
  return list
}
