/**
 * Several areas of expertise in one cell, in whatever way the coordinator divided them.
 *
 * Official labels hold “and”, commas and slashes themselves (“behaviour and discipline”), so a cell
 * is not cut at every sign: of all ways to cut it, the one with the longest known labels is taken.
 */

import { type Either, isRight, left, right } from 'fp-ts/lib/Either.js'
import type { Unread } from './cell-reading.ts'
import { readSpecialismInPhase, type SpecialismInPhase } from '@sle/core'

/** The part of a cell that no published list has. */
export interface UnreadPart extends Unread {
  readonly part: string
}

/** Reads every area named in a cell, each once; `left` holds every part that is not one. */
export const readSpecialismCell = (
  text: string,
): Either<readonly UnreadPart[], readonly SpecialismInPhase[]> => {
  const found: SpecialismInPhase[] = []
  const unknown: UnreadPart[] = []
  for (const piece of text.split(HARD)) {
    const tokens = piece.split(SOFT)
    let at = 0
    while (at < tokens.length) {
      const [length, read] = longestFrom(tokens, at)
      if (isRight(read)) found.push(read.right)
      else unknown.push(...read.left)
      at += length
    }
  }
  return unknown.length > 0 ? left(unknown) : right(onlyOnce(found))
}

/** Divides areas and is in no label. */
const HARD = /[;|\n\r\t•+]+/
/** Divides areas, or belongs to a label; kept, so that a label can be put together again. */
const SOFT = /(\s*[,/&]\s*|\s+and\s+|\s+(?:[-–—]|plus)\s+)/i

/** The longest known label that begins at a token: its number of tokens, and what it is. */
const longestFrom = (
  tokens: readonly string[],
  at: number,
): readonly [length: number, Either<readonly UnreadPart[], SpecialismInPhase>] => {
  for (let end = tokens.length; end > at; end--) {
    const label = tidy(tokens.slice(at, end).join(''))
    const read = readSpecialismInPhase(label)
    if (label !== '' && isRight(read)) return [end - at, right(read.right)]
  }
  // A sign between two areas, or a leading bullet, is a token of its own and no label.
  const token = tokens[at] ?? ''
  const part = tidy(token)
  if (part === '' || SOFT.test(token)) return [1, left([])]
  const read = readSpecialismInPhase(part)
  return isRight(read) ? [1, right(read.right)] : [1, left([{ ...read.left, part }])]
}

const tidy = (label: string): string =>
  label
    .replace(/^[\s\d.)*·-]+(?=\D)|\s+$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

const onlyOnce = (areas: readonly SpecialismInPhase[]): readonly SpecialismInPhase[] =>
  areas.filter(
    ({ specialism, phase }, i) =>
      areas.findIndex((other) => other.specialism === specialism && other.phase === phase) === i,
  )
