/** `sle import`: a CSV file becomes imported history, row by row, and says so. */

import { dayOf, openSle, register, schools, type Sle, Urn } from '@sle/core'
import { systemClock } from '@sle/eventing'
import { memoryCheckpoints, memoryViews } from '@sle/eventing/memory'
import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { type Alliance, ruleSets } from '../compose.ts'
import { BadInput, type ExitCode, exitCode, Interrupted } from '../exit-code.ts'
import {
  type AskImport,
  type FileImport,
  type Imported,
  importDeployments,
  importRegister,
  importSchools,
  type Kind,
  obstacleTo,
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
const kinds: readonly string[] = ['schools', 'register', 'deployments'] satisfies Kind[]

/**
 * Looks at what was asked before any store is opened, so that a slip of the pen makes no file.
 * @throws BadInput if there is no such kind, the file cannot be read, or an option is no URN.
 */
export const checkImport = async (
  kind: string,
  file: string,
  options: ImportOptions,
): Promise<void> => {
  if (!isKind(kind))
    throw new BadInput(
      `cannot import “${kind}”: the kind is one of schools, register and deployments`,
    )
  organisationOf(options)
  const obstacle = await obstacleTo(kind, file)
  if (obstacle !== undefined) throw new BadInput(obstacle)
}

const isKind = (kind: string): kind is Kind => kinds.includes(kind)

/** @throws BadInput if what is given is no URN. */
const organisationOf = ({ organisation }: ImportOptions): Urn | undefined => {
  if (organisation === undefined) return undefined
  const urn = Urn.safeParse(organisation)
  if (urn.success) return urn.data
  throw new BadInput(
    `cannot import for organisation “${organisation}”: it is not a URN; write the teaching ` +
      'school’s number in the register of schools, six digits such as 180038',
  )
}

export const importCommand = async (
  alliance: Alliance,
  { kind, file }: { readonly kind: string; readonly file: string },
  { terminal, signal, options }: Importing,
): Promise<ExitCode> => {
  const dryRun = options.dryRun ?? false
  // A dry run keeps its views to itself as well: looking changes no file.
  const sle = dryRun ? rehearsing(alliance) : alliance.sle
  const read = readerOf(kind, { ...alliance, sle }, organisationOf(options))
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

const readerOf = (
  kind: string,
  { directory: people, sle, rules }: Alliance,
  teachingSchool: Urn | undefined,
): Reader => {
  switch (kind) {
    case 'schools':
      return importSchools
    case 'register':
      return async (file) => {
        const held = await sle.read(register)
        return importRegister(file, {
          people,
          ...(teachingSchool === undefined ? {} : { teachingSchool }),
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
    if (isRight(answer)) return right(answer.right.type)
    return left(answer.left.refusal.type === 'CommandIdReused' ? saidOtherwise : answer.left.said)
  }

/** The id of the command is of the file and the row, so the directory or the rules have changed. */
const saidOtherwise =
  'this row of this very file was imported before and comes to something else today, as the ' +
  'directory or the rules have changed; copy the row into a file of its own and import that'

const rehearsing = ({ events }: Alliance): Sle =>
  openSle({
    store: rehearsalStore(events),
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets,
  })
