/** Tables for people; `--json` gives programs the same rows whole. */

import Table from 'cli-table3'

const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const

/** Columns side by side, a line under the heading, no frame. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const drawn = new Table({
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    head: [...head],
  })
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => longestLine(row[i] ?? ''))),
  )
  drawn.push(
    widths.map((width) => '─'.repeat(width)),
    ...rows.map((row) => [...row]),
  )
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** The text in lines of at most `width`, broken between words; a longer word stands alone. */
export const wrapped = (text: string, width: number): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

/** “1 leader”, “2 leaders”. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

const longestLine = (text: string): number => Math.max(...text.split('\n').map((l) => l.length))
