/**
 * What every decider keeps, whatever it is about.
 *
 * Call it at the top of a `.laws.test.ts` file. Commands are generated against the history that
 * earlier commands made, so that the laws look at states that can be reached.
 */

import { type Codec, type Context, type Decider, fold, type Message } from '@sle/eventing'
import * as fc from 'fast-check'
import { getOrElse } from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { type Clause, holdTo } from '../contracts/clause.ts'
import { immovable } from './immovable.ts'

export interface DeciderUnderLaw<
  State,
  Command,
  Event extends Message,
  Refusal,
  Known extends Context,
> {
  readonly name: string
  readonly decider: Decider<State, Command, Event, Refusal, Known>
  readonly codec: Codec<Event>
  readonly anyEvent: fc.Arbitrary<Event>
  readonly anyCommand: fc.Arbitrary<Command>
  readonly anyContext: fc.Arbitrary<Known>
}

/** Holds a decider to the laws. */
export const deciderLaws = <State, Command, Event extends Message, Refusal, Known extends Context>(
  law: DeciderUnderLaw<State, Command, Event, Refusal, Known>,
): void => {
  describe(`laws of the ${law.name} decider`, () => holdTo(lawsOfDecider(law), undefined))
}

/** The laws as data, for whoever wants to see one fail. */
export const lawsOfDecider = <
  State,
  Command,
  Event extends Message,
  Refusal,
  Known extends Context,
>(
  law: DeciderUnderLaw<State, Command, Event, Refusal, Known>,
): readonly Clause<void>[] => {
  const { decider, codec, anyEvent, anyCommand, anyContext } = law
  const granted = (command: Command, state: State, context: Known): readonly Event[] =>
    getOrElse((): readonly Event[] => [])(decider.decide(command, state, context))
  const obey = (state: State, [command, context]: readonly [Command, Known]): State =>
    fold(decider, granted(command, state, context), state)
  const anyAsked = fc.tuple(anyCommand, anyContext)

  return [
    {
      name: 'learns from any history, however odd',
      check: async () =>
        fc.assert(
          fc.property(fc.array(anyEvent), (history) => {
            expect(() => fold(decider, history)).not.toThrow()
          }),
        ),
    },
    {
      name: 'grants no change twice',
      check: async () => {
        let grants = 0
        fc.assert(
          fc.property(fc.array(anyAsked), anyAsked, (earlier, asked) => {
            const before = earlier.reduce(obey, decider.initial)
            const [command, context] = asked
            if (granted(command, before, context).length > 0) grants++
            expect(granted(command, obey(before, asked), context)).toEqual([])
          }),
        )
        expect(grants, 'no generated command was ever granted: nothing was looked at').not.toBe(0)
      },
    },
    {
      name: 'gives the same decision for the same history and context',
      check: async () =>
        fc.assert(
          fc.property(fc.array(anyEvent), anyAsked, (history, [command, context]) => {
            const decide = () => decider.decide(command, fold(decider, history), context)
            expect(decide()).toEqual(decide())
          }),
        ),
    },
    {
      name: 'changes nothing that it is given',
      check: async () =>
        fc.assert(
          fc.property(fc.array(anyEvent), anyAsked, (history, [command, context]) => {
            const learn = (state: State, event: Event): State =>
              immovable(decider.evolve(state, immovable(event)))
            const state = history.reduce(learn, immovable(decider.initial))
            decider.decide(immovable(command), state, immovable(context))
          }),
        ),
    },
    {
      name: 'grants only what can be recorded and read back',
      check: async () =>
        fc.assert(
          fc.property(fc.array(anyAsked), anyAsked, (earlier, [command, context]) => {
            const before = earlier.reduce(obey, decider.initial)
            for (const event of granted(command, before, context)) readsBack(codec, event)
          }),
        ),
    },
    {
      name: 'reads back every event it records',
      check: async () => fc.assert(fc.property(anyEvent, (event) => readsBack(codec, event))),
    },
  ]
}

const readsBack = <Event extends Message>(codec: Codec<Event>, event: Event): void => {
  const { data } = codec.encode(event)
  expect(JSON.parse(JSON.stringify(data))).toEqual(event.data)
}
