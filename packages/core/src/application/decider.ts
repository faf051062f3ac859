/**
 * One application, from its draft to the teaching school's recommendation or decline.
 *
 * A repeated command that would change nothing is granted with no events, so a caller may retry
 * after a lost answer, even once the application has moved on.
 */

import { left, right } from 'fp-ts/lib/Either.js'
import type { SchemeContext, SchemeDecider } from '../context.ts'
import { decline, rate, recommend } from './assessment.ts'
import type { ApplicationCommand, WithdrawApplication } from './commands.ts'
import { alreadySays, type Decision, notBefore, stepsOf, whose } from './decision.ts'
import type { ApplicationEvent } from './events.ts'
import type { ApplicationRefusal } from './refusals.ts'
import { type Application, evolve } from './state.ts'
import {
  addHeadteacherSection,
  addSecondReference,
  completeApplicantPart,
  start,
  submit,
} from './submission.ts'

const decide = (
  command: ApplicationCommand,
  state: Application,
  context: SchemeContext,
): Decision => {
  switch (command.type) {
    case 'StartApplication':
      return start(command, state, context)
    case 'CompleteApplicantPart':
      return completeApplicantPart(command, state)
    case 'AddHeadteacherSection':
      return addHeadteacherSection(command, state, context)
    case 'AddSecondReference':
      return addSecondReference(command, state, context)
    case 'SubmitApplication':
      return submit(command, state, context)
    case 'WithdrawApplication':
      return withdraw(command, state)
    case 'RateCriterion':
      return rate(command, state, context)
    case 'RecommendApplicant':
      return recommend(command, state, context)
    case 'DeclineApplicant':
      return decline(command, state, context)
  }
}

/** The applicant may withdraw until there is an outcome. */
const withdraw = (command: WithdrawApplication, state: Application): Decision => {
  if (state.phase === 'unknown') return left({ type: 'ApplicationUnknown' })
  const data = { ...command.data, ...whose(state) }
  if (state.phase === 'withdrawn' && alreadySays(state.withdrawal, data)) return right([])
  if (state.phase !== 'draft' && state.phase !== 'submitted')
    return left({ type: 'OutcomeReached', phase: state.phase })
  const objection = notBefore(data.on, ...stepsOf(state))
  if (objection !== undefined) return left(objection)
  return right([{ type: 'ApplicationWithdrawn', data }])
}

/** The application, whole. */
export const application: SchemeDecider<
  Application,
  ApplicationCommand,
  ApplicationEvent,
  ApplicationRefusal
> = { initial: { phase: 'unknown' }, evolve, decide }
