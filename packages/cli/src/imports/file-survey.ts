/**
 * A first look at a file before any row of it is read: its digest, and how its bytes spell text.
 *
 * The whole file is read, because the first byte that is not UTF-8 may be an accent in the last
 * row. Nothing is kept but the counts.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** How the bytes are to be decoded; `windows-1252` is ISO-8859-1 with Microsoft's extra signs. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface FileSurvey {
  readonly path: string
  /** SHA-256 of the whole file, in hexadecimal. */
  readonly digest: string
  readonly encoding: Encoding
  readonly bytes: number
  /** The first bytes, as text, for finding the delimiter. */
  readonly opening: string
}

const OPENING_BYTES = 65_536

/** Reads a file once from end to end; `left` says what is in the way and what would help. */
export const surveyFile = async (path: string): Promise<Either<string, FileSurvey>> => {
  const obstacle = await obstacleTo(path)
  if (obstacle !== undefined) return left(obstacle)

  const digest = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const head: Buffer[] = []
  let bytes = 0
  let isUtf8 = true
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      digest.update(chunk)
      if (bytes < OPENING_BYTES) head.push(chunk)
      bytes += chunk.length
      isUtf8 = isUtf8 && accepts(utf8, chunk)
    }
  } catch (cause) {
    return left(unreadable(cause))
  }
  const opening = Buffer.concat(head).subarray(0, OPENING_BYTES)
  const other = otherFormat(opening)
  if (other !== undefined) return left(other)
  const encoding = encodingOf(opening, isUtf8 && accepts(utf8))
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && opening.includes(0))
    return left('it holds bytes that are not text; save it as “CSV UTF-8” in a spreadsheet program')
  const text = new TextDecoder(encoding).decode(opening)
  if (text.trim() === '') return left('it is empty; a header row and at least one more are needed')
  return right({ path, digest: digest.digest('hex'), encoding, bytes, opening: text })
}

const obstacleTo = async (path: string): Promise<string | undefined> => {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'it is a folder; name the CSV file in it'
    return undefined
  } catch (cause) {
    return unreadable(cause)
  }
}

const unreadable = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'there is no such file; check the name and the folder'
  if (code === 'EACCES' || code === 'EPERM')
    return 'reading it is not permitted; ask its owner, or copy it to a folder of yours'
  return `the system would not read it (${code})`
}

/** Whether the bytes so far, or without a chunk the whole of them, are UTF-8. */
const accepts = (utf8: TextDecoder, chunk?: Buffer): boolean => {
  try {
    if (chunk === undefined) utf8.decode()
    else utf8.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

const AS_CSV = 'open it in a spreadsheet program and save the sheet as “CSV UTF-8”'

const OTHER_FORMATS: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], `it is an Excel workbook or a ZIP archive, not CSV; ${AS_CSV}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `it is an old Excel or Word document, not CSV; ${AS_CSV}`],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF, not CSV; ask its sender for the list as a spreadsheet'],
  [[0x1f, 0x8b], 'it is compressed (gzip), not CSV; unpack it first'],
]

const otherFormat = (opening: Buffer): string | undefined => {
  const known = OTHER_FORMATS.find(([bytes]) => bytes.every((byte, i) => opening[i] === byte))
  if (known !== undefined) return known[1]
  return /^\s*<(!doctype|html|\?xml)/i.test(opening.subarray(0, 200).toString('latin1'))
    ? 'it is a web page, not CSV; the download may have answered with a sign-in page'
    : undefined
}

const encodingOf = (opening: Buffer, isUtf8: boolean): Encoding => {
  if (opening[0] === 0xff && opening[1] === 0xfe) return 'utf-16le'
  if (opening[0] === 0xfe && opening[1] === 0xff) return 'utf-16be'
  return isUtf8 ? 'utf-8' : 'windows-1252'
}
