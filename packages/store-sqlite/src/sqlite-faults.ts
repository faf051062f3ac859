/** What SQLite's result codes mean to whoever runs the program. */

import { Fault } from '@sle/eventing'

// https://www.sqlite.org/rescode.html; the low byte of an extended code is its primary code.
const ERROR = 1
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const PROTOCOL = 15
const CONSTRAINT = 19
const NOTADB = 26
const READONLY_DBMOVED = 1032

/** Busy, where SQLite says so in a row rather than as an error. */
export class BusyAnswer extends Error {
  readonly errcode = BUSY
}

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined

/** Whether another connection is in the way, so that the same may succeed a moment later. */
export const isBusy = (error: unknown): boolean => {
  const code = codeOf(error)
  return code !== undefined && [BUSY, LOCKED, PROTOCOL].includes(code & 0xff)
}

/** Whether the file, or the folder that should hold others beside it, cannot be written. */
export const isUnwritable = (error: unknown): boolean => {
  const code = codeOf(error)
  return code !== undefined && [CANTOPEN, READONLY].includes(code & 0xff)
}

/**
 * The fault behind what the driver threw, with “cannot do X: why; what would help” as message.
 * What did not come from SQLite, or is a defect of ours, is returned as it is.
 */
export const faultFrom = (cause: unknown, cannot: string): unknown => {
  const code = codeOf(cause)
  if (code === READONLY_DBMOVED)
    return new Fault(
      'StoreUnavailable',
      `${cannot}: its file was moved or deleted; open it again`,
      {
        cause,
      },
    )
  if (code === undefined)
    return isClosed(cause)
      ? new Fault('StoreUnavailable', `${cannot}: it was closed; open it again`, { cause })
      : cause
  const message = cause instanceof Error ? cause.message : String(cause)
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
    case PROTOCOL:
      return new Fault('StoreBusy', `${cannot}: another writer holds it; try again`, { cause })
    case READONLY:
      return new Fault('StoreReadOnly', `${cannot}: it can be read and not written`, { cause })
    case FULL:
      return new Fault('StoreFull', `${cannot}: the disk or the quota is full; make room`, {
        cause,
      })
    case ERROR:
    case CORRUPT:
      return new Fault('StoreDamaged', `${cannot}: ${message}; restore it from a copy`, { cause })
    case NOTADB:
      return new Fault('StoreForeign', `${cannot}: it is not a SQLite file`, { cause })
    case CANTOPEN:
      return new Fault(
        'StoreReadOnly',
        `${cannot}: nothing can be written beside it; is its folder read-only?`,
        { cause },
      )
    case CONSTRAINT:
      return cause
    default:
      return new Fault('StoreUnavailable', `${cannot}: ${message}`, { cause })
  }
}

const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE'
