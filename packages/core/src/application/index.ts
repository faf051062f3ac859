import { codec } from '@sle/eventing'
import { application } from './decider.ts'
import { type ApplicationEvent, applicationForms } from './events.ts'

export {
  AddHeadteacherSection,
  AddSecondReference,
  ApplicationCommand,
  CompleteApplicantPart,
  DeclineApplicant,
  RateCriterion,
  RecommendApplicant,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from './commands.ts'
export { ApplicationEvent, applicationForms } from './events.ts'
export { type ApplicationRefusal, explainApplicationRefusal } from './refusals.ts'
export type { Application } from './state.ts'
export { type ApplicationVerdict, applicationVerdict } from './verdict.ts'
export { application } from './decider.ts'

/** Reads and writes the events of an application. */
export const applicationCodec = codec<ApplicationEvent>(applicationForms)

/** The aggregate as the command runner takes it; streams are `application-<ApplicationId>`. */
export const applicationAggregate = {
  category: 'application',
  decider: application,
  codec: applicationCodec,
} as const
