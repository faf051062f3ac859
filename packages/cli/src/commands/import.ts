/** `sle import`: a CSV file becomes imported history, row by row, and says so. */

import { existsSync } from 'node:fs'
import { dayOf, openSle, register, schools, type Sle, type Urn } from '@sle/core'
import { systemClock, ulids } from '@sle/eventing'
import { memoryCheckpoints, memoryViews } from '@sle/eventing/memory'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type Alliance, ruleSets } from '../compose.ts'
import { BadInput, type ExitCode, exitCode, Interrupted } from '../exit-code.ts'
import {
  type AskImport,
  type FileImport,
  type Imported,
  importDeployments,
  importRegister,
  importSchools,
  reportLines,
} from '../imports/index.ts'
import { progress } from '../progress.ts'
import { rehearsalStore } from '../rehearsal-store.ts'
import type { Terminal } from '../terminal.ts'

export interface ImportOptions {
  readonly dryRun?: boolean
  readonly rejected?: string
  readonly organisation?: string
  readonly json?: boolean
}

interface Importing {
  readonly terminal: Terminal
  readonly signal: AbortSignal
  readonly options: ImportOptions
}

/** What can be imported. */
const kinds: readonly string[] = ['schools', 'register', 'deployments']

/**
 * Looks at what was asked before any store is opened, so that a slip of the pen makes no file.
 * @throws BadInput if there is no such kind or no such file.
 */
export const checkImport = (kind: string, file: string): void => {
  if (!kinds.includes(kind))
    throw new BadInput(`cannot import “${kind}”: it is one of schools, register and deployments`)
  if (!existsSync(file))
    throw new BadInput(`cannot import “${file}”: there is no such file; check the path`)
}

export const importCommand = async (
  alliance: Alliance,
  { kind, file }: { readonly kind: string; readonly file: string },
  { terminal, signal, options }: Importing,
): Promise<ExitCode> => {
  const dryRun = options.dryRun ?? false
  // A dry run keeps its views to itself as well: looking changes no file.
  const sle = dryRun ? rehearsing(alliance) : alliance.sle
  const read = readerOf(kind, { ...alliance, sle })
  const told = progress(terminal, `rows of ${kind}`)
  const answer = await read({
    path: file,
    ask: asImporter(sle, options.organisation ?? 'alliance', signal),
    dryRun,
    today: dayOf(systemClock()),
    ...(options.rejected === undefined ? {} : { rejectedTo: options.rejected }),
    onProgress: told.tell,
  })
  told.end()
  if (isLeft(answer)) throw new BadInput(answer.left)
  report(answer.right, terminal, options)
  return answer.right.report.rejected.length > 0 ? exitCode.refused : exitCode.done
}

const report = (
  { report: counts, rejectedFile }: Imported,
  terminal: Terminal,
  { json }: ImportOptions,
): void => {
  if (json === true) {
    terminal.out(JSON.stringify({ ...counts, rejectedFile: fileOf(rejectedFile) }))
    return
  }
  for (const line of reportLines(counts)) terminal.out(line)
  if (rejectedFile === undefined) return
  terminal.out(
    isLeft(rejectedFile) ? rejectedFile.left : `rejected rows are in ${rejectedFile.right}`,
  )
}

const fileOf = (file: Either<string, string> | undefined): string | undefined =>
  file === undefined || isLeft(file) ? undefined : file.right

type Reader = (file: FileImport) => Promise<Either<string, Imported>>

const readerOf = (kind: string, { directory: people, sle, rules }: Alliance): Reader => {
  switch (kind) {
    case 'schools':
      return importSchools
    case 'register':
      return async (file) => {
        const held = await sle.read(register)
        return importRegister(file, {
          people,
          newId: ulids(),
          homeSchoolOf: async (person) => {
            const entry = held.get(person)
            return entry === undefined || entry.status === 'not-designated'
              ? undefined
              : entry.homeSchool
          },
          schools: await schoolsKnownTo(sle),
        })
      }
    case 'deployments':
      return async (file) =>
        importDeployments(file, {
          people,
          schools: await schoolsKnownTo(sle),
          dayLength: rules.deployment.dayLength,
        })
    default:
      throw new TypeError(`no reader of ${kind}`)
  }
}

const schoolsKnownTo = async (sle: Sle) => {
  const known = await sle.read(schools)
  return {
    count: known.size,
    find: (urn: Urn) => {
      const school = known.get(urn)
      if (school === undefined) return undefined
      const { status, closedOn } = school
      return closedOn === undefined ? { status } : { status, closedOn }
    },
  }
}

/** Asks what a row asks, in the name of whoever keeps the list. */
const asImporter =
  (sle: Sle, organisation: string, signal: AbortSignal): AskImport =>
  async (command, source, commandId) => {
    if (signal.aborted)
      throw new Interrupted(
        `stopped before row ${source.row}: what came before is recorded; run the same command ` +
          'to go on',
      )
    const answer = await sle.ask(command, {
      actor: { id: 'import', role: 'teaching-school-officer', organisation },
      commandId,
      source,
    })
    return isLeft(answer) ? left(answer.left.said) : right(answer.right.type)
  }

const rehearsing = ({ events }: Alliance): Sle =>
  openSle({
    store: rehearsalStore(events),
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets,
  })
