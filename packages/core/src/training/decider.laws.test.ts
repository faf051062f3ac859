import { fold } from '@sle/eventing'
import { deciderLaws } from '@sle/testkit'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { nationalRound2013 } from '../scheme/index.ts'
import { anyTrainingCommand, anyTrainingContext, anyTrainingEvent, under } from './examples.ts'
import { coreTrained, training, trainingCodec } from './index.ts'

// A module that was missed and attended later is several commands away.
fc.configureGlobal({ baseSize: 'medium' })

deciderLaws({
  name: 'training',
  decider: training,
  codec: trainingCodec,
  anyEvent: anyTrainingEvent,
  anyCommand: anyTrainingCommand,
  anyContext: anyTrainingContext,
})

const afterEach = (commands: readonly Parameters<typeof training.decide>[0][]) => {
  const states = [training.initial]
  for (const command of commands) {
    const state = states.at(-1) ?? training.initial
    const answer = training.decide(command, state, under(nationalRound2013))
    states.push(fold(training, isRight(answer) ? answer.right : [], state))
  }
  return states
}

describe('any series of commands about training', () => {
  it('never funds more modules than a leader is entitled to', () => {
    fc.assert(
      fc.property(fc.array(anyTrainingCommand), (commands) => {
        for (const { modules } of afterEach(commands)) {
          const funded = modules.filter(
            ({ phase, booking }) => booking.funded && phase !== 'missed',
          )
          expect(funded.length).toBeLessThanOrEqual(2)
        }
      }),
    )
  })

  it('leaves a trained leader trained', () => {
    fc.assert(
      fc.property(fc.array(anyTrainingCommand), (commands) => {
        const trained = afterEach(commands).map(coreTrained)
        expect(trained).toEqual(trained.toSorted((a, b) => Number(a) - Number(b)))
      }),
    )
  })

  it('reaches every outcome sooner or later, so that the laws above look at each', () => {
    const reached = new Set<string>()
    for (const commands of fc.sample(fc.array(anyTrainingCommand), { numRuns: 200, seed: 2013 }))
      for (const { core, modules } of afterEach(commands)) {
        if (core !== undefined) reached.add(`core ${core.phase}`)
        for (const { phase } of modules) reached.add(`module ${phase}`)
      }
    expect([...reached].toSorted()).toEqual([
      'core attended',
      'core booked',
      'core missed',
      'module attended',
      'module booked',
      'module missed',
    ])
  })
})

describe('any history of training', () => {
  it('leaves what was attended attended, whatever is said to have happened later', () => {
    fc.assert(
      fc.property(fc.array(anyTrainingEvent), (history) => {
        let state = training.initial
        for (const event of history) {
          const next = training.evolve(state, event)
          const attended = [state.core, ...state.modules].filter(
            (course) => course?.phase === 'attended',
          )
          expect([next.core, ...next.modules]).toEqual(expect.arrayContaining(attended))
          state = next
        }
      }),
    )
  })
})
