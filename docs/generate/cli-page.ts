/** The page of the command line, as the command itself tells it. */

import { commandLine, recordingTerminal } from '@sle/cli'
import { heading } from './markdown.ts'

const COLUMNS = 90

/** Every command's help, the whole program's first. */
export const helpTexts = (): ReadonlyMap<string, string> => {
  const program = commandLine(
    { terminal: recordingTerminal(), input: process.stdin, signal: new AbortController().signal },
    () => undefined,
  )
  return new Map(
    [program, ...program.commands].map((command) => {
      command.configureOutput({ getOutHelpWidth: () => COLUMNS })
      const name = command === program ? program.name() : `${program.name()} ${command.name()}`
      return [name, command.helpInformation().trimEnd()]
    }),
  )
}

export const cliPage = (): string =>
  heading(
    'The `sle` command',
    [
      'From a clone it is `npx -y pnpm@12.21.0 sle …`. A store is `sqlite:<file>`; people’s details are kept beside it, in `<file>.people.db` for `<file>.db`.',
      'Results go to standard output, everything about them to standard error. `--json` writes one JSON object for each row.',
      'Exit codes:\n\n| code | means |\n| --- | --- |\n| 0 | done |\n| 1 | a fault: the store could not be used, or a defect of ours |\n| 2 | refused, not understood, or some rows of an import were rejected |\n| 130 | interrupted; running the same command again goes on |',
    ].join('\n\n'),
  ) +
  [...helpTexts()].map(([name, help]) => `\n## ${name}\n\n\`\`\`text\n${help}\n\`\`\`\n`).join('')
