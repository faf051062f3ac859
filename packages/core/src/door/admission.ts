/**
 * What is settled before a command reaches its aggregate: that it is one, that whoever asks
 * says who they are, that their role may ask it, that its day has come, and under which rules it
 * is decided.
 */

import type { Clock, CommandPorts, Outcome, Provenance } from '@sle/eventing'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import {
  type AuthorityRefusal,
  explainAuthorityRefusal,
  isReadingMatter,
  mayAsk,
  partyOfRole,
  type Role,
  rulesOn,
  type SchemeRules,
} from '../scheme/index.ts'
import { type CivilDate, dayOf } from '../values/index.ts'
import { type Asker, AskerIdentity } from './asker.ts'
import { nearestNames } from './nearest.ts'
import { problemsIn } from './problems.ts'
import { type DoorRefusal, explainDoorRefusal } from './refusals.ts'
import type { DatedMessage, Explained, Understood } from './route.ts'
import { type AggregateRefusal, routedTypes, routeOf } from './routes.ts'

/** Every reason for which anything may be refused; branch on its `type`. */
export type SleRefusal = DoorRefusal | AuthorityRefusal | AggregateRefusal

/** A command that was not granted. Nothing was recorded. */
export interface Refused {
  /** The type of the command. */
  readonly command: string
  readonly refusal: SleRefusal
  /** The whole sentence for a person: what could not be done, why, and what would help. */
  readonly said: string
}

export interface AdmissionPorts {
  readonly ports: CommandPorts
  readonly clock: Clock
  readonly ruleSets: readonly SchemeRules[]
}

export const admit =
  ({ ports, clock, ruleSets }: AdmissionPorts) =>
  async (asked: unknown, asker: Asker): Promise<Either<Refused, Outcome>> => {
    const type = typeOf(asked)
    const refused = ({ refusal, why }: Explained<SleRefusal>): Either<Refused, Outcome> =>
      left({ command: type, refusal, said: `cannot ${inWords(type)}: ${why}` })

    const understood = understand(asked, type)
    if (isLeft(understood)) return refused(explained(understood.left, explainDoorRefusal))
    const { command, run } = understood.right

    const identity = AskerIdentity.safeParse(asker)
    if (!identity.success) {
      const problems = problemsIn(asker, identity.error)
      return refused(explained({ type: 'AskerUnclear', problems }, explainDoorRefusal))
    }
    const allowed = authorise(asker.actor.role, command)
    if (isLeft(allowed)) return refused(allowed.left)
    const now = clock()
    const rules = rulesFor(command, dayOf(now), ruleSets)
    if (isLeft(rules)) return refused(explained(rules.left, explainDoorRefusal))

    const answer = await run(ports, {
      context: { now, actor: asker.actor, rules: rules.right },
      provenance: provenanceOf(asker, asker.commandId ?? ports.newId(), rules.right.id),
    })
    return isLeft(answer) ? refused(answer.left) : answer
  }

const explained = <Refusal>(
  refusal: Refusal,
  explain: (refusal: Refusal) => string,
): Explained<Refusal> => ({ refusal, why: explain(refusal) })

const understand = (
  asked: unknown,
  type: string,
): Either<DoorRefusal, Understood<AggregateRefusal>> => {
  const route = routeOf(type)
  if (route !== undefined) return route.understand(asked)
  return left({ type: 'CommandUnknown', asked: type, nearest: nearestNames(type, routedTypes) })
}

const authorise = (
  role: string,
  { type, data }: DatedMessage,
): Either<Explained<AuthorityRefusal | DoorRefusal>, void> => {
  const allowed = mayAsk(role, type)
  if (isLeft(allowed)) return left(explained(allowed.left, explainAuthorityRefusal))
  // Nobody agrees for another party.
  if (!('party' in data) || typeof data.party !== 'string') return right(undefined)
  const mayAgree = partyOfRole(role as Role)
  if (mayAgree === undefined || mayAgree === data.party) return right(undefined)
  return left(
    explained({ type: 'PartyNotOfRole', party: data.party, role, mayAgree }, explainDoorRefusal),
  )
}

const rulesFor = (
  { type, data: { on } }: DatedMessage,
  today: CivilDate,
  ruleSets: readonly SchemeRules[],
): Either<DoorRefusal, SchemeRules> => {
  if (on > today) return left({ type: 'DayNotYetCome', on, today })
  const rules = rulesOn(isReadingMatter(type) ? today : on, ruleSets)
  return rules === undefined ? left({ type: 'NoRulesInForce', on }) : right(rules)
}

const provenanceOf = (asker: Asker, commandId: string, ruleset: string): Provenance => ({
  commandId,
  correlationId: asker.cause?.correlationId ?? commandId,
  causationId: asker.cause?.causationId ?? commandId,
  actor: asker.actor,
  ...(asker.onBehalfOf === undefined ? {} : { onBehalfOf: asker.onBehalfOf }),
  ...(asker.reason === undefined ? {} : { reason: asker.reason }),
  ruleset,
  ...(asker.traceparent === undefined ? {} : { traceparent: asker.traceparent }),
  ...(asker.source === undefined ? {} : { source: asker.source }),
})

const typeOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'type' in asked && typeof asked.type === 'string'
    ? asked.type
    : ''

/** “ApproachHomeHead” as a person says it: “approach home head”. */
const inWords = (type: string): string =>
  type === '' ? 'read the command' : type.replace(/(?<=.)([A-Z])/g, ' $1').toLowerCase()
