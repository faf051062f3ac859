import { fold } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import {
  day,
  broker,
  deploymentCompleted,
  deploymentId,
  deploymentImported,
  deploymentRequested,
  deploymentSentBack,
  homeSchool,
  leader,
  setTerms,
  supportedSchool,
  untilAgreed,
  untilChosen,
  untilConfirmed,
} from './examples.ts'
import { deployment, DeploymentCommand, deploymentFacts, type DeploymentEvent } from './index.ts'

const factsAfter = (...history: readonly DeploymentEvent[]) =>
  deploymentFacts(fold(deployment, history))

describe('the facts of a deployment', () => {
  const arranged = { deploymentId, supportedSchool, broker }

  it('are none before the request', () => {
    expect(factsAfter()).toEqual({ phase: 'unknown', agreed: false, finished: false })
  })

  it('have no leader until one is chosen', () => {
    expect(factsAfter(...untilChosen.slice(0, -1))).toEqual({
      ...arranged,
      phase: 'requested',
      agreed: false,
      finished: false,
    })
    expect(factsAfter(...untilChosen)).toEqual({
      ...arranged,
      leader,
      homeSchool,
      phase: 'chosen',
      agreed: false,
      finished: false,
    })
  })

  it('say whether all parties agree and whether the work is over', () => {
    const agreedOn = day('01-16')
    expect(factsAfter(...untilAgreed)).toMatchObject({ agreed: true, agreedOn, finished: false })
    expect(factsAfter(...untilAgreed, deploymentSentBack())).toMatchObject({
      agreed: false,
      leader,
    })
    expect(factsAfter(...untilConfirmed)).toMatchObject({ phase: 'confirmed', agreed: true })
    expect(factsAfter(...untilConfirmed, deploymentCompleted())).toMatchObject({
      agreed: true,
      agreedOn,
      finished: true,
      closedOn: day('04-05'),
    })
  })

  it('never say of imported history that the parties agreed', () => {
    expect(factsAfter(deploymentImported({ status: 'completed' }))).toEqual({
      deploymentId,
      leader,
      supportedSchool,
      phase: 'imported',
      agreed: false,
      finished: true,
    })
    const ended = deploymentImported({ status: 'cut-short', endedOn: day('03-01') })
    expect(factsAfter(ended)).toMatchObject({ finished: true, closedOn: day('03-01') })
  })
})

describe('a command to a deployment', () => {
  it('is read strictly, down to the fields within fields', () => {
    const { data } = setTerms()
    expect(DeploymentCommand.safeParse(setTerms()).success).toBe(true)
    expect(
      DeploymentCommand.safeParse({
        type: 'SetTerms',
        data: { ...data, fee: { ...data.fee, rat: 1 } },
      }).success,
    ).toBe(false)
  })
})

describe('an event that makes no sense where it comes', () => {
  it('leaves the deployment as it was', () => {
    const before = fold(deployment, [deploymentRequested()])
    expect(fold(deployment, [...untilAgreed.slice(-1), deploymentCompleted()], before)).toBe(before)
  })
})
