/**
 * The rejected rows as a file of their own: every cell as it was, and a message column.
 *
 * It can be corrected and imported again, so it has the heading row and the delimiter of its
 * origin. It appears whole or not at all, and only ever in place of an earlier one of its kind.
 */

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type CsvFile, type CsvRecord, openCsvFile } from './csv-file.ts'
import { normalHeading } from './table.ts'

export interface Rejects {
  readonly file: CsvFile
  readonly header: CsvRecord
  /** By row number: why the row did not go in. */
  readonly messages: ReadonlyMap<number, string>
  /** Where to write; by default `<its name>.rejected.csv` beside the file. */
  readonly to?: string
}

/** Writes the rejected rows and answers where; `left` says why it could not. */
export const writeRejected = async (rejects: Rejects): Promise<Either<string, string>> => {
  const { file } = rejects
  const target = await freeOf(file.path, rejects.to ?? besideOf(file.path))
  const draft = join(dirname(target), `.${parse(target).base}.${randomUUID()}`)
  try {
    const handle = await open(draft, 'wx')
    try {
      await writeRows(handle, rejects)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
    return right(target)
  } catch (cause) {
    await rm(draft, { force: true })
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (code === undefined) throw cause
    return left(`cannot write “${target}”: ${REASONS[code] ?? code}; name another place for it`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  ENOSPC: 'the disk is full',
  EISDIR: 'a folder has that name',
}

/** `register.csv` makes `register.rejected.csv`; what is corrected of that makes the next of them. */
const besideOf = (input: string): string => {
  const { dir, name } = parse(input)
  return /\.rejected(-\d+)?$/.test(name) ? input : join(dir, `${name}.rejected.csv`)
}

/** The place wanted, or with a number where the input or a file of somebody else's is there. */
const freeOf = async (input: string, wanted: string): Promise<string> => {
  for (let place = wanted; ; place = numbered(place)) {
    const there = await realpath(place).catch(() => undefined)
    if (there === undefined) return place
    if (there !== (await realpath(input)) && (await isOfOurs(place))) return place
  }
}

const numbered = (place: string): string => {
  const { dir, name, ext } = parse(place)
  const count = /-(\d+)$/.exec(name)?.[1]
  const stem = count === undefined ? name : name.slice(0, -count.length - 1)
  return join(dir, `${stem}-${count === undefined ? 2 : Number(count) + 1}${ext}`)
}

/** Rejected rows of an earlier import are known by the last heading. */
const isOfOurs = async (path: string): Promise<boolean> => {
  const file = await openCsvFile(path)
  if (isLeft(file)) return false
  for await (const { cells } of file.right.records()) return hasMessage(cells)
  return false
}

const hasMessage = (headings: readonly string[]): boolean =>
  normalHeading(headings.at(-1) ?? '') === 'message'

/** Spreadsheets take a file for UTF-8 by this mark. */
const BYTE_ORDER_MARK = '\ufeff'
const BATCH = 500

const writeRows = async (
  handle: FileHandle,
  { file, header, messages }: Rejects,
): Promise<void> => {
  // The message of an earlier import is not a cell of the list: it gives way.
  const told = hasMessage(header.cells)
  const width = header.cells.length - (told ? 1 : 0)
  const line = (cells: readonly string[], message: string): string => {
    const kept = Array.from(
      { length: Math.max(width, told ? 0 : cells.length) },
      (_, i) => cells[i],
    )
    return `${[...kept, message].map((cell) => written(cell ?? '', file.delimiter)).join(file.delimiter)}\r\n`
  }
  let lines = [BYTE_ORDER_MARK + line(header.cells, 'message')]
  for await (const record of file.records()) {
    const message = messages.get(record.row)
    if (message === undefined) continue
    lines.push(line(record.cells, message))
    if (lines.length === BATCH) {
      await handle.write(lines.join(''))
      lines = []
    }
  }
  await handle.write(lines.join(''))
}

const written = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
