/** The label each area of expertise carries in the published lists, for people to read. */

import type { Specialism } from './specialism.ts'

/** Labels by code, spelt as printed. */
export const specialismLabels: Readonly<Record<Specialism, string>> = {
  'academies-and-academy-transition': 'academies and academy transition',
  assessment: 'assessment',
  'leadership-of-cpd': 'leadership of CPD',
  'school-business-and-financial-management': 'school business management and financial management',
  'leadership-of-curriculum': 'leadership of curriculum',
  art: 'art',
  citizenship: 'citizenship',
  'closing-the-gap': 'closing the gap',
  drama: 'drama',
  'design-and-technology': 'design and technology',
  'early-years': 'early years',
  english: 'English',
  geography: 'geography',
  history: 'history',
  ict: 'ICT',
  maths: 'maths',
  'modern-foreign-languages': 'modern foreign languages',
  music: 'music',
  phonics: 'phonics',
  'physical-education': 'physical education',
  pshe: 'PSHE',
  'religious-education': 'religious education',
  science: 'science',
  'special-educational-needs': 'special educational needs',
  'support-for-the-most-able-pupils': 'support for the most able pupils',
  'initial-teacher-training': 'initial teacher training',
  'initial-teacher-training-and-nqt-development':
    'initial teacher training and newly qualified teacher development',
  'behaviour-and-discipline': 'behaviour and discipline',
  attendance: 'attendance',
}
