/**
 * The port to new identities, and ids that are derived rather than drawn.
 *
 * An id is a ULID: 26 characters, sortable by the millisecond it was made in, 128 bits, so it
 * maps to a UUID and back without loss.
 */

import { hash } from 'node:crypto'
import { monotonicFactory } from 'ulid'

/** Makes an id that was never made before. */
export type NewId = () => string

const POOL = 8192

/** Hands out random bytes as fractions of 1; the pool is filled by one call for thousands. */
const bufferedRandom = (): (() => number) => {
  const pool = new Uint8Array(POOL)
  let next = POOL
  return () => {
    if (next === POOL) {
      crypto.getRandomValues(pool)
      next = 0
    }
    // A byte over 256 gives each of the 32 letters exactly 8 chances: no bias.
    return (pool[next++] ?? 0) / 256
  }
}

/**
 * New ULIDs, each greater than the one before, from the machine's random source.
 *
 * @param now Milliseconds since 1970, by default of the machine's clock. It may go back; ids do not.
 */
export const ulids = (now: () => number = Date.now): NewId => {
  const next = monotonicFactory(bufferedRandom())
  return () => next(now())
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

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
