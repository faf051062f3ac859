/**
 * A million stored events as text, each parsed, decoded and folded.
 *
 * A text is an event as it is stored, without the provenance, which no fold reads: about 400
 * characters. The texts are those of 1,000 deployments, gone through fifty times.
 */

import type { Deployment, DeploymentEvent } from '@sle/core'
import { codec, type RecordedEvent } from '@sle/eventing'
import {
  appendOf,
  deploymentAggregate,
  HISTORY,
  historyOf,
  newDeploymentId,
  storedFrom,
} from '../deployments.ts'
import { compared, type Contestant, expectSame, race } from '../measure.ts'
import type { Ratio, Row } from '../result.ts'

const STREAMS = 1000
const TIMES = 50
const EVENTS = STREAMS * HISTORY * TIMES
const TRIAL = { basis: 'cpu', passes: 5 } as const

const { decider, codec: strict } = deploymentAggregate
const trusted = codec<DeploymentEvent>(strict.forms, { trusted: true })

const storedTexts = (): readonly string[] =>
  Array.from({ length: STREAMS }, newDeploymentId).flatMap((id) => {
    const { events, stream, recordedAt } = appendOf(id, storedFrom(historyOf(id)))
    return events.map((event, i) =>
      JSON.stringify({ ...event, stream, version: i + 1, position: `${i}`, recordedAt }),
    )
  })

type Read = (stored: RecordedEvent) => DeploymentEvent

/** What a reader without a codec does: it believes. */
const bare: Read = (stored) => stored as unknown as DeploymentEvent

const replay =
  (texts: readonly string[], read: Read): Contestant['prepare'] =>
  () => {
    let events = 0
    let confirmed = 0
    return {
      work: () => {
        for (let time = 0; time < TIMES; time++) {
          let state: Deployment = decider.initial
          for (const text of texts) {
            // It was written above.
            const stored = JSON.parse(text) as RecordedEvent
            if (stored.version === 1) state = decider.initial
            state = decider.evolve(state, read(stored))
            events++
            if (stored.version === HISTORY && state.phase === 'confirmed') confirmed++
          }
        }
        return events
      },
      check: () => {
        expectSame('events folded', events, EVENTS)
        expectSame('deployments confirmed', confirmed, STREAMS * TIMES)
      },
    }
  }

export const replayRow: Row = {
  name: 'replay',
  work: 'replay of 1,000,000 stored events through the codec into a fold',
  measure: async () => {
    const texts = storedTexts()
    const rates = await race(TRIAL, {
      bare: replay(texts, bare),
      full: replay(texts, (stored) => strict.decode(stored)),
      trusted: replay(texts, (stored) => trusted.decode(stored)),
    })
    const result = (what: string, ours: readonly number[], required: number): Ratio => ({
      kind: 'ratio',
      what,
      against: 'JSON.parse',
      unit: 'events',
      basis: TRIAL.basis,
      required,
      ...compared(ours, rates.bare),
    })
    return [
      result('every event parsed by its schema', rates.full, 0.45),
      result('the trusted codec', rates.trusted, 0.85),
    ]
  },
}
