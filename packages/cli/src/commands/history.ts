/** `sle history`: one stream as it is stored, oldest first, every event with who and why. */

import type { RecordedEvent } from '@sle/eventing'
import type { Alliance } from '../compose.ts'
import { BadInput, type ExitCode, exitCode } from '../exit-code.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export interface HistoryOptions {
  readonly on?: string
  readonly json?: boolean
}

export const historyCommand = async (
  { sle }: Pick<Alliance, 'sle'>,
  stream: string,
  { options, terminal }: { readonly options: HistoryOptions; readonly terminal: Terminal },
): Promise<ExitCode> => {
  if (!isStreamName(stream))
    throw new BadInput(
      `cannot read stream “${stream}”: a stream is a category and an id, such as school-100000`,
    )
  const events: RecordedEvent[] = []
  for await (const event of sle.history(stream))
    if (options.on === undefined || dayIn(event) <= options.on) events.push(event)
  if (events.length === 0) {
    terminal.err(`nothing is recorded in ${stream}${options.on ? ` up to ${options.on}` : ''}`)
    return exitCode.refused
  }
  if (options.json === true) for (const event of events) terminal.out(JSON.stringify(event))
  else
    terminal.out(table(['', 'on', 'what', 'by', 'rules', 'recorded at', 'data'], events.map(row)))
  return exitCode.done
}

const isStreamName = (text: string): text is RecordedEvent['stream'] => /^[a-z]+-.+$/.test(text)

const dayIn = ({ data }: RecordedEvent): string =>
  typeof data === 'object' && data !== null && 'on' in data ? String(data.on) : ''

const row = (event: RecordedEvent): readonly string[] => {
  const { actor, source, ruleset } = event.provenance
  const by =
    source === undefined ? `${actor.role}\n${actor.id}` : `${source.file}\nrow ${source.row}`
  return [`${event.version}`, dayIn(event), event.type, by, ruleset, event.recordedAt, said(event)]
}

/** The data as `name: value` lines; what every event of the stream repeats is left out. */
const said = ({ data }: RecordedEvent): string =>
  Object.entries(data ?? {})
    .filter(([name]) => name !== 'on')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .map((line) => (line.length > 60 ? `${line.slice(0, 59)}…` : line))
    .join('\n')
