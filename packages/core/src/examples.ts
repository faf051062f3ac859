/** What tests of programmes built on the library may want: believable instances, arbitraries. */

export {
  anyAcademicYear,
  anyApplicationId,
  anyCivilDate,
  anyClaimId,
  anyCriterion,
  anyDeploymentId,
  anyHalfDays,
  anyLaCode,
  anyLaestab,
  anyMinutes,
  anyPence,
  anyPersonId,
  anyPhaseScope,
  anyPostcode,
  anyRating,
  anySchoolPhase,
  anySpecialism,
  anyTrn,
  anyUkprn,
  anyUrn,
  anyVisitId,
} from './values/examples.ts'
export {
  anySchoolCommand,
  anySchoolContext,
  anySchoolEvent,
  recordSchool,
  schoolRecorded,
} from './school/examples.ts'
export {
  anyApplicationCommand,
  anyApplicationContext,
  anyApplicationEvent,
} from './application/examples.ts'
export { anyDesignationCommand, anyDesignationEvent } from './designation/examples.ts'
export { anyTrainingCommand, anyTrainingContext, anyTrainingEvent } from './training/examples.ts'
export {
  anyDeploymentCommand,
  anyDeploymentCourse,
  anyDeploymentEvent,
} from './deployment/examples.ts'
export { anyEvidenceCommand, anyEvidenceEvent } from './evidence/examples.ts'
export { anySleEvent } from './projections/examples.ts'
