/** `sle ask`: one command through the door, as any program would ask it. */

import type { Refused } from '@sle/core'
import type { Outcome } from '@sle/eventing'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { Alliance } from '../compose.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'

export interface AskOptions {
  readonly actor: string
  readonly role: string
  readonly organisation: string
  readonly commandId?: string
  readonly onBehalfOf?: string
  readonly reason?: string
  readonly json?: boolean
}

export const askCommand = async (
  { sle }: Pick<Alliance, 'sle'>,
  command: { readonly type: string; readonly data: object },
  { options, terminal }: { readonly options: AskOptions; readonly terminal: Terminal },
): Promise<ExitCode> => {
  const { actor: id, role, organisation, commandId, onBehalfOf, reason, json } = options
  const answer = await sle.ask(command, {
    actor: { id, role, organisation },
    ...(commandId === undefined ? {} : { commandId }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(reason === undefined ? {} : { reason }),
  })
  // Also after a refusal: what an earlier process left undone must not wait for the next grant.
  const unanswered = await sle.settle()
  const code = isLeft(answer) ? exitCode.refused : exitCode.done
  if (json === true) {
    terminal.out(JSON.stringify({ ...forPrograms(answer), unanswered }))
    return code
  }
  if (isLeft(answer)) terminal.err(answer.left.said)
  else for (const line of linesOf(answer.right)) terminal.out(line)
  for (const { policy, said } of unanswered)
    terminal.err(`a person must look at this: policy ${policy} was answered: ${said}`)
  return code
}

const forPrograms = (answer: Either<Refused, Outcome>): object => {
  if (isLeft(answer)) return { granted: false, ...answer.left }
  const { type, stream, version, events } = answer.right
  return { granted: true, type, stream, version, events }
}

const linesOf = ({ type, stream, events }: Outcome): readonly string[] =>
  type === 'alreadySo'
    ? [`already so: nothing was recorded in ${stream}`]
    : events.map(
        (event) =>
          `${type} ${event.type} in ${stream}, version ${event.version}, event ${event.id}`,
      )
