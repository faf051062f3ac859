/**
 * Takes the rows of a file to the log: good rows go in, the others are told why not.
 *
 * Many rows are under way at once, so that a store can commit them together, but never two of one
 * stream: they are asked in the order of the file.
 */

import { derivedId, type ImportSource } from '@sle/eventing'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import type { Planned } from './planned.ts'
import type { ImportReport, RejectedRow, WarnedRow } from './report.ts'
import type { Problem, RowResult } from './row.ts'

/** Puts one command to the library; `left` is the sentence that says why it is refused. */
export type AskImport = (
  command: Planned['command'],
  source: ImportSource,
  commandId: string,
) => Promise<Either<string, 'recorded' | 'alreadySo' | 'repeated'>>

export interface ImportRun<Parsed> {
  readonly file: Pick<ImportSource, 'file' | 'digest'>
  readonly rows: AsyncIterable<RowResult<Parsed>>
  /** Asked one row after another, in the order of the file. */
  readonly plan: (parsed: Parsed, row: number) => Promise<Either<readonly Problem[], Planned>>
  /** In a dry run it must answer as it would, and record nowhere that lasts. */
  readonly ask: AskImport
  readonly dryRun: boolean
  /** What is worth a look about the file as a whole, once every row was planned. */
  readonly notes?: () => readonly string[]
  /** Told after each row how many are done. */
  readonly onProgress?: (rows: number) => void
}

const IN_FLIGHT = 64
const WARNINGS_KEPT = 200

/** Imports every row that can be, and reports on all of them. A fault stops it: run it again. */
export const runImport = async <Parsed>(run: ImportRun<Parsed>): Promise<ImportReport> => {
  const tally = newTally(run)
  const lanes = newLanes()
  for await (const { row, result, warnings } of run.rows) {
    tally.rows++
    const planned = isLeft(result) ? result : await run.plan(result.right, row)
    if (isLeft(planned)) {
      tally.reject(row, planned.left)
      continue
    }
    const all = [...warnings, ...(planned.right.warnings ?? [])]
    await lanes.start(planned.right.stream, () =>
      askOne(run, tally, { row, all, ...planned.right }),
    )
  }
  await lanes.finish()
  return tally.report()
}

type Job = Planned & { readonly row: number; readonly all: readonly Problem[] }

const askOne = async <Parsed>(
  { file, ask }: ImportRun<Parsed>,
  tally: Tally,
  { row, all, command, undated, given, settle }: Job,
): Promise<void> => {
  // The same file asks with the same ids. A row without a day of its own says another thing on
  // another day, which the library then finds to be so already.
  const day = undated ? [command.data.on] : []
  const beside = given === undefined ? [] : [given]
  const commandId = derivedId('import', file.digest, String(row), ...day, ...beside)
  const answer = await ask(command, { ...file, row }, commandId)
  await settle?.(isRight(answer))
  if (isLeft(answer))
    tally.reject(row, [{ column: '', value: '', why: `refused: ${answer.left}`, wouldHelp: '' }])
  else tally.accept(row, answer.right === 'recorded', all)
}

interface Tally {
  rows: number
  readonly reject: (row: number, problems: readonly Problem[]) => void
  readonly accept: (row: number, isNew: boolean, warnings: readonly Problem[]) => void
  readonly report: () => ImportReport
}

const newTally = <Parsed>({ file, dryRun, notes, onProgress }: ImportRun<Parsed>): Tally => {
  const rejected: RejectedRow[] = []
  const warnings: WarnedRow[] = []
  const counts = { recorded: 0, alreadyThere: 0, warnings: 0 }
  const done = (): void => onProgress?.(rejected.length + counts.recorded + counts.alreadyThere)
  return {
    rows: 0,
    reject: (row, problems) => {
      rejected.push({ row, problems })
      done()
    },
    accept: (row, isNew, noted) => {
      counts[isNew ? 'recorded' : 'alreadyThere']++
      counts.warnings += noted.length
      if (warnings.length < WARNINGS_KEPT)
        warnings.push(...noted.map((warning) => ({ row, warning })))
      done()
    },
    report() {
      return {
        ...file,
        dryRun,
        rows: this.rows,
        recorded: counts.recorded,
        alreadyThere: counts.alreadyThere,
        rejected: rejected.toSorted((a, b) => a.row - b.row),
        warnings: warnings.toSorted((a, b) => a.row - b.row),
        warningCount: counts.warnings,
        notes: notes?.() ?? [],
      }
    },
  }
}

interface Lanes {
  /** Starts a job after those of its stream; waits while too many are under way. */
  readonly start: (stream: string, job: () => Promise<void>) => Promise<void>
  /** Waits for all that was started. @throws the first fault of any of them */
  readonly finish: () => Promise<void>
}

const newLanes = (): Lanes => {
  const underWay = new Set<Promise<void>>()
  const last = new Map<string, Promise<void>>()
  const faults: unknown[] = []
  const finish = async (): Promise<void> => {
    await Promise.all(underWay)
    if (faults.length > 0) throw faults[0]
  }
  return {
    finish,
    start: async (stream, job) => {
      if (faults.length > 0) await finish()
      const lane = (last.get(stream) ?? Promise.resolve())
        .then(() => (faults.length > 0 ? undefined : job()))
        .catch((fault: unknown) => void faults.push(fault))
        .finally(() => {
          underWay.delete(lane)
          if (last.get(stream) === lane) last.delete(stream)
        })
      last.set(stream, lane)
      underWay.add(lane)
      if (underWay.size >= IN_FLIGHT) await Promise.race(underWay)
    },
  }
}
