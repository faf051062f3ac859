import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { brokenBy } from '../contracts/clause.ts'
import {
  anyTicketCommand,
  anyTicketContext,
  anyTicketEvent,
  queue,
  queueCodec,
  type TicketEvent,
} from '../examples.ts'
import { deciderLaws, lawsOfDecider } from './decider-laws.ts'

const lawful = {
  name: 'queue',
  decider: queue,
  codec: queueCodec,
  anyEvent: anyTicketEvent,
  anyCommand: anyTicketCommand,
  anyContext: anyTicketContext,
}

deciderLaws(lawful)

let calls = 0

interface Lawless extends Partial<typeof queue> {
  readonly that: string
  readonly breaks: readonly string[]
}

const lawless: readonly Lawless[] = [
  {
    that: 'throws at what cannot have happened',
    evolve: (state, event) => {
      const { number } = event.data
      if (event.type === 'TicketCalled' && !state.drawn.includes(number))
        throw new RangeError(`cannot call ${number}: it was never drawn`)
      return queue.evolve(state, event)
    },
    breaks: [
      'learns from any history, however odd',
      'gives the same decision for the same history and context',
      'changes nothing that it is given',
    ],
  },
  {
    that: 'records a repeated command again',
    decide: (command, state, context) =>
      command.type === 'DrawTicket'
        ? right([{ type: 'TicketDrawn', data: command.data }])
        : queue.decide(command, state, context),
    breaks: ['grants no change twice'],
  },
  {
    that: 'grants nothing, so that nothing is looked at',
    decide: () => right([]),
    breaks: ['grants no change twice'],
  },
  {
    that: 'counts its calls',
    decide: (command, state, context) =>
      calls++ % 2 === 0 ? left('not every time') : queue.decide(command, state, context),
    breaks: ['grants no change twice', 'gives the same decision for the same history and context'],
  },
  {
    that: 'keeps its state in a list that it changes',
    evolve: (state, { type, data: { number } }) => {
      if (type === 'TicketCalled') return { ...state, called: [...state.called, number] }
      const drawn = state.drawn as number[]
      drawn.push(number)
      return { ...state, drawn }
    },
    breaks: ['changes nothing that it is given'],
  },
  {
    that: 'changes the command that it is asked',
    decide: (command, state, context) => {
      Object.assign(command, { seen: true })
      return queue.decide(command, state, context)
    },
    breaks: ['changes nothing that it is given'],
  },
  {
    that: 'grants what its event has no form for',
    decide: ({ data: { number } }, { drawn }) => {
      const half = number + 0.5
      return right(drawn.includes(half) ? [] : [{ type: 'TicketDrawn', data: { number: half } }])
    },
    breaks: ['grants only what can be recorded and read back'],
  },
]

describe('the laws of deciders', () => {
  it.each(lawless)('catch one that $that', async ({ breaks, ...broken }) => {
    // One that changes its state leaves it changed, so each begins with a state of its own.
    const initial = { drawn: [], called: [] }
    const law = { ...lawful, decider: { ...queue, initial, ...broken } }
    expect(await brokenBy(lawsOfDecider(law), undefined)).toEqual(breaks)
  })

  it('catch an event that is not read back as it was recorded', async () => {
    const codec: typeof queueCodec = {
      ...queueCodec,
      encode: (event: TicketEvent) => ({
        ...queueCodec.encode(event),
        data: { number: event.data.number % 5 },
      }),
    }
    expect(await brokenBy(lawsOfDecider({ ...lawful, codec }), undefined)).toEqual([
      'grants only what can be recorded and read back',
      'reads back every event it records',
    ])
  })
})
