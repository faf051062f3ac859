export { explainValue, type ValueRefusal } from './refusals.ts'
export { ApplicationId, ClaimId, DeploymentId, PersonId, VisitId } from './ids.ts'
export { readTrn, readTrnLeniently, Trn } from './trn.ts'
export { academicYearOf, AcademicYear, addDays, addYears, CivilDate, dayOf } from './dates.ts'
export {
  readAcademicYear,
  readAcademicYearLeniently,
  readCivilDate,
  readCivilDateLeniently,
} from './date-reading.ts'
export { daysToMinutes, inDays, Minutes } from './days.ts'
export { inPounds, Pence } from './money.ts'
export { readDays, readPounds } from './quantity-reading.ts'
export { LaCode, Laestab, Postcode, SchoolPhase, Ukprn, Urn } from './school.ts'
export {
  readLaCode,
  readLaCodeLeniently,
  readLaestab,
  readLaestabLeniently,
  readPostcode,
  readPostcodeLeniently,
  readUkprn,
  readUkprnLeniently,
  readUrn,
  readUrnLeniently,
} from './school-reading.ts'
export { PhaseScope, ScopedSpecialism, Specialism } from './specialism.ts'
export { specialismLabels } from './specialism-labels.ts'
export {
  readSpecialism,
  readSpecialismInPhase,
  readSpecialismLeniently,
  type SpecialismInPhase,
} from './specialism-reading.ts'
export { Criterion, Rating } from './criterion.ts'
export { same, sameButForTheDay } from './sameness.ts'
