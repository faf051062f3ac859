/** Which published areas a label that is none of them may have meant: for a person to choose. */

import { likeness } from './likeness.ts'
import { specialismLabels } from './specialism-labels.ts'
import { Specialism } from './specialism.ts'

/** Local labels met in alliances that are wider, narrower or elsewhere than any one area. */
const mayMean: Readonly<Record<string, readonly Specialism[]>> = {
  literacy: ['english', 'phonics'],
  numeracy: ['maths'],
  'language communication': ['english', 'early-years', 'special-educational-needs'],
  eal: ['english', 'closing-the-gap'],
  humanities: ['geography', 'history', 'religious-education'],
  inclusion: ['special-educational-needs', 'closing-the-gap', 'behaviour-and-discipline'],
  'pupil premium': ['closing-the-gap'],
  'pupil premium reviewer': ['closing-the-gap'],
  'curriculum development': ['leadership-of-curriculum'],
  'teaching learning': ['leadership-of-cpd', 'leadership-of-curriculum', 'assessment'],
  nqt: ['initial-teacher-training-and-nqt-development', 'initial-teacher-training'],
  ect: ['initial-teacher-training-and-nqt-development', 'initial-teacher-training'],
  'gifted talented': ['support-for-the-most-able-pupils'],
  computing: ['ict'],
  languages: ['modern-foreign-languages'],
}

const MOST = 3

/** At most three codes, nearest first; none if the label resembles no area. */
export const nearestSpecialisms = (label: string): readonly Specialism[] => {
  const known = mayMean[label]
  if (known !== undefined) return known
  return Specialism.options
    .map((code) => ({ code, likeness: likeness(label, specialismLabels[code].toLowerCase()) }))
    .filter((candidate) => candidate.likeness >= 0.4)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ code }) => code)
}
