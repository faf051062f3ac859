/**
 * Areas of expertise. A code stays what it is when the headings above it move, as they did with
 * each of Ofsted's frameworks; which codes may be applied for is a matter of the published list.
 */

import { z } from 'zod'

/** Every code of every published list. */
export const Specialism = z.enum([
  'academies-and-academy-transition',
  'assessment',
  'leadership-of-cpd',
  'school-business-and-financial-management',
  'leadership-of-curriculum',
  'art',
  'citizenship',
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
  'initial-teacher-training',
  'initial-teacher-training-and-nqt-development',
  'behaviour-and-discipline',
  'attendance',
])
export type Specialism = z.infer<typeof Specialism>

/** The phase a specialism is held for: some alliances designate “literacy, primary” only. */
export const PhaseScope = z.enum(['early-years', 'primary', 'secondary', 'all'])
export type PhaseScope = z.infer<typeof PhaseScope>

/** A specialism for a phase: what is applied for, recommended and held. */
export const ScopedSpecialism = z.object({ specialism: Specialism, scope: PhaseScope })
export type ScopedSpecialism = z.infer<typeof ScopedSpecialism>
