import { fold } from '@sle/eventing'
import { deciderLaws } from '@sle/testkit'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { anyApplicationCommand, anyApplicationContext, anyApplicationEvent } from './examples.ts'
import { type Application, application, applicationCodec } from './index.ts'

// An outcome is some ten commands away, so the series must be longer than fast-check's usual.
fc.configureGlobal({ baseSize: 'medium' })

deciderLaws({
  name: 'application',
  decider: application,
  codec: applicationCodec,
  anyEvent: anyApplicationEvent,
  anyCommand: anyApplicationCommand,
  anyContext: anyApplicationContext,
})

const isFinal = (state: Application): boolean =>
  ['recommended', 'declined', 'withdrawn'].includes(state.phase)

const anySeries = fc.array(fc.tuple(anyApplicationCommand, anyApplicationContext))

describe('any series of commands to an application', () => {
  it('reaches every phase sooner or later, so that the laws above look at each', () => {
    const reached = new Set<Application['phase']>()
    for (const series of fc.sample(anySeries, { numRuns: 300, seed: 2018 })) {
      let state = application.initial
      for (const [command, context] of series) {
        const answer = application.decide(command, state, context)
        if (isRight(answer)) state = fold(application, answer.right, state)
        reached.add(state.phase)
      }
    }
    expect([...reached].toSorted()).toEqual(
      ['declined', 'draft', 'recommended', 'submitted', 'unknown', 'withdrawn'].toSorted(),
    )
  })

  it('is granted nothing more after an outcome', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        let state = application.initial
        for (const [command, context] of series) {
          const answer = application.decide(command, state, context)
          const granted = isRight(answer) ? answer.right : []
          expect(granted.length === 0 || !isFinal(state)).toBe(true)
          state = fold(application, granted, state)
        }
      }),
    )
  })

  it('records only what its forms can store', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        let state = application.initial
        for (const [command, context] of series) {
          const answer = application.decide(command, state, context)
          const granted = isRight(answer) ? answer.right : []
          for (const event of granted) applicationCodec.encode(event)
          state = fold(application, granted, state)
        }
      }),
    )
  })
})

describe('any history of an application', () => {
  it('leaves an outcome as it is, whatever is said to have happened later', () => {
    fc.assert(
      fc.property(fc.array(anyApplicationEvent), (history) => {
        let state = application.initial
        for (const event of history) {
          const next = application.evolve(state, event)
          expect(!isFinal(state) || next === state).toBe(true)
          state = next
        }
      }),
    )
  })
})
