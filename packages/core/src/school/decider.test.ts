import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { CivilDate, Postcode } from '../values/index.ts'
import { recordSchool, schoolRecorded, usualContext } from './examples.ts'
import { explainSchoolRefusal, RecordSchool, school } from './index.ts'

const { given } = stories(school, usualContext)
const day = (text: string): CivilDate => CivilDate.parse(text)

describe('recording a school', () => {
  it('takes in the entry of the register', () => {
    given().when(recordSchool()).then(schoolRecorded())
  })

  it('changes nothing when the entry says what is recorded, on whatever day it is read', () => {
    given(schoolRecorded())
      .when(recordSchool({ on: day('2019-03-01') }))
      .thenNothing()
  })

  it('takes in a changed entry whole', () => {
    const moved = { postcode: Postcode.parse('EC3A 5DF'), changedOn: day('2019-02-20') }
    given(schoolRecorded()).when(recordSchool(moved)).then(schoolRecorded(moved))
  })

  it('notices a trust that changed only its name', () => {
    const trust = { code: '2570', name: 'The Northfield Trust' }
    const renamed = { code: '2570', name: 'The Northfield and Eastbrook Trust' }
    given(schoolRecorded({ trust }))
      .when(recordSchool({ trust: renamed }))
      .then(schoolRecorded({ trust: renamed }))
  })

  it('takes in an entry that does not say when it was changed', () => {
    const undated = { status: 'closed', changedOn: undefined } as const
    given(schoolRecorded()).when(recordSchool(undated)).then(schoolRecorded(undated))
  })

  it('is refused when the entry is older than the one recorded', () => {
    const changedOn = day('2018-12-31')
    given(schoolRecorded())
      .when(recordSchool({ status: 'proposed-to-open', changedOn }))
      .thenRefused({
        type: 'OlderThanRecorded',
        urn: recordSchool().data.urn,
        changedOn,
        recorded: day('2019-01-16'),
      })
  })

  it('says of an older entry which is recorded and what would help', () => {
    const { urn } = recordSchool().data
    const [changedOn, recorded] = [day('2018-12-31'), day('2019-01-16')]
    expect(explainSchoolRefusal({ type: 'OlderThanRecorded', urn, changedOn, recorded })).toBe(
      'the entry of school 100000 was last changed on 2018-12-31, and one changed on 2019-01-16 is recorded; read a later extract',
    )
  })

  it('has no place for a head teacher’s name', () => {
    const { type, data } = recordSchool()
    expect(RecordSchool.safeParse({ type, data }).success).toBe(true)
    expect(RecordSchool.safeParse({ type, data: { ...data, headLastName: 'A' } }).success).toBe(
      false,
    )
  })
})
