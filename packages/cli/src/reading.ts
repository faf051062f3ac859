/** What `register`, `record` and `board` have in common: a day, and rows for people or programs. */

import { type CivilDate, dayOf, type ReadOptions } from '@sle/core'
import { systemClock } from '@sle/eventing'
import type { Terminal } from './terminal.ts'

export interface ReadingOptions {
  readonly on?: CivilDate
  readonly json?: boolean
}

export interface Reading {
  readonly options: ReadingOptions
  readonly terminal: Terminal
}

/** The day a table is for: the one asked for, otherwise today. */
export const dayAsked = ({ on }: ReadingOptions): CivilDate => on ?? dayOf(systemClock())

export const readOptions = ({ on }: ReadingOptions): ReadOptions => (on === undefined ? {} : { on })
