/**
 * Readers of days and pounds from text, straight into whole minutes and whole pence: no fraction
 * is ever kept, so none is ever rounded.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { Minutes } from './days.ts'
import { Pence } from './money.ts'
import type { ValueRefusal } from './refusals.ts'

const fractions: Readonly<Record<string, number>> = { '¼': 25, '½': 50, '¾': 75, half: 50 }

const days = /^(?:(\d{1,4})(?:\.(\d{1,2}))? ?([¼½¾])?|([¼½¾]|half)(?: an?)?)(?: ?days?)?$/

/** Reads a number of days, `2.5`, `2½`, `half`, `3 days`, as minutes of days of `dayLength`. */
export const readDays = (text: string, dayLength: Minutes): Either<ValueRefusal, Minutes> => {
  const refuse = (why: string): Either<ValueRefusal, never> =>
    left({ type: 'NotALengthOfTime', value: text, why, wouldHelp: 'write days, such as 2.5 or 2½' })

  const tidied = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (tidied === '') return refuse('it is blank')
  const [matched, whole = '0', decimals = '', mark, alone] = days.exec(tidied) ?? []
  if (matched === undefined) return refuse('it does not have the form of a number of days')
  const fraction = mark ?? alone
  if (decimals !== '' && fraction !== undefined) return refuse('it has two fractions')
  const hundredths = Number(decimals.padEnd(2, '0')) + (fraction ? (fractions[fraction] ?? 0) : 0)
  const minutes = ((Number(whole) * 100 + hundredths) * dayLength) / 100
  if (!Number.isInteger(minutes))
    return refuse(`of ${dayLength} minutes each, it is no whole minute`)
  const read = Minutes.safeParse(minutes)
  return read.success ? right(read.data) : refuse('it is longer than any year of work')
}

const pounds = /^£? ?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/

/** Reads an amount in pounds, `£350`, `350.00`, `£1,250.50`. Another currency is refused. */
export const readPounds = (text: string): Either<ValueRefusal, Pence> => {
  const refuse = (why: string): Either<ValueRefusal, never> =>
    left({
      type: 'NotAnAmount',
      value: text,
      why,
      wouldHelp: 'write pounds, such as £350 or 350.00',
    })

  const tidied = text.trim()
  if (tidied === '') return refuse('it is blank')
  const [matched, whole = '', decimals = ''] = pounds.exec(tidied) ?? []
  if (matched === undefined) return refuse('it does not have the form of an amount in pounds')
  const read = Pence.safeParse(
    Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0')),
  )
  return read.success ? right(read.data) : refuse('it is more than £1,000,000')
}
