/**
 * The port to new identities, and ids that are derived rather than drawn.
 *
 * An id is a ULID: 26 characters, sortable by the millisecond it was made in, 128 bits, so it
 * maps to a UUID and back without loss.
 */

import { hash } from 'node:crypto'
import { encodeTime } from 'ulid'

/** Makes an id that was never made before. */
export type NewId = () => string

const POOL = 8192

/** Hands out random letters by their place; the pool is filled by one call for thousands. */
const randomLetters = (): (() => number) => {
  const pool = new Uint8Array(POOL)
  let next = POOL
  return () => {
    if (next === POOL) {
      crypto.getRandomValues(pool)
      next = 0
    }
    // Of the 256 values of a byte, each of the 32 letters has exactly 8: no bias.
    return (pool[next++] ?? 0) & 31
  }
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The last four letters are counted up within a millisecond, two at a time. */
const PAIRS = Array.from(LETTERS, (high) => Array.from(LETTERS, (low) => high + low)).flat()
const COUNTED = PAIRS.length ** 2

/**
 * New ULIDs, each greater than the one before, from the machine's random source.
 *
 * @param now Milliseconds since 1970, by default of the machine's clock. It may go back; ids do not.
 */
export const ulids = (now: () => number = Date.now): NewId => {
  const random = randomLetters()
  let at = -1
  let count = 0
  let head = ''
  return () => {
    const time = now()
    if (time <= at && count + 1 < COUNTED) count++
    else {
      // Where a millisecond has no more ids, those of the next one follow.
      at = Math.max(time, at + 1)
      count = 0
      for (let i = 0; i < 4; i++) count = count * 32 + random()
      head = encodeTime(at)
      for (let i = 0; i < 12; i++) head += LETTERS[random()]
    }
    return head + `${PAIRS[count >> 10]}${PAIRS[count & 1023]}`
  }
}

/**
 * The id that belongs to `parts`: always the same for the same parts in the same order, and
 * shaped like a ULID. Its first ten characters tell no time.
 */
export const derivedId = (...parts: readonly [string, ...string[]]): string => {
  const bits = BigInt(`0x${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32)}`)
  let id = ''
  for (let shift = 125n; shift >= 0n; shift -= 5n) id += LETTERS[Number((bits >> shift) & 31n)]
  return id
}

/** A digest of what was asked: the same command id with another fingerprint is a mistake. */
export const fingerprint = (stream: string, command: unknown): string =>
  hash('sha256', `${stream}\n${JSON.stringify(command)}`, 'hex')
