import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import {
  completeDeployment,
  cutShortDeployment,
  day,
  days,
  deploymentCompleted,
  deploymentCutShort,
  deploymentImported,
  importDeployment,
  midTermReviewDecided,
  otherVisitId,
  recordVisit,
  requestDeployment,
  untilAgreed,
  untilConfirmed,
  usualContext,
  visitRecorded,
} from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('completing a deployment', () => {
  it('returns what was agreed and not used', () => {
    given(...untilConfirmed, visitRecorded())
      .when(completeDeployment())
      .then(deploymentCompleted({ minutesUsed: days(1), minutesReturned: days(4) }))
  })

  it('changes nothing when it is completed', () => {
    given(...untilConfirmed, visitRecorded(), deploymentCompleted())
      .when(completeDeployment())
      .thenNothing()
  })

  it('is refused before the days are reserved', () => {
    given(...untilAgreed)
      .when(completeDeployment())
      .thenRefused({ type: 'DaysNotReserved', agreedOn: day('01-16') })
  })

  it('is refused before any visit', () => {
    given(...untilConfirmed)
      .when(completeDeployment())
      .thenRefused({ type: 'NoVisitYet' })
  })

  it('is refused when it is dated before the last visit or the last review', () => {
    const visited = visitRecorded({ visitedOn: day('03-04'), on: day('03-05') })
    given(...untilConfirmed, visited, visitRecorded({ visitId: otherVisitId }))
      .when(completeDeployment({ on: day('03-01') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('03-01'),
        step: 'VisitRecorded',
        stepOn: day('03-04'),
      })
    given(...untilConfirmed, visitRecorded(), midTermReviewDecided())
      .when(completeDeployment({ on: day('02-01') }))
      .thenRefused({
        type: 'EarlierThanHistory',
        on: day('02-01'),
        step: 'MidTermReviewDecided',
        stepOn: day('02-25'),
      })
  })

  it('is refused when it was cut short', () => {
    given(...untilConfirmed, deploymentCutShort())
      .when(completeDeployment())
      .thenRefused({ type: 'DeploymentFinished', how: 'cut-short' })
  })
})

describe('cutting a deployment short', () => {
  const working = [...untilConfirmed, visitRecorded()]

  it('follows a review that found it not working: the exit is dated, the days go back', () => {
    const stopped = midTermReviewDecided({
      decision: 'stop',
      findings: 'not working: the phonics lead has left the school',
    })
    given(...working, stopped)
      .when(cutShortDeployment())
      .then(deploymentCutShort({ minutesUsed: days(1), minutesReturned: days(4) }))
  })

  it('returns everything when no visit was made', () => {
    given(...untilConfirmed)
      .when(cutShortDeployment())
      .then(deploymentCutShort({ minutesUsed: days(0), minutesReturned: days(5) }))
  })

  it('changes nothing when it was cut short for this reason with this exit', () => {
    given(...working, deploymentCutShort())
      .when(cutShortDeployment())
      .thenNothing()
  })

  it('is refused for another reason afterwards, and once it is completed', () => {
    given(...working, deploymentCutShort())
      .when(cutShortDeployment({ reason: 'the school has closed' }))
      .thenRefused({ type: 'DeploymentFinished', how: 'cut-short' })
    given(...working, deploymentCompleted())
      .when(cutShortDeployment())
      .thenRefused({ type: 'DeploymentFinished', how: 'completed' })
  })

  it('is refused when the exit would come before the last day', () => {
    const exitStrategy = { steps: 'the deputy takes over', by: day('02-28') }
    given(...working)
      .when(cutShortDeployment({ exitStrategy }))
      .thenRefused({ type: 'ExitBeforeLastDay', by: day('02-28'), on: day('03-01') })
  })
})

describe('importing a deployment', () => {
  it('takes the line as it is', () => {
    given().when(importDeployment()).then(deploymentImported())
  })

  it('changes nothing when the same line is imported again, on whatever day', () => {
    given(deploymentImported())
      .when(importDeployment({ on: day('05-20') }))
      .thenNothing()
  })

  it('is told again when the list has moved on', () => {
    const ended = { status: 'completed' as const, endedOn: day('04-05'), on: day('05-20') }
    given(deploymentImported()).when(importDeployment(ended)).then(deploymentImported(ended))
  })

  it('is refused for a deployment that was requested here', () => {
    given(...untilConfirmed)
      .when(importDeployment())
      .thenRefused({ type: 'AlreadyRequested' })
  })

  it('leaves nothing else to be asked', () => {
    for (const command of [requestDeployment(), recordVisit(), completeDeployment()])
      given(deploymentImported()).when(command).thenRefused({ type: 'ImportedHistory' })
  })
})
