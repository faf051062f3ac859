/** Plays the story through the door, step by step, and says what became of each. */

import { isLeft } from 'fp-ts/lib/Either.js'
import { derivedId } from '@sle/eventing'
import type { Alliance } from '../compose.ts'
import { Interrupted } from '../exit-code.ts'
import { actorsAt, type Schools } from './cast.ts'
import { applied, assessed, designated, trained } from './joining.ts'
import type { Showing } from './showing.ts'
import { type Stage, stages, type Step } from './step.ts'
import { deployed } from './deploying.ts'
import { evidenced } from './evidencing.ts'

/** The whole story, in the order of the calendar. */
const story = (schools: Schools): readonly Step[] => [
  ...applied(schools),
  ...assessed(),
  ...designated(schools),
  ...trained(schools),
  ...deployed(schools),
  ...evidenced,
]

/** A step whose answer was not the one the story tells: a fault of ours, never a user's. */
class StoryBroken extends Error {
  override readonly name = 'StoryBroken'
}

interface Telling extends Pick<Showing, 'show'> {
  readonly signal: AbortSignal
}

/**
 * Asks every step in turn, and lets the policies answer in between.
 * @throws StoryBroken if a step is not granted or refused as the story says.
 */
export const tell = async (
  { sle }: Pick<Alliance, 'sle'>,
  schools: Schools,
  { show, signal }: Telling,
): Promise<ReadonlySet<Stage>> => {
  const actors = actorsAt(schools)
  const refusedIn = new Set<Stage>()
  let stage: Stage | undefined
  for (const [i, step] of story(schools).entries()) {
    if (signal.aborted) throw new Interrupted(`stopped before “${step.type}”`)
    const heading = step.stage === stage ? '' : `\n  ${title(step.stage)}\n`
    stage = step.stage
    const actor = actors[step.by]
    const answer = await sle.ask(
      { type: step.type, data: step.data },
      { actor, commandId: derivedId('demo', 'step', `${i}`) },
    )
    const told = { part: 'step', stage, command: step.type, role: actor.role }
    if (isLeft(answer)) {
      const { refusal, said } = answer.left
      if (refusal.type !== step.refusedAs) throw new StoryBroken(said)
      refusedIn.add(stage)
      show({ ...told, granted: false, refusal, said }, `${heading}  ✗ ${said}`)
      continue
    }
    if (step.refusedAs !== undefined)
      throw new StoryBroken(`${step.type} was granted, not refused as ${step.refusedAs}`)
    const events = answer.right.events.map(({ type }) => type)
    const line = `✓ ${dayOf(step)}  ${events.join(', ')}${detail(step)}  (${actor.role})`
    show({ ...told, granted: true, on: dayOf(step), events }, `${heading}  ${line}`)
    const inVain = await sle.settle()
    for (const { said } of inVain) throw new StoryBroken(said)
  }
  return refusedIn
}

const title = (stage: Stage): string => `${stages.indexOf(stage) + 1}. ${stage}`

/** What tells one of many steps of a kind from the next. */
const detail = ({ data }: Step): string =>
  'criterion' in data && 'rating' in data
    ? ` ${String(data.rating)}: ${String(data.criterion)}`
    : ''

const dayOf = ({ data }: Step): string => ('on' in data ? String(data.on) : '')
