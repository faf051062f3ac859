/**
 * Group commit: all that was asked for while the last transaction was written goes into the next.
 *
 * One transaction, one wait for the disk, and yet each caller has an answer of its own: when
 * anything in a group fails, the group is undone and its members are tried again one by one.
 */

import { Fault } from '@sle/eventing'
import { type Database, undo } from './database.ts'
import { untilNextAttempt } from './patience.ts'
import { faultFrom, isBusy } from './sqlite-faults.ts'

/** Runs `work` in a transaction, perhaps beside others; the answer is given once it is on disk. */
export type Write = <A>(work: () => A) => Promise<A>

export interface Writer {
  readonly write: Write
  /** Writes at once what waits its turn; if another process is in the way, it is `StoreBusy`. */
  readonly flush: () => void
}

interface Job {
  /** Does the work, and returns what tells the caller about it. */
  readonly run: () => () => void
  readonly fail: (error: unknown) => void
}

const LARGEST_GROUP = 1000

/** @param patience How long to wait for other processes to let go, in milliseconds. */
export const sqliteWriter = (db: Database, patience: number): Writer => {
  const begin = db.readOnly ? undefined : db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const cannot = `cannot write to ${db.name}`
  const waiting: Job[] = []
  /** How many at the head of `waiting` failed together and must be tried alone. */
  let alone = 0
  let busySince: number | undefined

  const fail = (jobs: readonly Job[], error: unknown): void => {
    const fault = faultFrom(error, cannot)
    for (const job of jobs) job.fail(fault)
  }

  const commitNext = (): void => {
    const group = waiting.splice(0, alone > 0 ? 1 : LARGEST_GROUP)
    alone = Math.max(0, alone - 1)
    try {
      const answers = group.map((job) => job.run())
      commit.run()
      for (const answer of answers) answer()
    } catch (error) {
      undo(db)
      if (group.length === 1) return fail(group, error)
      waiting.unshift(...group)
      alone = group.length
    }
  }

  /** Whether the transaction has begun; if not, everybody has been told or a retry is due. */
  const begun = (): boolean => {
    try {
      begin?.run()
      busySince = undefined
      return true
    } catch (error) {
      const now = performance.now()
      busySince ??= now
      if (isBusy(error) && now - busySince < patience) {
        setTimeout(drain, untilNextAttempt())
        return false
      }
      busySince = undefined
      alone = 0
      fail(waiting.splice(0), error)
      return false
    }
  }

  const drain = (): void => {
    if (waiting.length === 0 || !begun()) return
    commitNext()
    if (waiting.length > 0) setImmediate(drain)
  }

  const write: Write = (work) =>
    new Promise((resolve, reject) => {
      if (begin === undefined) {
        reject(new Fault('StoreReadOnly', `${cannot}: it can be read and not written`))
        return
      }
      const run = (): (() => void) => {
        const answer = work()
        return () => resolve(answer)
      }
      waiting.push({ run, fail: reject })
      // After everybody who can run has run: they may have something to write too.
      if (waiting.length === 1) setImmediate(drain)
    })

  const flush = (): void => {
    while (waiting.length > 0) {
      try {
        begin?.run()
      } catch (error) {
        return fail(waiting.splice(0), error)
      }
      commitNext()
    }
  }

  return { write, flush }
}
