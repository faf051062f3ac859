/**
 * Node 22 says at every start that its SQLite is experimental. Whoever types `sle` can do nothing
 * about it, and whoever reads its standard error takes it for something that went wrong.
 */

const SAID = 'SQLite is an experimental feature'

/** Lets every other warning through. It must be called before SQLite is loaded. */
export const silenceSqliteWarning = (): void => {
  const emit = process.emitWarning.bind(process) as (...words: readonly unknown[]) => void
  process.emitWarning = (...words: readonly unknown[]): void => {
    if (!String(words[0]).startsWith(SAID)) emit(...words)
  }
}
