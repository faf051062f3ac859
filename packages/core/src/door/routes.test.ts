import { describe, expect, it } from 'vitest'
import { commandTypes } from '../scheme/index.ts'
import { routedTypes } from './routes.ts'

describe('the door', () => {
  it('knows the commands of the authority table, and no other', () => {
    expect(routedTypes.toSorted()).toEqual(commandTypes.toSorted())
    expect(routedTypes.length).toBeGreaterThan(45)
  })
})
