/**
 * What an import did, row by row where a row needs a person: counts, problems, warnings.
 *
 * It quotes cells of the file, TRNs included: it is for whoever has the file, not for a log.
 */

import type { Problem } from './row.ts'

/** A row that did not go in, with everything that is wrong with it. */
export interface RejectedRow {
  readonly row: number
  readonly problems: readonly Problem[]
}

/** A row that went in although something about it is odd. */
export interface WarnedRow {
  readonly row: number
  readonly warning: Problem
}

export interface ImportReport {
  readonly file: string
  readonly digest: string
  readonly dryRun: boolean
  /** Rows with anything in them, below the heading. */
  readonly rows: number
  readonly recorded: number
  /** Recorded before, or twice in this file: nothing changed. */
  readonly alreadyThere: number
  readonly rejected: readonly RejectedRow[]
  /** The first of them; `warningCount` counts all. */
  readonly warnings: readonly WarnedRow[]
  readonly warningCount: number
  /** What is worth a look about the file as a whole. */
  readonly notes: readonly string[]
}

/** The report as lines for a person: counts first, then rejected rows, then warnings. */
export const reportLines = (report: ImportReport): readonly string[] => {
  const { rejected, warnings, warningCount, notes, dryRun } = report
  const counts = [
    `${report.recorded} ${dryRun ? 'would be recorded' : 'recorded'}`,
    `${report.alreadyThere} already there`,
    `${rejected.length} rejected`,
  ].join(', ')
  const left = warningCount - warnings.length
  return [
    `${report.file}: ${rowsOf(report.rows)}, ${counts}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...(rejected.length > 0 ? ['', 'Rejected:'] : []),
    ...rejected.flatMap(({ row, problems }) => problems.map((problem) => lineOf(row, problem))),
    ...(warningCount + notes.length > 0 ? ['', 'Went in, but worth a look:'] : []),
    ...notes.map((note) => `  the whole file: ${note}`),
    ...warnings.map(({ row, warning }) => lineOf(row, warning)),
    ...(left > 0 ? [`  … and ${left} more such notes`] : []),
  ]
}

/** What a rejected row is told in its message column; it always begins with a letter. */
export const messageOf = (problems: readonly Problem[]): string =>
  problems.map((problem) => sentence(problem)).join(' / ')

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`

const lineOf = (row: number, problem: Problem): string => `  row ${row}, ${sentence(problem)}`

const sentence = ({ column, value, why, wouldHelp }: Problem): string => {
  const place = column === '' ? 'the whole row' : `column “${short(column)}”`
  const quoted = value === '' ? '' : ` “${short(value)}”`
  return `${place}${quoted}: ${why}${wouldHelp === '' ? '' : `; ${wouldHelp}`}`
}

const LONGEST = 60

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
