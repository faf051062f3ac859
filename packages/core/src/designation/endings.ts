/**
 * Why a designation ended. There are three endings, told apart by whose doing they are, and each
 * has its own reasons; the policy's own list is not public, so these follow the eligibility rules
 * and its sister policy (domain source S6). Retirement or a headship is nobody's fault: withdrawn.
 */

import { z } from 'zod'

/** The school's decision. */
export const DedesignationReason = z.enum([
  'unsatisfactory-quality',
  'no-deployments',
  'misconduct',
  'brought-the-role-into-disrepute',
  'criteria-not-met',
  'not-needed-locally',
  'other',
])
export type DedesignationReason = z.infer<typeof DedesignationReason>

/** The leader's own decision. */
export const ResignationReason = z.enum([
  'personal',
  'workload',
  'career-break',
  'parental-leave',
  'ill-health',
  'moving-school',
  'change-of-role',
  'other',
])
export type ResignationReason = z.infer<typeof ResignationReason>

/** Factors outside the leader's control. */
export const WithdrawalReason = z.enum([
  'became-headteacher',
  'role-outside-leadership',
  'left-the-school',
  'left-the-sector',
  'home-school-withdrew-support',
  'home-school-lost-capacity',
  'teaching-school-lost-its-status',
  'programme-ended',
  'long-term-absence',
  'retirement',
  'death',
  'other',
])
export type WithdrawalReason = z.infer<typeof WithdrawalReason>

/** Which of the three endings it was. */
export type EndingKind = 'de-designated' | 'resigned' | 'withdrawn'
