import { left, mapLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  explainValue,
  readSpecialism,
  readSpecialismInPhase,
  readSpecialismLeniently,
  Specialism,
  specialismLabels,
} from './index.ts'

describe('reading an area of expertise leniently', () => {
  it.each([
    ['modern-foreign-languages', 'modern-foreign-languages'],
    ['Modern Foreign Languages', 'modern-foreign-languages'],
    ['Design & Technology', 'design-and-technology'],
    ['  CLOSING   the gap. ', 'closing-the-gap'],
    [
      'School business management and financial management',
      'school-business-and-financial-management',
    ],
    [
      'Initial teacher training and newly qualified teacher development',
      'initial-teacher-training-and-nqt-development',
    ],
    ['Initial teacher training', 'initial-teacher-training'],
    ['SEND', 'special-educational-needs'],
    ['mathematics', 'maths'],
    ['EYFS', 'early-years'],
    ['MFL', 'modern-foreign-languages'],
    ['P.E.', 'physical-education'],
    ['PE', 'physical-education'],
    ['RE', 'religious-education'],
    ['D&T', 'design-and-technology'],
    ['Behaviour/discipline', 'behaviour-and-discipline'],
  ])('reads “%s” as %s', (text, code) => {
    expect(readSpecialismLeniently(text)).toEqual(right(code))
  })

  it.each([
    ['Literacy', 'the nearest are english, phonics'],
    ['Humanities', 'the nearest are geography, history, religious-education'],
    [
      'Inclusion',
      'the nearest are special-educational-needs, closing-the-gap, behaviour-and-discipline',
    ],
    ['Phonix', 'the nearest are phonics'],
    [
      'Teacher training',
      'the nearest are initial-teacher-training, initial-teacher-training-and-nqt-development',
    ],
    ['governance', 'write the code or label of a published area, such as maths'],
    ['', 'write the code or label of a published area, such as maths'],
  ])('leaves “%s” to a person', (text, wouldHelp) => {
    expect(readSpecialismLeniently(text)).toMatchObject({
      left: { type: 'NotASpecialism', value: text, wouldHelp },
    })
  })

  it('offers at most three areas', () => {
    expect(readSpecialismLeniently('Leadership of education')).toHaveProperty(
      'left.wouldHelp',
      'the nearest are leadership-of-cpd, leadership-of-curriculum, physical-education',
    )
  })

  it('says so in one sentence', () => {
    expect(mapLeft(explainValue)(readSpecialismLeniently('Numeracy'))).toEqual(
      left(
        '“Numeracy” is not an area of expertise: no published list has it; the nearest are maths',
      ),
    )
  })
})

describe('the published labels', () => {
  it('are spelt as their codes, save two that are longer', () => {
    const longer = Specialism.options.filter(
      (code) => specialismLabels[code].toLowerCase().replaceAll(' ', '-') !== code,
    )
    expect(longer).toEqual([
      'school-business-and-financial-management',
      'initial-teacher-training-and-nqt-development',
    ])
  })
})

describe('reading an area of expertise strictly', () => {
  it('takes codes alone', () => {
    expect(readSpecialism('maths')).toEqual(right('maths'))
    expect(readSpecialism('Maths')).toHaveProperty('left.type', 'NotASpecialism')
  })
})

describe('reading an area with its phase', () => {
  it.each([
    ['SEND (primary)', { specialism: 'special-educational-needs', phase: 'primary' }],
    ['Maths - Secondary', { specialism: 'maths', phase: 'secondary' }],
    ['Phonics (EYFS)', { specialism: 'phonics', phase: 'early-years' }],
    ['Assessment, all phases', { specialism: 'assessment', phase: 'all' }],
    ['Early years', { specialism: 'early-years' }],
    ['EYFS', { specialism: 'early-years' }],
    ['History', { specialism: 'history' }],
  ])('reads “%s”', (text, read) => {
    expect(readSpecialismInPhase(text)).toEqual(right(read))
  })

  it.each(['Literacy - primary', 'primary', 'Maths (middle)'])('refuses “%s”', (text) => {
    expect(readSpecialismInPhase(text)).toHaveProperty('left.type', 'NotASpecialism')
  })
})
