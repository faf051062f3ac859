/**
 * The command line as commander reads it. It only turns words into calls: every rule is in core,
 * every file format in `imports/`.
 */

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { readFileSync } from 'node:fs'
import { CivilDate } from '@sle/core'
import { Fault } from '@sle/eventing'
import { askCommand, type AskOptions } from './commands/ask.ts'
import { boardCommand } from './commands/board.ts'
import { demoCommand, type DemoOptions } from './commands/demo.ts'
import { historyCommand } from './commands/history.ts'
import { checkImport, importCommand, type ImportOptions } from './commands/import.ts'
import { recordCommand } from './commands/record.ts'
import { registerCommand } from './commands/register.ts'
import {
  type Alliance,
  type OpenAlliance,
  openAlliance,
  openExisting,
  openForRehearsal,
} from './compose.ts'
import { BadInput, type ExitCode, exitCode, Interrupted } from './exit-code.ts'
import { readJsonData } from './json-data.ts'
import { progress } from './progress.ts'
import type { ReadingOptions } from './reading.ts'
import { defaultStore, readStoreUrl } from './store-url.ts'
import type { Terminal } from './terminal.ts'

export interface Surroundings {
  readonly terminal: Terminal
  readonly input: NodeJS.ReadableStream
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal
}

const exitCodesSaid =
  '\nExit codes: 0 done · 1 a fault · 2 refused, or not understood · 130 interrupted'

/** Runs one command line (without the names of Node and the program) and answers its exit code. */
export const run = async (words: readonly string[], around: Surroundings): Promise<ExitCode> => {
  let code: ExitCode = exitCode.done
  const program = describe(around, (answer) => {
    code = answer
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return around.signal.aborted ? exitCode.interrupted : code
  } catch (error) {
    return answerTo(error, around.terminal)
  }
}

const answerTo = (error: unknown, terminal: Terminal): ExitCode => {
  // Commander has already said what it did not understand.
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCode.done : exitCode.refused
  if (error instanceof BadInput) {
    terminal.err(error.message)
    return exitCode.refused
  }
  if (error instanceof Interrupted) {
    terminal.err(error.message)
    return exitCode.interrupted
  }
  if (error instanceof Fault) {
    terminal.err(error.message)
    return exitCode.fault
  }
  throw error
}

/** The command line, described; `answer` is told the exit code of what was run. */
export const describe = (around: Surroundings, answer: (code: ExitCode) => void): Command => {
  const { terminal, input } = around
  const program = new Command('sle')
    .description('The record of an alliance’s specialist leaders of education (SLEs).')
    .version(versionOfThis())
    .option(
      '--store <url>',
      'sqlite:<file>, or memory: for a trial that keeps nothing',
      defaultStore,
    )
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride()
    .showHelpAfterError('(see sle --help)')
    .addHelpText('after', exitCodesSaid)

  /** Opens the store of `--store`, does the work and closes it, whatever happens. */
  const withAlliance =
    (open: OpenAlliance, work: (alliance: Alliance) => Promise<ExitCode>) =>
    async (): Promise<void> => {
      const { store } = program.opts<{ readonly store: string }>()
      const alliance = open(readStoreUrl(store), progress(terminal, 'events read'))
      if (alliance.note !== undefined) terminal.err(alliance.note)
      try {
        answer(await work(alliance))
      } finally {
        alliance.close()
      }
    }
  const on = () => new Option('--on <date>', 'as the record stood on that day').argParser(readDay)
  const json = () => new Option('--json', 'for programs')

  program
    .command('import')
    .description('take in a CSV file: schools, register or deployments')
    .argument('<kind>', 'schools, register or deployments')
    .argument('<file>', 'the CSV file, as published or as kept')
    .option('--dry-run', 'say what would happen and write nothing')
    .option(
      '--rejected <file>',
      'where rows that are not taken go (default: <input name>.rejected.csv beside the input)',
    )
    .option(
      '--organisation <urn>',
      'the teaching school that keeps the list; leaders whose row names none are registered with it',
    )
    .addOption(json())
    .addHelpText(
      'after',
      '\nRows that are not taken make the exit code 2; the others have gone in all the same.\n' +
        'Stopped or run twice, the same command goes on, and records nothing again.\n' +
        'A leader with no teaching school, of the row or of --organisation, may be deployed by any broker.',
    )
    .action(async (kind: string, file: string, options: ImportOptions) => {
      await checkImport(kind, file, options)
      await withAlliance(options.dryRun === true ? openForRehearsal : openAlliance, (alliance) =>
        importCommand(alliance, { kind, file }, { options, ...around }),
      )()
    })
  program
    .command('ask')
    .description('put one command to the scheme')
    .argument('<command>', 'such as RequestDeployment; docs/reference/commands.md lists them all')
    .option('--data <json>', 'the data: JSON, @file, or - for standard input', '{}')
    .requiredOption('--actor <id>', 'who asks (required)')
    .requiredOption('--role <role>', 'in which role (required)')
    .requiredOption('--organisation <id>', 'for which school or body (required)')
    .option('--command-id <id>', 'asking again with the same id changes nothing')
    .option('--on-behalf-of <id>', 'in whose name')
    .option('--reason <text>', 'kept with what is recorded')
    .addOption(json())
    .action(async (type: string, options: AskOptions & { readonly data: string }) => {
      const data = await readJsonData(options.data, input)
      await withAlliance(openAlliance, (alliance) =>
        askCommand(alliance, { type, data }, { options, terminal }),
      )()
    })
  program
    .command('register')
    .description('who holds what, where, and how many days are free')
    .addOption(on())
    .addOption(json())
    .action((options: ReadingOptions) =>
      withAlliance(openExisting, (alliance) => registerCommand(alliance, { options, terminal }))(),
    )
  program
    .command('record')
    .description('one leader’s record, from application to evidence')
    .argument('<sle>', 'register id or TRN')
    .addOption(on())
    .addOption(json())
    .action((who: string, options: ReadingOptions) =>
      withAlliance(openExisting, (alliance) =>
        recordCommand(alliance, who, { options, terminal }),
      )(),
    )
  program
    .command('board')
    .description('every deployment and what it waits for')
    .addOption(on())
    .addOption(json())
    .action((options: ReadingOptions) =>
      withAlliance(openExisting, (alliance) => boardCommand(alliance, { options, terminal }))(),
    )
  program
    .command('history')
    .description('one stream, event by event')
    .argument('<stream>', 'such as designation-<register id>')
    .addOption(on())
    .addOption(json())
    .action((stream: string, options: ReadingOptions) =>
      withAlliance(openExisting, (alliance) =>
        historyCommand(alliance, stream, { options, terminal }),
      )(),
    )
  program
    .command('demo')
    .description('the whole scheme on a fresh file: import, six stages, refusals, replay')
    .option('--alliance <folder>', 'the sample alliance (default: examples/alliance)')
    .addOption(json())
    .action(async (options: DemoOptions) => {
      if (program.getOptionValueSource('store') === 'cli')
        throw new BadInput(
          'cannot run the demo on a store of yours: it makes a fresh one; leave --store out',
        )
      answer(await demoCommand(options, around))
    })
  for (const each of program.commands) each.showHelpAfterError(`(see sle ${each.name()} --help)`)
  return program
}

const readDay = (text: string): CivilDate => {
  const parsed = CivilDate.safeParse(text)
  if (parsed.success) return parsed.data
  throw new InvalidArgumentError('Write the day as 2019-06-03.')
}

const versionOfThis = (): string => {
  const about: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown'
}
