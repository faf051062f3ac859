/**
 * What the register of schools says of one school, as far as the scheme has a use for it.
 *
 * It holds no head teacher's name: the published extract does, and importers leave it out.
 */

import { z } from 'zod'
import { CivilDate, LaCode, Postcode, SchoolPhase, Ukprn, Urn } from '../values/index.ts'

/** Whether the school takes pupils, in the register's four words. */
export const SchoolStatus = z.enum([
  'open',
  'closed',
  'open-but-proposed-to-close',
  'proposed-to-open',
])
export type SchoolStatus = z.infer<typeof SchoolStatus>

const Text = z.string().trim().min(1).max(300)

/** Metres on the British National Grid. */
const GridMetres = z.int().min(0).max(1_300_000)

/** The fields of `RecordSchool` and `SchoolRecorded`; absent means unknown, as in the register. */
export const schoolDetails = {
  urn: Urn,
  name: Text,
  laCode: LaCode.optional(),
  laName: Text.optional(),
  /** Four digits as text; with the authority's code it makes the LAESTAB. */
  establishmentNumber: z
    .string()
    .regex(/^\d{4}$/, 'an establishment number is four digits, such as 3614')
    .optional(),
  ukprn: Ukprn.optional(),
  /** The type of establishment in the register's words: “Academy converter”. */
  type: Text.optional(),
  phase: SchoolPhase.optional(),
  status: SchoolStatus,
  openedOn: CivilDate.optional(),
  closedOn: CivilDate.optional(),
  postcode: Postcode.optional(),
  easting: GridMetres.optional(),
  northing: GridMetres.optional(),
  region: Text.optional(),
  /** The academy trust; its code is the register's group number, never a teacher's number. */
  trust: z.strictObject({ code: Text, name: Text }).optional(),
  /** When the register itself last changed the entry. */
  changedOn: CivilDate.optional(),
}

/** Tolerant inside too: a stored trust may carry fields that this code does not know. */
export const recordedSchoolDetails = {
  ...schoolDetails,
  trust: z.object({ code: Text, name: Text }).optional(),
}
