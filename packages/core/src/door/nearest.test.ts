import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearest.ts'

const names = [
  'RequestDeployment',
  'RecordVisit',
  'RecordSchool',
  'CompleteDeployment',
  'AgreeTerms',
]

describe('the nearest names', () => {
  it('are those that resemble what was asked, the most alike first', () => {
    expect(nearestNames('recordvisits', names)[0]).toBe('RecordVisit')
    expect(nearestNames('AgreeTrems', names)).toEqual(['AgreeTerms'])
  })

  it('are three at most, and none if nothing resembles it', () => {
    const alike = ['Grant A', 'Grant B', 'Grant C', 'Grant D']
    expect(nearestNames('Grant E', alike)).toHaveLength(3)
    expect(nearestNames('xyzzy', names)).toEqual([])
    expect(nearestNames('', names)).toEqual([])
  })
})
