/**
 * Keeps a stray quotation mark from swallowing the rows after it.
 *
 * It passes text on to the parser unchanged, save a line whose quotation mark is never closed, or
 * closed amid the text of a later line: that line alone is passed on with its marks as text, and its row remembered.
 */

/** Longer than any real record: a quotation mark that is never closed is found here. */
export const LONGEST_RECORD = 1_000_000

export interface QuoteGuard {
  /** Takes whole lines with their ends, and answers the text of every record that is complete. */
  readonly pass: (lines: readonly string[]) => string
  /** The text of what is left once there are no more lines. */
  readonly finish: () => string
  /** Whether the mark of this row (counted in records from 1) was stray. */
  readonly isStray: (row: number) => boolean
}

/** A guard for one pass through a file. */
export const quoteGuard = (delimiter: string): QuoteGuard => {
  const stray = new Set<number>()
  let rows = 0
  let held: readonly string[] = []
  const pass = (lines: readonly string[], ended = false): string => {
    const queue = [...held, ...lines]
    const text: string[] = []
    let at = 0
    held = []
    while (at < queue.length) {
      const found = endOfRecord(queue, at, delimiter)
      if (found === 'open' && !ended && lengthFrom(queue, at) <= LONGEST_RECORD) {
        held = queue.slice(at)
        break
      }
      rows++
      const end = typeof found === 'number' ? found : at + 1
      if (typeof found === 'number') text.push(...queue.slice(at, end))
      else {
        stray.add(rows)
        text.push(asText(queue[at] ?? '', delimiter))
      }
      at = end
    }
    return text.join('')
  }
  return { pass, finish: () => pass([], true), isStray: (row) => stray.has(row) }
}

const lengthFrom = (lines: readonly string[], from: number): number =>
  lines.slice(from).reduce((sum, { length }) => sum + length, 0)

const LINE_END = /(?:\r\n|\n|\r)$/

/** A line with every quotation mark in it as text. */
const asText = (line: string, delimiter: string): string => {
  const end = LINE_END.exec(line)?.[0] ?? ''
  const cells = line.slice(0, line.length - end.length).split(delimiter)
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end
}

/** Whether a quoted cell is open; `stray` if a mark closes one amid the text of a later line. */
type Quoting = 'none' | 'open' | 'stray'

/** The line after the record; `stray` if one of its marks is, `open` if it needs more lines. */
const endOfRecord = (
  lines: readonly string[],
  from: number,
  delimiter: string,
): number | 'stray' | 'open' => {
  let quoting: Quoting = 'none'
  for (let n = from; n < lines.length; n++) {
    const line = lines[n] ?? ''
    if (!line.includes('"')) {
      if (quoting === 'none') return n + 1
      continue
    }
    quoting = quotingAfter(line.replace(LINE_END, ''), quoting, delimiter)
    if (quoting === 'none') return n + 1
    if (quoting === 'stray') return 'stray'
  }
  return 'open'
}

/** How a line leaves the quoting that it begins with. */
const quotingAfter = (line: string, before: Quoting, delimiter: string): Quoting => {
  let continued = before === 'open'
  let at = 0
  for (;;) {
    if (continued || line[at] === '"') {
      const closed = closingMark(line, continued ? at : at + 1)
      if (closed === undefined) return 'open'
      at = closed + 1
      // In a cell of one line such a mark is text: "Fred" Rowe.
      if (continued && at < line.length && line[at] !== delimiter) return 'stray'
      continued = false
    }
    const next = line.indexOf(delimiter, at)
    if (next < 0) return 'none'
    at = next + 1
  }
}

/** Where the quoted text that goes on at `from` ends; two marks together are one in the text. */
const closingMark = (line: string, from: number): number | undefined => {
  let at = line.indexOf('"', from)
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
  return at < 0 ? undefined : at
}
