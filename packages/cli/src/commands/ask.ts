/** `sle ask`: one command through the door, as any program would ask it. */

import { isLeft } from 'fp-ts/lib/Either.js'
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
  if (isLeft(answer)) {
    if (json === true) terminal.out(JSON.stringify({ granted: false, ...answer.left }))
    else terminal.err(answer.left.said)
    return exitCode.refused
  }
  // What follows from a command belongs to it: a reader of the next line must find it done.
  const inVain = await sle.settle()
  for (const { policy, said } of inVain)
    terminal.err(`a person must look at this: policy ${policy} was answered: ${said}`)
  const { type, stream, version, events } = answer.right
  if (json === true) terminal.out(JSON.stringify({ granted: true, type, stream, version, events }))
  else if (type === 'alreadySo') terminal.out(`already so: nothing was recorded in ${stream}`)
  else
    for (const event of events)
      terminal.out(
        `${type} ${event.type} in ${stream}, version ${event.version}, event ${event.id}`,
      )
  return exitCode.done
}
