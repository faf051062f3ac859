/**
 * The three imports from path to report: open, find the columns, read, plan, ask, keep the rest.
 *
 * A dry run goes the same way with people who are only rehearsed, and leaves no file behind.
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { CivilDate, Minutes } from '@sle/core'
import { openCsvFile } from './csv-file.ts'
import { deploymentColumns } from './deployment-columns.ts'
import { planDeployments } from './deployment-plan.ts'
import { readDeployments } from './deployments.ts'
import { type DesignationPlanning, planDesignations } from './designation-plan.ts'
import { rehearsedPeople } from './people.ts'
import { readRegister } from './register.ts'
import { registerColumns } from './register-columns.ts'
import { writeRejected } from './rejected-file.ts'
import { type ImportReport, messageOf } from './report.ts'
import { type AskImport, type ImportRun, runImport } from './run-import.ts'
import { schoolColumns } from './school-columns.ts'
import { planSchool } from './school-plan.ts'
import { readSchools } from './schools.ts'
import { type Columns, type Table, tableOf } from './table.ts'

export interface FileImport {
  readonly path: string
  readonly ask: AskImport
  readonly dryRun: boolean
  /** The day an undated row takes effect, and the last day that can have come. */
  readonly today: CivilDate
  /** Where rejected rows go; by default `<its name>.rejected.csv` beside the file. */
  readonly rejectedTo?: string
  readonly onProgress?: (rows: number) => void
}

/** A report, and where the rejected rows were written, or why they could not be. */
export interface Imported {
  readonly report: ImportReport
  readonly rejectedFile?: Either<string, string>
}

/** Imports an extract of the DfE's register of schools. `left`: the file cannot be read at all. */
export const importSchools = (file: FileImport): Promise<Either<string, Imported>> =>
  importTable(file, schoolColumns, (table) => ({
    rows: readSchools(table, file.today),
    plan: planSchool(file.today),
  }))

/** Imports an alliance's register of leaders. */
export const importRegister = (
  file: FileImport,
  ports: Omit<DesignationPlanning, 'today' | 'digest'>,
): Promise<Either<string, Imported>> =>
  importTable(file, registerColumns, (table) => ({
    rows: readRegister(table),
    ...planDesignations({
      ...ports,
      digest: table.file.digest,
      today: file.today,
      people: file.dryRun ? rehearsedPeople(ports.people) : ports.people,
    }),
  }))

/** Imports an alliance's list of deployments; a day in it is `dayLength` minutes. */
export const importDeployments = (
  file: FileImport,
  ports: Pick<DesignationPlanning, 'people' | 'schools'> & { readonly dayLength: Minutes },
): Promise<Either<string, Imported>> =>
  importTable(file, deploymentColumns, (table) => ({
    rows: readDeployments(table, ports.dayLength),
    plan: planDeployments({ ...ports, today: file.today }),
  }))

/** What can be imported. */
export type Kind = 'schools' | 'register' | 'deployments'

const columnsOf = {
  schools: schoolColumns,
  register: registerColumns,
  deployments: deploymentColumns,
} as const

/** Why no row of a file can be read, and what would help; asked before anything is opened for it. */
export const obstacleTo = async (kind: Kind, path: string): Promise<string | undefined> => {
  const table = await openTable<string>(path, columnsOf[kind])
  return isLeft(table) ? table.left : undefined
}

const openTable = async <Field extends string>(
  path: string,
  columns: Columns<Field>,
): Promise<Either<string, Table<Field>>> => {
  const opened = await openCsvFile(path)
  const table = isLeft(opened) ? opened : await tableOf(opened.right, columns)
  return isLeft(table) ? left(`cannot import “${path}”: ${table.left}`) : table
}

const importTable = async <Field extends string, Parsed>(
  { path, ask, dryRun, rejectedTo, onProgress }: FileImport,
  columns: Columns<Field>,
  read: (table: Table<Field>) => Pick<ImportRun<Parsed>, 'rows' | 'plan' | 'notes'>,
): Promise<Either<string, Imported>> => {
  const table = await openTable(path, columns)
  if (isLeft(table)) return table
  const { file, header } = table.right
  const report = await runImport({
    ...read(table.right),
    file: { file: file.name, digest: file.digest },
    ask,
    dryRun,
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  if (dryRun || report.rejected.length === 0) return right({ report })
  const messages = new Map(report.rejected.map(({ row, problems }) => [row, messageOf(problems)]))
  const to = rejectedTo === undefined ? {} : { to: rejectedTo }
  return right({ report, rejectedFile: await writeRejected({ file, header, messages, ...to }) })
}
