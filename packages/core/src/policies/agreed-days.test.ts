/**
 * What comes of all policies on the two streams of one deployment. The log is an array, and
 * whatever a policy asks is decided at once.
 */

import { fold } from '@sle/eventing'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { SleEvent } from '../catalogue.ts'
import type { SchemeContext } from '../context.ts'
import {
  type BriefedDeploymentCommand,
  deployment,
  type DeploymentEvent,
  deploymentForms,
  explainDeploymentRefusal,
  Party,
} from '../deployment/index.ts'
import * as told from '../deployment/steps/examples.ts'
import { agreeAllowance, allowanceAgreed, designationImported } from '../designation/examples.ts'
import {
  type BriefedDesignationCommand,
  designation,
  type DesignationEvent,
  designationForms,
  explainDesignationRefusal,
  reservedIn,
} from '../designation/index.ts'
import { context, recorded } from './examples.ts'
import { policies, type PolicyCommand, type SchemePolicy } from './index.ts'
import { reserveAgreedDays } from './reserve-agreed-days.ts'

const { academicYear, day, days } = told

describe('the days of an agreed deployment', () => {
  it('are reserved, and the deployment confirmed', () => {
    const { settle, phase, reserved } = alliance(designationImported(), ...told.untilAgreed)
    settle()
    expect({ phase: phase(), reserved: reserved() }).toEqual({
      phase: 'confirmed',
      reserved: days(5),
    })
  })

  it('are not reserved beyond the allowance: the deployment goes back and says why', () => {
    const { log, settle, phase, reserved } = alliance(
      designationImported(),
      small,
      ...told.untilAgreed,
    )
    settle()
    expect(log.at(-1)).toMatchObject({
      type: 'DeploymentSentBack',
      data: {
        reason:
          '5 days of “2018 to 2019” are wanted and 2 days are left; agree a larger allowance, or ask for fewer days',
      },
    })
    expect({ phase: phase(), reserved: reserved() }).toEqual({ phase: 'chosen', reserved: 0 })
  })

  it('go back when the deployment is cut short', () => {
    const { ask, settle, reserved } = alliance(designationImported(), ...told.untilAgreed)
    settle()
    ask(told.recordVisit())
    ask(told.cutShortDeployment())
    settle()
    expect(reserved()).toBe(days(1))
  })

  it('stay with nobody when a crash comes between the refusal and the sending back', () => {
    const { ask, crashIn, settle, phase, reserved } = alliance(
      designationImported(),
      small,
      ...told.untilAgreed,
    )
    crashIn(reserveAgreedDays)
    expect(phase()).toBe('chosen')
    ask(larger)
    settle()
    expect({ phase: phase(), reserved: reserved() }).toEqual({ phase: 'chosen', reserved: 0 })
  })

  it('stay reserved when the sending back of earlier terms is heard only then', () => {
    const { ask, catchUp, settle, phase, reserved } = alliance(
      designationImported(),
      small,
      ...told.untilAgreed,
    )
    catchUp(reserveAgreedDays)
    expect(phase()).toBe('chosen')
    ask(larger)
    agreeAnew.forEach(ask)
    settle()
    expect({ phase: phase(), reserved: reserved() }).toEqual({
      phase: 'confirmed',
      reserved: days(5),
    })
  })

  it('are those of the latest terms when earlier ones are asked for again', () => {
    const { log, ask, crashIn, settle, phase, reserved } = alliance(
      designationImported(),
      small,
      ...told.untilAgreed,
    )
    crashIn(reserveAgreedDays)
    ask(larger)
    agreeAnew.forEach(ask)
    settle()
    expect(log.filter(({ type }) => type === 'DeploymentSentBack')).toHaveLength(1)
    expect(log.flatMap(({ type, data }) => (type === 'DaysReserved' ? data.edition : []))).toEqual([
      1, 2,
    ])
    expect({ phase: phase(), reserved: reserved() }).toEqual({
      phase: 'confirmed',
      reserved: days(5),
    })
  })
})

const small = allowanceAgreed({ academicYear, minutes: days(2) })
const larger = agreeAllowance({ academicYear, minutes: days(6), on: day('01-17') })
/** The same terms again: edition 2, with every agreement. */
const agreeAnew = [
  told.setTerms({ on: day('01-17') }),
  ...Party.options.map((party) => told.agreeTerms(party, { on: day('01-17') })),
]

type Asked = BriefedDesignationCommand | BriefedDeploymentCommand | PolicyCommand

/** An alliance with one leader and one deployment, after some history. */
function alliance(...history: readonly (DesignationEvent | DeploymentEvent)[]) {
  const log: (DesignationEvent | DeploymentEvent)[] = [...history]
  const seen = new Map<SchemePolicy, number>()
  const leaderState = () => fold(designation, log.filter(isOfDesignation))
  const deploymentState = () => fold(deployment, log.filter(isOfDeployment))

  const ask = (command: Asked): { readonly said: string } | undefined => {
    if (isForDesignation(command)) {
      const answer = designation.decide(command, leaderState(), context)
      if (isLeft(answer)) return { said: explainDesignationRefusal(answer.left) }
      log.push(...answer.right)
      return undefined
    }
    const answer = deployment.decide(command, deploymentState(), contextOf(command))
    if (isLeft(answer)) return { said: explainDeploymentRefusal(answer.left) }
    log.push(...answer.right)
    return undefined
  }

  const hear = (policy: SchemePolicy): boolean => {
    const at = seen.get(policy) ?? 0
    const event = log[at]
    if (event === undefined) return false
    for (const { command, ifRefused } of policy.react(recorded(event))) {
      const refused = ask(command)
      if (refused !== undefined && ifRefused !== undefined) ask(ifRefused(refused))
    }
    seen.set(policy, at + 1)
    return true
  }
  const catchUp = (policy: SchemePolicy): number => {
    let heard = 0
    while (hear(policy)) heard++
    return heard
  }

  return {
    log,
    ask,
    catchUp,
    settle: () => {
      while (policies.map(catchUp).some((heard) => heard > 0));
    },
    /** The policy answers the last event, and the machine stops before that is noted. */
    crashIn: (policy: SchemePolicy) => {
      const last = log.length - 1
      seen.set(policy, last)
      hear(policy)
      seen.set(policy, last)
    },
    phase: () => deploymentState().phase,
    reserved: () => reservedIn(leaderState().days, academicYear),
  }
}

/** Each party agrees in its own person. */
const contextOf = (command: Asked): SchemeContext =>
  command.type === 'AgreeTerms' ? told.askedBy(told.agreeing[command.data.party]) : context

const typesOf = (forms: readonly { readonly type: string }[]) => forms.map(({ type }) => type)
const ofDesignation = typesOf(designationForms)
const isOfDesignation = (event: SleEvent): event is DesignationEvent =>
  ofDesignation.includes(event.type)
const ofDeployment = typesOf(deploymentForms)
const isOfDeployment = (event: SleEvent): event is DeploymentEvent =>
  ofDeployment.includes(event.type)
const isForDesignation = (command: Asked): command is BriefedDesignationCommand =>
  ['AgreeAllowance', 'ReserveDays', 'ReturnDays'].includes(command.type)
