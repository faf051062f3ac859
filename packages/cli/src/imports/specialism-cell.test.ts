import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { specialismLabels } from '@sle/core'
import { readSpecialismCell } from './specialism-cell.ts'

const codes = (text: string): readonly string[] | string => {
  const read = readSpecialismCell(text)
  return isRight(read)
    ? read.right.map(({ specialism, phase }) => (phase ? `${specialism}@${phase}` : specialism))
    : read.left.map(({ part }) => `?${part}`)
}

describe('a cell of specialisms', () => {
  it.each(Object.entries(specialismLabels))(
    'reads the printed label of %s whole',
    (code, label) => {
      expect(codes(label)).toEqual([code])
      expect(codes(`${label.toUpperCase()}, maths & attendance`)).toEqual([
        ...new Set([code, 'maths', 'attendance']),
      ])
    },
  )

  it.each([
    ['Maths; English', ['maths', 'english']],
    ['Maths, English', ['maths', 'english']],
    ['Maths / English', ['maths', 'english']],
    ['Maths/English', ['maths', 'english']],
    ['maths & english', ['maths', 'english']],
    ['Maths and English', ['maths', 'english']],
    ['Maths, English and phonics', ['maths', 'english', 'phonics']],
    ['Maths\nEnglish', ['maths', 'english']],
    ['1. Maths\n2. English', ['maths', 'english']],
    ['• Maths\n• English', ['maths', 'english']],
    ['- Maths\n- English', ['maths', 'english']],
    ['Maths + Science', ['maths', 'science']],
    ['Maths; maths; MATHS ', ['maths']],
    ['Maths;', ['maths']],
    ['D&T, MFL, PE', ['design-and-technology', 'modern-foreign-languages', 'physical-education']],
    ['Behaviour & discipline/attendance', ['behaviour-and-discipline', 'attendance']],
    [
      'English and behaviour and discipline and maths',
      ['english', 'behaviour-and-discipline', 'maths'],
    ],
    ['SEND (primary); Maths - secondary', ['special-educational-needs@primary', 'maths@secondary']],
    ['English (primary) and maths', ['english@primary', 'maths']],
  ])('understands “%s”', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('names only the parts that no list has', () => {
    expect(codes('Maths, basket weaving & Governance')).toEqual(['?basket weaving', '?Governance'])
  })

  it('says which published areas a local label may mean', () => {
    const read = readSpecialismCell('Literacy')
    expect(isRight(read) ? [] : read.left[0]?.wouldHelp).toBe('the nearest are english, phonics')
  })
})
