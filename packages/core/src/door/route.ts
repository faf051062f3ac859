/**
 * A route leads a command from the door to its aggregate: parse strictly, name the stream, fetch
 * the facts of the briefing, run.
 */

import {
  type Aggregate,
  type Codec,
  type CommandIdReused,
  type CommandPorts,
  type Contended,
  type Learner,
  type Message,
  type Outcome,
  type Provenance,
  runCommand,
} from '@sle/eventing'
import { type Either, left, mapLeft, right } from 'fp-ts/lib/Either.js'
import type { z } from 'zod'
import type { SchemeContext } from '../context.ts'
import type { CivilDate } from '../values/index.ts'
import { problemsIn } from './problems.ts'
import { type DoorRefusal, explainDoorRefusal } from './refusals.ts'

/** An aggregate of the scheme, seen from outside its decider. */
type SchemeAggregate<State, Command, Event extends Message, Refusal> = Aggregate<
  State,
  Command,
  Event,
  Refusal,
  SchemeContext
>

/** Folds a stream of another aggregate, so that a briefing never relies on a projection. */
export type Load = <State, Event extends Message>(
  aggregate: {
    readonly category: string
    readonly decider: Learner<State, Event>
    readonly codec: Codec<Event>
  },
  id: string,
) => Promise<State>

/** The strict schema of all the commands of one aggregate. */
interface CommandSchema<Command> extends z.ZodType<Command> {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: string } } }[]
}

/** A command of the scheme says on which day it takes effect. */
export interface DatedMessage extends Message {
  readonly data: { readonly on: CivilDate }
}

export interface RouteOptions<State, Asked, Briefed, Event extends Message, Refusal> {
  readonly aggregate: SchemeAggregate<State, Briefed, Event, Refusal>
  readonly commands: CommandSchema<Asked>
  /** Which of the aggregate's streams the command is for. */
  readonly idOf: (command: Asked) => string
  /** Adds the facts that the decision needs and the stream does not tell. */
  readonly brief: (command: Asked, load: Load) => Promise<Briefed>
  readonly explain: (refusal: Refusal) => string
}

/** What has been settled about a command before it reaches its aggregate. */
interface Admitted {
  readonly context: SchemeContext
  readonly provenance: Provenance
}

/** A refusal, with the sentence that says why. */
export interface Explained<Refusal> {
  readonly refusal: Refusal
  readonly why: string
}

/** A command that was understood and waits to be admitted. */
export interface Understood<Refusal> {
  readonly command: DatedMessage
  readonly run: (
    ports: CommandPorts,
    admitted: Admitted,
  ) => Promise<Either<Explained<Refusal | DoorRefusal>, Outcome>>
}

export interface Route<Refusal> {
  readonly commandTypes: readonly string[]
  /** Reads a command strictly. */
  readonly understand: (asked: unknown) => Either<DoorRefusal, Understood<Refusal>>
}

export const route = <
  State,
  Asked extends DatedMessage,
  Briefed extends Message,
  Event extends Message,
  Refusal extends { readonly type: string },
>(
  options: RouteOptions<State, Asked, Briefed, Event, Refusal>,
): Route<Refusal> => ({
  commandTypes: options.commands.options.map(({ shape }) => shape.type.value),
  understand: (asked) => {
    const parsed = options.commands.safeParse(asked)
    if (!parsed.success) return left(notUnderstood(asked, parsed.error))
    return right({
      command: parsed.data,
      run: (ports, admitted) => runOn(options, ports)(parsed.data, admitted),
    })
  },
})

const runOn =
  <
    State,
    Asked extends Message,
    Briefed extends Message,
    Event extends Message,
    Refusal extends { readonly type: string },
  >(
    { aggregate, idOf, brief, explain }: RouteOptions<State, Asked, Briefed, Event, Refusal>,
    ports: CommandPorts,
  ) =>
  async (
    asked: Asked,
    { context, provenance }: Admitted,
  ): Promise<Either<Explained<Refusal | DoorRefusal>, Outcome>> => {
    const answer = await runCommand(ports)(aggregate, {
      stream: `${aggregate.category}-${idOf(asked)}`,
      command: await brief(asked, loader(ports)),
      // The facts of a briefing move on; a repeated command is known by what the asker sent.
      content: asked,
      context,
      provenance,
    })
    return mapLeft((refusal: Refusal | Contended | CommandIdReused) => ({
      refusal,
      why: isOfMechanism(refusal) ? explainDoorRefusal(refusal) : explain(refusal),
    }))(answer)
  }

const isOfMechanism = (refusal: {
  readonly type: string
}): refusal is Contended | CommandIdReused =>
  refusal.type === 'Contended' || refusal.type === 'CommandIdReused'

const loader =
  ({ store }: CommandPorts): Load =>
  async ({ category, codec, decider }, id) => {
    let state = decider.initial
    for await (const stored of store.read(`${category}-${id}`, 0))
      state = decider.evolve(state, codec.decode(stored))
    return state
  }

const notUnderstood = (asked: unknown, error: z.ZodError): DoorRefusal => ({
  type: 'CommandNotUnderstood',
  command: typeof asked === 'object' && asked !== null && 'type' in asked ? String(asked.type) : '',
  problems: problemsIn(asked, error),
})
