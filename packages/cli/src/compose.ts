/**
 * Wires the library to the store that a URL names. Everything the command does goes through what
 * this returns; nothing else opens a file of ours.
 */

import { existsSync } from 'node:fs'
import {
  type Directory,
  exampleLocalRules,
  localWindows2018Published,
  nationalRound2013Published,
  openSle,
  type SchemeRules,
  schemeRules,
  type Sle,
} from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { sqliteDirectory } from '@sle/directory-sqlite'
import type { Checkpoints, EventStore, Views } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { openSqlite } from '@sle/store-sqlite'
import { BadInput } from './exit-code.ts'
import type { StoreUrl } from './store-url.ts'

export interface Alliance {
  readonly sle: Sle
  readonly events: EventStore
  readonly directory: Directory
  readonly rules: SchemeRules
  /** What whoever opened it should know; usually nothing. */
  readonly note?: string
  readonly close: () => void
}

/** The two published rule sets, with the alliance's own choices beside them. */
export const ruleSets: readonly SchemeRules[] = [
  nationalRound2013Published,
  localWindows2018Published,
].map((published) => schemeRules(published, exampleLocalRules))

/** Told after each event of a pass through the log how many it has read, and when it is over. */
interface ReadingWatch {
  readonly tell: (events: number) => void
  readonly end: () => void
}

/** How to open a record: `openAlliance`, `openExisting` or `openForRehearsal`. */
export type OpenAlliance = (url: StoreUrl, watch?: ReadingWatch) => Alliance

/**
 * Opens an alliance's record, and makes its files if there are none.
 * @throws Fault if a file is there and is not a store of ours.
 */
export const openAlliance: OpenAlliance = (url, watch) => openOver(adaptersFor(url), watch)

const openOver = (adapters: Adapters, watch: ReadingWatch | undefined): Alliance => {
  const rules = ruleSets.at(-1)
  if (rules === undefined) throw new TypeError('no rule set is configured')
  const { events: unwatched, views, checkpoints, directory, close } = adapters
  const events = watch === undefined ? unwatched : watched(unwatched, watch)
  const sle = openSle({ store: events, views, checkpoints, ruleSets })
  return { sle, events, directory, rules, close }
}

interface Adapters extends Pick<Alliance, 'events' | 'directory' | 'close'> {
  readonly views: Views
  readonly checkpoints: Checkpoints
}

const adaptersFor = (url: StoreUrl): Adapters => {
  if (url.kind === 'memory')
    return {
      events: memoryEventStore(),
      views: memoryViews(),
      checkpoints: memoryCheckpoints(),
      directory: memoryDirectory(),
      close: () => undefined,
    }
  const log = logFor(url.path)
  const directory = openBeside(url.peoplePath, log.close)
  return {
    ...log,
    directory,
    close: () => {
      directory.close()
      log.close()
    },
  }
}

const logFor = (path: string): Omit<Adapters, 'directory'> => {
  const { events, views, checkpoints, readOnly, close } = openSqlite(path)
  // What can only be read keeps no view: it is folded for this once.
  return { events, views: readOnly ? memoryViews() : views, checkpoints, close }
}

const watched = (events: EventStore, { tell, end }: ReadingWatch): EventStore => ({
  ...events,
  readAll: async function* (after) {
    let read = 0
    for await (const event of events.readAll(after)) {
      yield event
      tell(++read)
    }
    end()
  },
})

/** Opens an alliance's record that must be there already: reading makes no files. */
export const openExisting: OpenAlliance = (url, watch) => {
  if (url.kind === 'sqlite' && !existsSync(url.path))
    throw new BadInput(
      `cannot read store “${url.path}”: there is no such file; import something first, or name ` +
        'another with --store',
    )
  if (url.kind === 'memory' || existsSync(url.peoplePath)) return openAlliance(url, watch)
  const nobody = { ...logFor(url.path), directory: memoryDirectory() }
  const note = `names are not known: “${url.peoplePath}” was not found beside the store`
  return { ...openOver(nobody, watch), note }
}

/** Opens an alliance's record for a dry run: where there is none, a passing one in memory. */
export const openForRehearsal: OpenAlliance = (url, watch) =>
  openAlliance(url.kind === 'sqlite' && !existsSync(url.path) ? { kind: 'memory' } : url, watch)

const openBeside = (path: string, closeStore: () => void) => {
  try {
    return sqliteDirectory(path)
  } catch (error) {
    closeStore()
    throw error
  }
}
