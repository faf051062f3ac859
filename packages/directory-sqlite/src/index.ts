export { sqliteDirectory, type SqliteDirectory } from './directory.ts'
