/** One believable school, and any school at all. For tests only. */

import { instant } from '@sle/eventing'
import fc from 'fast-check'
import type { SchemeContext } from '../context.ts'
import { localWindows2018 } from '../scheme/index.ts'
import { CivilDate, LaCode, Postcode, Ukprn, Urn } from '../values/index.ts'
import {
  anyCivilDate,
  anyLaCode,
  anyPersonId,
  anyPostcode,
  anySchoolPhase,
  anyUkprn,
  anyUrn,
} from '../values/examples.ts'
import type { RecordSchool } from './commands.ts'
import { SchoolStatus } from './details.ts'
import type { SchoolRecorded } from './events.ts'

/** The first row of the register. */
const entry: RecordSchool['data'] = {
  urn: Urn.parse('100000'),
  name: 'The Example Primary School',
  laCode: LaCode.parse('201'),
  laName: 'City of London',
  establishmentNumber: '3614',
  ukprn: Ukprn.parse('10079319'),
  type: 'Voluntary aided school',
  phase: 'primary',
  status: 'open',
  postcode: Postcode.parse('EC3A 5DE'),
  easting: 533_498,
  northing: 181_201,
  region: 'London',
  changedOn: CivilDate.parse('2019-01-16'),
  on: CivilDate.parse('2019-02-01'),
}

export const recordSchool = (data: Partial<RecordSchool['data']> = {}): RecordSchool => ({
  type: 'RecordSchool',
  data: { ...entry, ...data },
})

export const schoolRecorded = (data: Partial<SchoolRecorded['data']> = {}): SchoolRecorded => ({
  type: 'SchoolRecorded',
  data: { ...entry, ...data },
})

const anyEntry: fc.Arbitrary<RecordSchool['data']> = fc.record(
  {
    urn: anyUrn,
    name: fc.constantFrom('Northfield Infant School', 'Eastbrook Academy', 'The Hollies'),
    laCode: anyLaCode,
    ukprn: anyUkprn,
    phase: anySchoolPhase,
    status: fc.constantFrom(...SchoolStatus.options),
    openedOn: anyCivilDate,
    closedOn: anyCivilDate,
    postcode: anyPostcode,
    easting: fc.nat({ max: 655_000 }),
    northing: fc.nat({ max: 657_000 }),
    trust: fc.constantFrom(
      { code: '2570', name: 'The Northfield Trust' },
      { code: '2571', name: 'The Northfield Trust' },
    ),
    changedOn: anyCivilDate,
    on: anyCivilDate,
  },
  { requiredKeys: ['urn', 'name', 'status', 'on'] },
)

export const anySchoolEvent: fc.Arbitrary<SchoolRecorded> = anyEntry.map((data) => ({
  type: 'SchoolRecorded',
  data,
}))
export const anySchoolCommand: fc.Arbitrary<RecordSchool> = anyEntry.map((data) => ({
  type: 'RecordSchool',
  data,
}))

/** Schools are recorded alike under every rule set and by every actor. */
export const usualContext: SchemeContext = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: {
    id: '01J0000000000000000000000B',
    role: 'teaching-school-officer',
    organisation: '100000',
  },
  rules: localWindows2018,
}

export const anySchoolContext: fc.Arbitrary<SchemeContext> = anyPersonId.map((id) => ({
  ...usualContext,
  actor: { ...usualContext.actor, id },
}))
