/**
 * Finds what free text of a list says of people: the log keeps every byte for good, so a name, an
 * address or a teacher's number in it could never be forgotten.
 */

import { isRight } from 'fp-ts/lib/Either.js'
import { nameKey, type PersonDetails, readTrnLeniently } from '@sle/core'
import type { People } from './people.ts'

/** Who the text may be about, beside everybody the directory knows under their full name. */
interface Known {
  readonly people: People
  readonly leader: PersonDetails
}

/** What a text says of a person that must not be recorded; `undefined` if it says nothing. */
export const personalIn = async (text: string, known: Known): Promise<string | undefined> => {
  if (/[^\s@<>]+@[^\s@<>]+\.[a-z]/i.test(text)) return 'it holds an e-mail address'
  if (await holdsTrn(text, known.people)) return 'it holds the TRN of somebody in the directory'
  return (await holdsName(text, known))
    ? 'it holds the name of somebody in the directory'
    : undefined
}

const TRN_LIKE = /(?<!\d)(?:\d{7}|\d{2}\s?\/\s?\d{5})(?!\d)/g

const holdsTrn = async (text: string, people: People): Promise<boolean> => {
  for (const [digits] of text.matchAll(TRN_LIKE)) {
    const trn = readTrnLeniently(digits)
    if (isRight(trn) && (await people.findByTrn(trn.right)) !== undefined) return true
  }
  return false
}

/** Words as names are compared; the `s` of “Rowe’s” is none of the name. */
const plain = (word: string): string =>
  nameKey(word.replace(/['’]s?(?=[^\p{L}]*$)/u, ''), '').trim()

const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s,;:/()]+/).filter((word) => plain(word) !== '')

const holdsName = async (text: string, { people, leader }: Known): Promise<boolean> => {
  const words = wordsOf(text)
  const said = ` ${words.map(plain).join(' ')} `
  const names = [leader.firstName, leader.surname].map((name) => wordsOf(name).map(plain).join(' '))
  if ([names, names.toReversed()].some((full) => said.includes(` ${full.join(' ')} `))) return true
  for (let at = 0; at < words.length; at++)
    for (const [first, last] of splitsOf(words.slice(at, at + LONGEST_NAME)))
      if ((await people.findByName(first, last)).length > 0) return true
  return false
}

const LONGEST_NAME = 4

/** Every pair of names that the text may begin with, in either order; names have capitals. */
const splitsOf = (words: readonly string[]): readonly (readonly [string, string])[] => {
  const lower = words.findIndex((word) => !/^[^\p{L}]*\p{Lu}/u.test(word))
  const capital = (lower < 0 ? words : words.slice(0, lower)).map(plain)
  const splits: [string, string][] = []
  for (let end = 2; end <= capital.length; end++)
    for (let cut = 1; cut < end; cut++) {
      const [one, other] = [capital.slice(0, cut).join(' '), capital.slice(cut, end).join(' ')]
      splits.push([one, other], [other, one])
    }
  return splits
}
