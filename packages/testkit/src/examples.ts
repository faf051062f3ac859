/** A queue with a number on each ticket: the smallest decider that can break every law. */

import {
  codec,
  type Context,
  type Decider,
  event,
  form,
  instant,
  type Projection,
} from '@sle/eventing'
import * as fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'

export const TicketDrawn = event('TicketDrawn', { number: z.int() })
export const TicketCalled = event('TicketCalled', { number: z.int() })

export interface TicketEvent {
  readonly type: 'TicketDrawn' | 'TicketCalled'
  readonly data: { readonly number: number }
}

export interface TicketCommand {
  readonly type: 'DrawTicket' | 'CallTicket'
  readonly data: { readonly number: number }
}

export interface Queue {
  readonly drawn: readonly number[]
  readonly called: readonly number[]
}

export const queue: Decider<Queue, TicketCommand, TicketEvent, string> = {
  initial: { drawn: [], called: [] },
  evolve: (state, { type, data: { number } }) =>
    type === 'TicketDrawn'
      ? { ...state, drawn: [...state.drawn, number] }
      : { ...state, called: [...state.called, number] },
  decide: ({ type, data: { number } }, { drawn, called }) => {
    if (type === 'DrawTicket')
      return right(drawn.includes(number) ? [] : [{ type: 'TicketDrawn', data: { number } }])
    if (called.includes(number)) return right([])
    if (!drawn.includes(number)) return left('nobody holds this ticket')
    return right([{ type: 'TicketCalled', data: { number } }])
  },
}

export const queueCodec = codec<TicketEvent>([
  form(TicketDrawn),
  form(TicketCalled, [(data) => ({ number: z.object({ ticket: z.int() }).parse(data).ticket })]),
])

/** Tickets that wait, by whether their number is even. */
export const waiting: Projection<TicketEvent, { readonly numbers: readonly number[] }> = {
  name: 'waiting',
  version: 1,
  keys: ({ data }) => [data.number % 2 === 0 ? 'even' : 'odd'],
  apply: (document, { type, data: { number } }) => {
    const rest = (document?.numbers ?? []).filter((each) => each !== number)
    const numbers = type === 'TicketDrawn' ? [...rest, number] : rest
    return numbers.length === 0 ? undefined : { numbers }
  },
}

const anyNumber = fc.integer({ min: 0, max: 5 })

export const anyTicketEvent: fc.Arbitrary<TicketEvent> = fc
  .tuple(fc.constantFrom('TicketDrawn', 'TicketCalled'), anyNumber)
  .map(([type, number]) => ({ type, data: { number } }))

export const anyTicketCommand: fc.Arbitrary<TicketCommand> = fc.record({
  type: fc.constantFrom('DrawTicket', 'CallTicket'),
  data: fc.record({ number: anyNumber }),
})

export const anyTicketContext: fc.Arbitrary<Context> = fc.constant({
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: 'clerk-1', role: 'clerk', organisation: 'town' },
})
