export {
  type FileImport,
  importDeployments,
  type Imported,
  importRegister,
  importSchools,
} from './import-file.ts'
export type { People } from './people.ts'
export type { Schools } from './planned.ts'
export { type ImportReport, type RejectedRow, reportLines, type WarnedRow } from './report.ts'
export type { Problem } from './row.ts'
export type { AskImport } from './run-import.ts'
