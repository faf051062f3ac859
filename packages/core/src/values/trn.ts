/**
 * Teacher reference number: text, never a number, for it may begin with 0.
 *
 * Seven digits may also be a LAESTAB; only the sender knows which. Support staff, such as business
 * managers, usually have none. It is personal: it belongs in the `Directory`, not in an event.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'
import type { ValueRefusal } from './refusals.ts'

/** Exactly seven digits, and not the `0000000` that forms are filled up with. */
export const Trn = z
  .string()
  .regex(/^(?!0000000)\d{7}$/, 'a TRN is seven digits, such as 0012345')
  .brand('Trn')
export type Trn = z.infer<typeof Trn>

const refuse = (value: string, why: string): Either<ValueRefusal, never> =>
  left({
    type: 'NotATrn',
    value,
    why,
    wouldHelp: 'write seven digits, such as 0012345, or nothing for a person without one',
  })

const count = (digits: string): string => `${digits.length} digit${digits.length === 1 ? '' : 's'}`

/** Reads a TRN written as the DfE writes it. */
export const readTrn = (text: string): Either<ValueRefusal, Trn> => {
  const read = Trn.safeParse(text)
  if (read.success) return right(read.data)
  if (text === '0000000') return refuse(text, 'no teacher has that number')
  if (/^\d*$/.test(text)) return refuse(text, `it has ${count(text)}`)
  return refuse(text, 'it holds something other than digits')
}

/**
 * Reads a TRN from a list kept by hand: `RP99/12345`, or one that lost its leading zeros in a
 * spreadsheet. Drops all but the digits, needs five to seven of them and pads to seven, as the
 * DfE's own services do.
 */
export const readTrnLeniently = (text: string): Either<ValueRefusal, Trn> => {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length > 7) return refuse(text, `it has ${count(digits)}, more than 7`)
  if (digits.length < 5) return refuse(text, `it has ${count(digits)}, fewer than 5`)
  const read = Trn.safeParse(digits.padStart(7, '0'))
  return read.success ? right(read.data) : refuse(text, 'no teacher has that number')
}
