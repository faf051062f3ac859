/**
 * Looks at a file before SQLite does, because opening a WAL file already writes beside it.
 *
 * A new file gets its application id before it is switched to WAL, so the id always stands in
 * the file itself and never only in its write-ahead log.
 */

import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '@sle/eventing'

/** What a kind of file of ours is called and marked with. */
export interface FileForm {
  /** In messages: “cannot open <noun> “x.db””. */
  readonly noun: string
  /** `pragma application_id`: tells our files from anybody else's. */
  readonly applicationId: number
  /** `pragma user_version`: the form that this code writes, from 1. */
  readonly version: number
  /** Creates everything in an empty file. */
  readonly schema: string
}

export type FileState = 'new' | 'writable' | 'readOnly'

// https://www.sqlite.org/fileformat.html, section 1.3
const HEADER = 100
const MAGIC = 'SQLite format 3\0'

/** Whether a file is ours, and what may be done with it. @throws Fault, having touched nothing. */
export const inspectFile = (path: string, form: FileForm): FileState => {
  const cannot = `cannot open ${form.noun} “${path}”`
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    const folder = dirname(path)
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return 'new'
    throw new Fault('StoreUnavailable', `${cannot}: there is no folder “${folder}”; create it`)
  }
  if (!found.isFile())
    throw new Fault('StoreForeign', `${cannot}: it is not a file; give the path of a file`)
  if (found.size > 0) judge(path, form, cannot)
  if (!mayWrite(path)) return 'readOnly'
  return found.size === 0 ? 'new' : 'writable'
}

/** Whether the write-ahead log beside a file holds anything. */
export const hasLog = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

const judge = (path: string, form: FileForm, cannot: string): void => {
  const header = readHeader(path, cannot)
  if (header.length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new Fault(
      'StoreForeign',
      `${cannot}: it is not a SQLite file; it was left untouched, choose another path`,
    )
  judgeMarks(
    { applicationId: header.readInt32BE(68), version: header.readInt32BE(60) },
    form,
    cannot,
  )
}

/** Whether the marks in a SQLite file are those of `form`. @throws Fault if not. */
export const judgeMarks = (
  marks: { readonly applicationId: number; readonly version: number },
  form: FileForm,
  cannot: string,
): void => {
  if (marks.applicationId !== form.applicationId)
    throw new Fault(
      'StoreForeign',
      `${cannot}: it is a SQLite file of another program (application id ` +
        `${marks.applicationId}, not ${form.applicationId}); it was left untouched, choose another path`,
    )
  if (marks.version > form.version)
    throw new Fault(
      'StoreTooNew',
      `${cannot}: it was written in form ${marks.version} and this code knows forms to ` +
        `${form.version}; it was left untouched, use a later version of this library`,
    )
  if (marks.version < 1)
    throw new Fault('StoreDamaged', `${cannot}: it has no form number; restore it from a copy`)
}

const readHeader = (path: string, cannot: string): Buffer => {
  const file = opened(path, cannot)
  try {
    const header = Buffer.alloc(HEADER)
    const length = readSync(file, header, 0, HEADER, 0)
    return header.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

const opened = (path: string, cannot: string): number => {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw new Fault('StoreUnavailable', `${cannot}: it cannot be read`, { cause })
  }
}

// Opened rather than asked about: access(2) answers for another user than open(2) does.
const mayWrite = (path: string): boolean => {
  try {
    closeSync(openSync(path, 'r+'))
    return true
  } catch {
    return false
  }
}
