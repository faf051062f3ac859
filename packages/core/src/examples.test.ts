import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsByCategory } from './catalogue.ts'
import * as examples from './examples.ts'

const typesIn = (arbitrary: fc.Arbitrary<{ readonly type: string }>): readonly string[] => [
  ...new Set(fc.sample(arbitrary, { numRuns: 4000, seed: 1 }).map(({ type }) => type)),
]

describe('the published arbitraries', () => {
  it.each([
    ['school', examples.anySchoolEvent],
    ['application', examples.anyApplicationEvent],
    ['designation', examples.anyDesignationEvent],
    ['training', examples.anyTrainingEvent],
    ['deployment', examples.anyDeploymentEvent],
    ['evidence', examples.anyEvidenceEvent],
  ] as const)('of the %s make every event there is', (category, arbitrary) => {
    const types = formsByCategory[category].map(({ type }) => type)
    expect(typesIn(arbitrary).toSorted()).toEqual(types.toSorted())
  })

  it('of all events together leave none out', () => {
    const types = Object.values(formsByCategory).flatMap((forms) => forms.map(({ type }) => type))
    expect(types.length).toBeGreaterThan(40)
    expect(typesIn(examples.anySleEvent).toSorted()).toEqual(types.toSorted())
  })
})
