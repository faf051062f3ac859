/**
 * Readers of areas of expertise from text.
 *
 * Alliances write labels of their own. One that names exactly one published area is understood;
 * one that is wider (“humanities”), narrower or elsewhere (“literacy”) is refused with the areas
 * it may have meant, for a person to choose.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ValueRefusal } from './refusals.ts'
import { nearestSpecialisms } from './specialism-nearness.ts'
import { specialismLabels } from './specialism-labels.ts'
import { type PhaseScope, Specialism } from './specialism.ts'

/** Reads a specialism's code, `modern-foreign-languages`. */
export const readSpecialism = (text: string): Either<ValueRefusal, Specialism> => {
  const read = Specialism.safeParse(text)
  return read.success ? right(read.data) : refuse(text)
}

/** Reads a code, a published label or a well-known local one, in any case and punctuation. */
export const readSpecialismLeniently = (text: string): Either<ValueRefusal, Specialism> => {
  const found = understood.get(keyOf(text))
  return found === undefined ? refuse(text) : right(found)
}

/** An area of expertise, and the phase it is held for if the label says one. */
export interface SpecialismInPhase {
  readonly specialism: Specialism
  readonly phase?: PhaseScope
}

const withPhase =
  /^(?<area>.+?)[\s,:/–-]*\(?\b(?<phase>early years|eyfs|primary|secondary|all phases)\)?$/i

/** Reads the same with a phase behind it: “SEND (primary)”, “Maths - secondary”. */
export const readSpecialismInPhase = (text: string): Either<ValueRefusal, SpecialismInPhase> => {
  const whole = understood.get(keyOf(text))
  if (whole !== undefined) return right({ specialism: whole })
  const { area, phase } = withPhase.exec(text.trim())?.groups ?? {}
  const specialism = area === undefined ? undefined : understood.get(keyOf(area))
  if (specialism === undefined || phase === undefined) return refuse(text)
  return right({ specialism, phase: phases[phase.toLowerCase()] ?? 'all' })
}

const phases: Readonly<Record<string, PhaseScope>> = {
  'early years': 'early-years',
  eyfs: 'early-years',
  primary: 'primary',
  secondary: 'secondary',
}

/** Local labels that mean one published area and nothing else. */
const localLabels: Partial<Readonly<Record<Specialism, readonly string[]>>> = {
  'leadership-of-cpd': ['CPD leadership', 'leadership of continuing professional development'],
  'school-business-and-financial-management': ['school business management', 'SBM'],
  'leadership-of-curriculum': ['curriculum leadership', 'leadership of the curriculum'],
  art: ['art and design'],
  'design-and-technology': ['D&T', 'DT', 'design technology'],
  'early-years': ['EYFS', 'early years foundation stage'],
  ict: ['information and communication technology', 'information and communications technology'],
  maths: ['mathematics'],
  'modern-foreign-languages': ['MFL', 'modern languages', 'foreign languages'],
  'physical-education': ['PE'],
  pshe: ['personal, social, health and economic education', 'PSHEE'],
  'religious-education': ['RE'],
  'special-educational-needs': [
    'SEN',
    'SEND',
    'special educational needs and disability',
    'special educational needs and disabilities',
  ],
  'support-for-the-most-able-pupils': [
    'most able',
    'most able pupils',
    'support for the most able',
  ],
  'initial-teacher-training': ['ITT'],
  'initial-teacher-training-and-nqt-development': [
    'ITT and NQT development',
    'initial teacher training and NQT development',
  ],
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    // “P.E.” is one word.
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and')
    .join(' ')

const understood: ReadonlyMap<string, Specialism> = new Map(
  Specialism.options.flatMap((code) =>
    [code, specialismLabels[code], ...(localLabels[code] ?? [])].map((label) => [
      keyOf(label),
      code,
    ]),
  ),
)

const refuse = (text: string): Either<ValueRefusal, never> => {
  const nearest = nearestSpecialisms(keyOf(text))
  return left({
    type: 'NotASpecialism',
    value: text,
    why: text.trim() === '' ? 'it is blank' : 'no published list has it',
    wouldHelp:
      nearest.length === 0
        ? 'write the code or label of a published area, such as maths'
        : `the nearest are ${nearest.join(', ')}`,
  })
}
