/**
 * The two published lists of areas of expertise, under the headings they were printed with.
 *
 * The headings are Ofsted's and moved with its frameworks; a code means the same under any of
 * them. An area may stand under two headings, as assessment does in the later list.
 */

import type { Specialism } from '../values/index.ts'

/** One of Ofsted's headings with the areas printed below it. */
export interface SpecialismHeading {
  readonly heading: string
  readonly areas: readonly Specialism[]
}

export type SpecialismList = readonly SpecialismHeading[]

const leadershipAndManagement: SpecialismHeading = {
  heading: 'leadership and management',
  areas: [
    'academies-and-academy-transition',
    'assessment',
    'leadership-of-cpd',
    'school-business-and-financial-management',
    'leadership-of-curriculum',
  ],
}

const pupilAchievement2013: SpecialismHeading = {
  heading: 'pupil achievement',
  areas: [
    'art',
    'closing-the-gap',
    'drama',
    'design-and-technology',
    'early-years',
    'english',
    'geography',
    'history',
    'ict',
    'maths',
    'modern-foreign-languages',
    'music',
    'phonics',
    'physical-education',
    'pshe',
    'religious-education',
    'science',
    'special-educational-needs',
    'support-for-the-most-able-pupils',
  ],
}

const behaviourAndAttendance = ['behaviour-and-discipline', 'attendance'] as const

/** The list in use from about 2013 to 2015. */
export const specialismList2013: SpecialismList = [
  leadershipAndManagement,
  pupilAchievement2013,
  { heading: 'quality of teaching', areas: ['initial-teacher-training-and-nqt-development'] },
  { heading: 'behaviour and safety', areas: behaviourAndAttendance },
]

/** The list in use from about 2016 to 2018. */
export const specialismList2018: SpecialismList = [
  leadershipAndManagement,
  {
    heading: pupilAchievement2013.heading,
    areas: [...pupilAchievement2013.areas, 'citizenship'],
  },
  {
    heading: 'quality of teaching, learning and assessment',
    areas: ['initial-teacher-training', 'assessment'],
  },
  { heading: 'personal development, behaviour and welfare', areas: behaviourAndAttendance },
]

/** The codes of a list, each once, in the order of printing. */
export const codesOf = (list: SpecialismList): readonly Specialism[] => [
  ...new Set(list.flatMap(({ areas }) => areas)),
]
