import { left, mapLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  type CommandType,
  commandTypes,
  explainAuthorityRefusal,
  mayAsk,
  partyOfRole,
  Role,
  rolesFor,
} from './index.ts'

describe('asking for a command', () => {
  it.each<[Role, CommandType]>([
    ['applicant', 'StartApplication'],
    ['home-headteacher', 'SubmitApplication'],
    ['referee', 'AddSecondReference'],
    ['assessor', 'RateCriterion'],
    ['national-college', 'DesignateLeader'],
    ['home-headteacher', 'GrantRelease'],
    ['supported-headteacher', 'ChooseLeader'],
    ['leader', 'RecordVisit'],
    ['quality-lead', 'AcceptEvidence'],
    ['system', 'ReserveDays'],
  ])('is for the %s: %s', (role, commandType) => {
    expect(mayAsk(role, commandType)).toEqual(right(undefined))
  })

  it.each<[Role, CommandType]>([
    ['applicant', 'SubmitApplication'],
    ['applicant', 'RateCriterion'],
    ['home-headteacher', 'AddSecondReference'],
    ['leader', 'GrantRelease'],
    ['broker', 'ChooseLeader'],
    ['leader', 'EvaluateDeployment'],
    ['leader', 'AcceptEvidence'],
    ['supported-headteacher', 'CommentOnEvaluation'],
    ['teaching-school-officer', 'ReserveDays'],
    ['auditor', 'RecordSchool'],
  ])('is not for the %s: %s', (role, commandType) => {
    expect(mayAsk(role, commandType)).toEqual(
      left({ type: 'RoleMayNotAsk', role, commandType, allowed: rolesFor(commandType) }),
    )
  })

  it('is refused in words that name who may', () => {
    expect(mapLeft(explainAuthorityRefusal)(mayAsk('applicant', 'DesignateLeader'))).toEqual(
      left(
        'the role “applicant” may not ask for it; “teaching-school-officer” or “national-college” may',
      ),
    )
  })

  it('is refused to a role that does not exist, with the roles that do', () => {
    const refusal = mapLeft(explainAuthorityRefusal)(mayAsk('headmaster', 'GrantRelease'))
    expect(refusal).toHaveProperty(
      'left',
      `there is no role “headmaster”; the roles are ${Role.options.join(', ')}`,
    )
  })

  it('is for nobody if there is no such command', () => {
    // A name that every object has must not be taken for a command.
    for (const unknown of ['DesignateEverybody', 'toString', ''])
      expect(mapLeft(explainAuthorityRefusal)(mayAsk('system', unknown))).toEqual(
        left(`no role may ask for “${unknown}”`),
      )
  })
})

describe('the table of authority', () => {
  it.each(commandTypes)('names somebody for %s, each once', (commandType) => {
    const roles = rolesFor(commandType)
    expect(roles).not.toEqual([])
    expect(new Set(roles).size).toBe(roles.length)
  })

  it('lets an auditor and a data officer read, never ask', () => {
    for (const commandType of commandTypes)
      for (const reader of ['auditor', 'data-officer'] as const)
        expect(rolesFor(commandType)).not.toContain(reader)
  })

  it('lets nobody but policies ask for what follows from an event', () => {
    for (const commandType of ['ReserveDays', 'ReturnDays', 'ConfirmReservation'] as const)
      expect(rolesFor(commandType)).toEqual(['system'])
  })
})

describe('agreeing terms', () => {
  it('is done by each role for its own party', () => {
    expect(rolesFor('AgreeTerms').map(partyOfRole)).toEqual([
      'home-head',
      'leader',
      'supported-school',
      'broker',
    ])
  })

  it('is done for no party by anybody else', () => {
    const others = Role.options.filter((role) => !rolesFor('AgreeTerms').includes(role))
    expect(others.map(partyOfRole)).toEqual(others.map(() => undefined))
  })
})
