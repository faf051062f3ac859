/**
 * Who may ask what, as one table to be read beside the guidance.
 *
 * A role is the part in which somebody asks; one person may have several and says which. Checked
 * are that the role may ask, and that one actor agrees to terms for one party only. Not checked is
 * that an actor is *this* applicant or *this* school's head: the host system knows its people, and
 * has to vouch for the id, role and organisation it passes on.
 */

import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'

/** The roles of the scheme; one that asks for nothing may still read. */
export const Role = z.enum([
  'applicant',
  /** Of the school that employs the applicant or leader: refers, consents, releases. */
  'home-headteacher',
  /** Of the school that receives support: asks, chooses, evaluates. */
  'supported-headteacher',
  /** The second referee. */
  'referee',
  'teaching-school-officer',
  'assessor',
  'broker',
  /** The Specialist Leader of Education. */
  'leader',
  'trainer',
  /** Assures the quality of evidence for the teaching school. */
  'quality-lead',
  'national-college',
  'data-officer',
  'auditor',
  /** Policies, which ask because of an event, and imports of reference data. */
  'system',
])
export type Role = z.infer<typeof Role>

const authority = {
  // Reference data, and history that was kept elsewhere.
  RecordSchool: ['teaching-school-officer', 'system'],
  ImportDesignation: ['teaching-school-officer', 'system'],
  ImportDeployment: ['teaching-school-officer', 'system'],

  // Applied. The headteacher adds a section and sends the whole (application form of 2017, S11).
  StartApplication: ['applicant'],
  CompleteApplicantPart: ['applicant'],
  AddHeadteacherSection: ['home-headteacher'],
  AddSecondReference: ['referee'],
  SubmitApplication: ['home-headteacher'],
  WithdrawApplication: ['applicant'],

  // Assessed.
  RateCriterion: ['assessor'],
  RecommendApplicant: ['teaching-school-officer'],
  DeclineApplicant: ['teaching-school-officer'],

  // Designated. Which body may designate is in the rules; both are let as far as the question.
  DesignateLeader: ['teaching-school-officer', 'national-college'],
  AgreeAllowance: ['home-headteacher'],
  ReserveDays: ['system'],
  ReturnDays: ['system'],
  // De-designation is the school's decision, resignation the leader's, and withdrawal follows
  // from what neither controls (policy on de-designation, S6).
  DedesignateLeader: ['teaching-school-officer'],
  ResignDesignation: ['leader'],
  WithdrawDesignation: ['teaching-school-officer'],

  // Trained.
  BookCoreTraining: ['teaching-school-officer', 'trainer'],
  RecordCoreAttendance: ['trainer', 'teaching-school-officer'],
  BookEnrichmentModule: ['teaching-school-officer', 'trainer', 'leader'],
  RecordEnrichmentAttendance: ['trainer', 'teaching-school-officer'],

  // Deployed. The home headteacher is asked first, then the leader; the client chooses (S46, S47).
  RequestDeployment: ['supported-headteacher', 'broker', 'teaching-school-officer'],
  ApproachHomeHead: ['broker'],
  GrantRelease: ['home-headteacher'],
  RefuseRelease: ['home-headteacher'],
  ApproachLeader: ['broker'],
  AcceptDeployment: ['leader'],
  DeclineDeployment: ['leader'],
  ChooseLeader: ['supported-headteacher'],
  SetTerms: ['broker'],
  AgreeTerms: ['home-headteacher', 'leader', 'supported-headteacher', 'broker'],
  ConfirmReservation: ['system'],
  SendDeploymentBack: ['system'],
  RecordVisit: ['leader'],
  DecideMidTermReview: ['broker', 'supported-headteacher'],
  CompleteDeployment: ['broker'],
  CutShortDeployment: ['broker'],

  // Evidenced. The receiving headteacher evaluates, the leader comments, quality assurance accepts.
  AgreeBaseline: ['leader', 'broker', 'supported-headteacher'],
  ClaimLeaderCapacity: ['leader'],
  ClaimPupilOutcome: ['leader'],
  EvaluateDeployment: ['supported-headteacher'],
  CommentOnEvaluation: ['leader'],
  AcceptEvidence: ['quality-lead'],
  ReturnEvidence: ['quality-lead'],
  AttachLateResult: ['leader', 'supported-headteacher', 'teaching-school-officer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

const readingMatter: readonly string[] = [
  'RecordSchool',
  'ImportDesignation',
  'ImportDeployment',
] satisfies readonly (keyof typeof authority)[]

/**
 * Whether a command only takes down what others decided. Such a day may be older than every rule
 * set, so it is read under the rules of the day of reading.
 */
export const isReadingMatter = (commandType: string): boolean => readingMatter.includes(commandType)

/** A command type of the scheme. */
export type CommandType = keyof typeof authority

const isCommandType = (text: string): text is CommandType => Object.hasOwn(authority, text)

/** Every command type there is. */
export const commandTypes: readonly CommandType[] = Object.keys(authority).filter(isCommandType)

/** Who may ask for a command, the usual asker first. */
export const rolesFor = (commandType: CommandType): readonly Role[] => authority[commandType]

/** Why the door may turn somebody away before their command is looked at. */
export type AuthorityRefusal =
  | { readonly type: 'RoleUnknown'; readonly role: string }
  | {
      readonly type: 'RoleMayNotAsk'
      readonly role: Role
      readonly commandType: string
      readonly allowed: readonly Role[]
    }

/** Whether somebody in `role` may ask for a command of that type at all. */
export const mayAsk = (role: string, commandType: string): Either<AuthorityRefusal, void> => {
  const known = Role.safeParse(role)
  if (!known.success) return left({ type: 'RoleUnknown', role })
  const allowed = isCommandType(commandType) ? rolesFor(commandType) : []
  return allowed.includes(known.data)
    ? right(undefined)
    : left({ type: 'RoleMayNotAsk', role: known.data, commandType, allowed })
}

export const explainAuthorityRefusal = (refusal: AuthorityRefusal): string => {
  switch (refusal.type) {
    case 'RoleUnknown':
      return `there is no role “${refusal.role}”; the roles are ${Role.options.join(', ')}`
    case 'RoleMayNotAsk':
      return refusal.allowed.length === 0
        ? `no role may ask for “${refusal.commandType}”`
        : `the role “${refusal.role}” may not ask for it; ${listed(refusal.allowed)} may`
  }
}

const listed = (roles: readonly Role[]): string => roles.map((role) => `“${role}”`).join(' or ')

/** The four parties whose agreement makes a deployment. */
type AgreeingParty = 'home-head' | 'leader' | 'supported-school' | 'broker'

const parties: Partial<Readonly<Record<Role, AgreeingParty>>> = {
  'home-headteacher': 'home-head',
  leader: 'leader',
  'supported-headteacher': 'supported-school',
  broker: 'broker',
}

/** The party a role may agree terms for: nobody agrees for another. Undefined if none. */
export const partyOfRole = (role: Role): AgreeingParty | undefined => parties[role]
