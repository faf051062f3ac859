import { type Context, instant } from '@sle/eventing'
import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { queue, type TicketCommand, type TicketEvent } from './examples.ts'
import { stories } from './stories.ts'

const usual: Context = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: 'clerk-1', role: 'clerk', organisation: 'town' },
}
const drawn: TicketEvent = { type: 'TicketDrawn', data: { number: 1 } }
const draw: TicketCommand = { type: 'DrawTicket', data: { number: 1 } }
const call: TicketCommand = { type: 'CallTicket', data: { number: 1 } }

describe('a story', () => {
  const { given } = stories(queue, usual)

  it('holds when the decider answers as it says', () => {
    given().when(draw).then(drawn)
    given(drawn).when(draw).thenNothing()
    given().when(call).thenRefused('nobody holds this ticket')
  })

  it.each([
    [
      'another event',
      () =>
        given()
          .when(draw)
          .then({ ...drawn, data: { number: 2 } }),
    ],
    ['an event too many', () => given().when(draw).then(drawn, drawn)],
    ['an event for none', () => given(drawn).when(draw).then(drawn)],
    ['none for an event', () => given().when(draw).thenNothing()],
    ['none for a refusal', () => given().when(call).thenNothing()],
    ['another refusal', () => given().when(call).thenRefused('the clerk is out')],
    ['a refusal for a grant', () => given().when(draw).thenRefused('nobody holds this ticket')],
  ])('fails when it says %s', (_, tell) => {
    expect(tell).toThrow('to deeply equal')
  })

  it('is told in its own context when it gives one', () => {
    const contexts: unknown[] = []
    const watched = stories(
      {
        ...queue,
        decide: (command: TicketCommand, state: typeof queue.initial, context: Context) => {
          contexts.push(context)
          return right<string, readonly TicketEvent[]>(queue.initial === state ? [drawn] : [])
        },
      },
      usual,
    )
    const late = { ...usual, now: instant('2020-01-01T00:00:00.000Z') }
    watched.given().when(draw).then(drawn)
    watched.given().when(draw, late).then(drawn)
    expect(contexts).toEqual([usual, late])
  })
})
