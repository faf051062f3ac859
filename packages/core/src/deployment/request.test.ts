import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { deploymentRequested, requestDeployment, untilAgreed, usualContext } from './examples.ts'
import { deployment } from './index.ts'

const { given } = stories(deployment, usualContext)

describe('requesting a deployment', () => {
  it('is recorded', () => {
    given().when(requestDeployment()).then(deploymentRequested())
  })

  it('changes nothing when the same request comes again, even much later', () => {
    given(...untilAgreed)
      .when(requestDeployment())
      .thenNothing()
  })

  it('is refused when another request has the id', () => {
    given(deploymentRequested())
      .when(requestDeployment({ specialism: 'maths' }))
      .thenRefused({ type: 'AlreadyRequested' })
  })
})
