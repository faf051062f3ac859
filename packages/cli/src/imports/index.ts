export {
  type FileImport,
  importDeployments,
  type Imported,
  importRegister,
  importSchools,
  type Kind,
  obstacleTo,
} from './import-file.ts'
export { reportLines } from './report.ts'
export type { AskImport } from './run-import.ts'
