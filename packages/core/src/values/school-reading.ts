/**
 * Readers of a school's numbers and postcode from text.
 *
 * The strict ones take only the written form; the lenient ones forgive how people and
 * spreadsheets space it. Neither looks whether the text would be right as another kind.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'
import type { ValueRefusal } from './refusals.ts'
import { LaCode, Laestab, Postcode, Ukprn, Urn } from './school.ts'

type Reader<Value> = (text: string) => Either<ValueRefusal, Value>

interface Written<Value> {
  readonly type: ValueRefusal['type']
  readonly schema: z.core.$ZodType<Value>
  readonly wouldHelp: string
  /** The written form, if `text` comes near enough to it; else the text itself. */
  readonly tidy?: (text: string) => string
}

const reader =
  <Value>({ type, schema, wouldHelp, tidy = (text) => text }: Written<Value>): Reader<Value> =>
  (text) => {
    const tidied = tidy(text)
    const read = z.safeParse(schema, tidied)
    return read.success
      ? right(read.data)
      : left({ type, value: text, why: whyNot(tidied), wouldHelp })
  }

const whyNot = (text: string): string => {
  if (text.trim() === '') return 'it is blank'
  if (!/^\d+$/.test(text)) return 'it does not have that form'
  return `it is ${text.length} digit${text.length === 1 ? '' : 's'} beginning with ${text.charAt(0)}`
}

const trim = (text: string): string => text.trim()

const urn: Written<Urn> = {
  type: 'NotAUrn',
  schema: Urn,
  wouldHelp: 'write six digits, such as 100000 (five beginning with 2 for a children’s centre)',
}
/** Reads a unique reference number. */
export const readUrn = reader(urn)
/** The same, forgiving spaces around it. */
export const readUrnLeniently = reader({ ...urn, tidy: trim })

const ukprn: Written<Ukprn> = {
  type: 'NotAUkprn',
  schema: Ukprn,
  wouldHelp: 'write eight digits, such as 10079319',
}
/** Reads a UK provider reference number. */
export const readUkprn = reader(ukprn)
/** The same, forgiving spaces around it. */
export const readUkprnLeniently = reader({ ...ukprn, tidy: trim })

const laCode: Written<LaCode> = {
  type: 'NotALaCode',
  schema: LaCode,
  wouldHelp: 'write three digits, such as 201',
}
/** Reads a local authority's code. */
export const readLaCode = reader(laCode)
/** The same, forgiving spaces around it. */
export const readLaCodeLeniently = reader({ ...laCode, tidy: trim })

const laestab: Written<Laestab> = {
  type: 'NotALaestab',
  schema: Laestab,
  wouldHelp:
    'write the authority’s three digits and the school’s four, such as 2013614 or 201/3614',
}
/** Reads a LAESTAB in either written form, `2013614` or `201/3614`. */
export const readLaestab = reader({
  ...laestab,
  tidy: (text) => (/^\d{3}\/\d{4}$/.test(text) ? text.replace('/', '') : text),
})
/** The same, dropping every space and `/`, as the DfE's register does when it is searched. */
export const readLaestabLeniently = reader({
  ...laestab,
  tidy: (text) => text.replaceAll(/[\s/]/g, ''),
})

const postcode: Written<Postcode> = {
  type: 'NotAPostcode',
  schema: Postcode,
  wouldHelp: 'write it like SW1A 1AA',
}
/** Reads a postcode in capitals with one space. */
export const readPostcode = reader(postcode)
/** The same in any case and spacing: `sw1a1aa`. */
export const readPostcodeLeniently = reader({
  ...postcode,
  tidy: (text) => {
    const letters = text.replaceAll(/\s/g, '').toUpperCase()
    return `${letters.slice(0, -3)} ${letters.slice(-3)}`
  },
})
