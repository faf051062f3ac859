/** Any value of each kind, for properties. For tests only. */

import fc from 'fast-check'
import { Criterion, Rating } from './criterion.ts'
import { type AcademicYear, academicYearOf, addDays, CivilDate } from './dates.ts'
import { Minutes } from './days.ts'
import { ApplicationId, ClaimId, DeploymentId, PersonId, VisitId } from './ids.ts'
import { Pence } from './money.ts'
import { LaCode, Laestab, Postcode, SchoolPhase, Ukprn, Urn } from './school.ts'
import { PhaseScope, Specialism } from './specialism.ts'
import { Trn } from './trn.ts'

const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat({ max: 10 ** length - 1 }).map((number) => `${number}`.padStart(length, '0'))

const letters = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from(alphabet)),
    minLength: length,
    maxLength: length,
  })

export const anyPersonId: fc.Arbitrary<PersonId> = fc.ulid().map((id) => PersonId.parse(id))
export const anyApplicationId: fc.Arbitrary<ApplicationId> = fc
  .ulid()
  .map((id) => ApplicationId.parse(id))
export const anyDeploymentId: fc.Arbitrary<DeploymentId> = fc
  .ulid()
  .map((id) => DeploymentId.parse(id))
export const anyVisitId: fc.Arbitrary<VisitId> = fc.ulid().map((id) => VisitId.parse(id))
export const anyClaimId: fc.Arbitrary<ClaimId> = fc.ulid().map((id) => ClaimId.parse(id))

/** Schools, and now and then a children's centre with its five digits. */
export const anyUrn: fc.Arbitrary<Urn> = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 100_000, max: 150_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20_000, max: 29_999 }) },
  )
  .map((number) => Urn.parse(`${number}`))

export const anyUkprn: fc.Arbitrary<Ukprn> = fc
  .integer({ min: 10_000_000, max: 99_999_999 })
  .map((number) => Ukprn.parse(`${number}`))

export const anyLaCode: fc.Arbitrary<LaCode> = fc
  .integer({ min: 201, max: 943 })
  .map((number) => LaCode.parse(`${number}`))

export const anyLaestab: fc.Arbitrary<Laestab> = fc
  .tuple(anyLaCode, digits(4))
  .map(([la, establishment]) => Laestab.parse(`${la}${establishment}`))

export const anyTrn: fc.Arbitrary<Trn> = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((number) => Trn.parse(`${number}`.padStart(7, '0')))

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export const anyPostcode: fc.Arbitrary<Postcode> = fc
  .record({
    area: fc.oneof(letters(CAPITALS, 1), letters(CAPITALS, 2)),
    district: fc.oneof(digits(1), digits(2), fc.constantFrom('1A', '1W')),
    sector: digits(1),
    unit: letters('ABDEFGHJLNPQRSTUWXYZ', 2),
  })
  .map(({ area, district, sector, unit }) => Postcode.parse(`${area}${district} ${sector}${unit}`))

export const anySchoolPhase: fc.Arbitrary<SchoolPhase> = fc.constantFrom(...SchoolPhase.options)

/** A day between the first pilots and the years after the scheme. */
export const anyCivilDate: fc.Arbitrary<CivilDate> = fc
  .nat({ max: 6000 })
  .map((days) => addDays(CivilDate.parse('2010-09-01'), days))

export const anyAcademicYear: fc.Arbitrary<AcademicYear> = anyCivilDate.map(academicYearOf)

/** Of any length; `anyHalfDays` for what can be lent. */
export const anyMinutes: fc.Arbitrary<Minutes> = fc
  .nat({ max: 20_000 })
  .map((minutes) => Minutes.parse(minutes))

/** From none to twenty days, in halves of five-hour days. */
export const anyHalfDays: fc.Arbitrary<Minutes> = fc
  .nat({ max: 40 })
  .map((halves) => Minutes.parse(halves * 150))

export const anyPence: fc.Arbitrary<Pence> = fc
  .nat({ max: 1_000_00 })
  .map((pence) => Pence.parse(pence))

export const anySpecialism: fc.Arbitrary<Specialism> = fc.constantFrom(...Specialism.options)
export const anyPhaseScope: fc.Arbitrary<PhaseScope> = fc.constantFrom(...PhaseScope.options)
export const anyCriterion: fc.Arbitrary<Criterion> = fc.constantFrom(...Criterion.options)
export const anyRating: fc.Arbitrary<Rating> = fc.constantFrom(...Rating.options)
