export { openSqlite, type SqliteStore, type SqliteStoreOptions } from './store.ts'
