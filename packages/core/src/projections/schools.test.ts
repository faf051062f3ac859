import { describe, expect, it } from 'vitest'
import { schoolRecorded } from '../school/examples.ts'
import { CivilDate, Urn } from '../values/index.ts'
import { documentAfter } from './examples.ts'
import { schoolName, schools } from './index.ts'

const urn = Urn.parse('100000')

describe('the schools', () => {
  it('have the details that were recorded last', () => {
    const closed = schoolRecorded({ status: 'closed', closedOn: CivilDate.parse('2019-08-31') })
    expect(documentAfter(schools, urn, [schoolRecorded(), closed])).toEqual(closed.data)
  })

  it('are kept apart by number', () => {
    const other = schoolRecorded({ urn: Urn.parse('100001') })
    expect(documentAfter(schools, urn, [schoolRecorded(), other])).toEqual(schoolRecorded().data)
  })

  it('are called by name and number, or by number alone when nobody recorded them', () => {
    const entries = new Map([[urn, schoolRecorded().data]])
    expect(schoolName(entries, urn)).toBe('The Example Primary School (100000)')
    expect(schoolName(entries, Urn.parse('100009'))).toBe('school 100009')
  })
})
