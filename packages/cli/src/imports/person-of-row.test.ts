import { PersonId } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { describe, expect, it } from 'vitest'
import { leftOf, places, planOf, rightOf, streamOf } from './examples.ts'
import { rehearsedPeople } from './people.ts'

describe('the person a row is about', () => {
  it('is somebody new, whose id is of the file and the row and tells nothing of their TRN', async () => {
    const row = 'Zeb,Rowe,100000,1234567,Maths,,,'
    const [first] = await planOf([row])
    const [again] = await planOf([row])
    const [elsewhere] = await planOf([row], { digest: 'another' })
    expect(streamOf(again)).toBe(streamOf(first))
    expect(streamOf(elsewhere)).not.toBe(streamOf(first))
    expect(JSON.stringify(first && rightOf(first).command)).not.toMatch(/Zeb|Rowe|1234567/)
  })

  it('is the one who has the TRN, found again next year', async () => {
    const people = memoryDirectory()
    const [first] = await planOf(['Zeb,Rowe,100000,1234567,Maths,,,'], { people })
    const [later] = await planOf(['Zeb,Rowe,100001,1234567,Science,,,'], { people })
    expect(streamOf(later)).toBe(streamOf(first))
    expect(await people.findByName('zeb', 'rowe')).toHaveLength(1)
  })

  it('is the same after marriage, with a warning and the new name kept', async () => {
    const people = memoryDirectory()
    await planOf(['Zeb,Rowe,100000,1234567,Maths,,,'], { people })
    const [later] = await planOf(['Zeb,Larkspindle,100000,1234567,Maths,,,'], { people })
    expect(later && places(rightOf(later).warnings ?? [])).toEqual(['Surname: Larkspindle'])
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
    expect(await people.findByName('Zeb', 'Larkspindle')).toHaveLength(1)
  })

  it('is not somebody with both names different: the other row is named', async () => {
    const [, second] = await planOf([
      'Zeb,Rowe,100000,1234567,Maths,,,',
      'Ada,Quillfeather,100000,1234567,Maths,,,',
    ])
    expect(second && leftOf(second)[0]).toMatchObject({
      column: 'TRN',
      value: '1234567',
      why: expect.stringContaining('row 2'),
    })
  })

  it('is not somebody of another name whom only the directory knows', async () => {
    const people = memoryDirectory()
    await planOf(['Zeb,Rowe,100000,1234567,Maths,,,'], { people })
    const [later] = await planOf(['Ada,Quillfeather,100000,1234567,Maths,,,'], { people })
    expect(later && leftOf(later)[0]?.why).toContain('somebody of another name in the directory')
  })

  it('without a TRN is the one of that name at that school', async () => {
    const row = 'Zeb,Rowe,100000,,SBM,,,'
    const [first, again, elsewhere] = await planOf([row, row, 'ZEB,rowe,100001,,SBM,,,'])
    expect(streamOf(again)).toBe(streamOf(first))
    expect(streamOf(elsewhere)).not.toBe(streamOf(first))
  })

  it('twice in one file with other details is rejected, and the first row named', async () => {
    const [, second] = await planOf([
      'Zeb,Rowe,100000,1234567,Maths,,,',
      'Zeb,Rowe,100000,1234567,Science,,,',
    ])
    expect(second && leftOf(second)[0]?.why).toContain('row 2 is about the same person')
  })

  it('is only rehearsed in a dry run', async () => {
    const people = memoryDirectory()
    const rehearsed = rehearsedPeople(people)
    const row = 'Zeb,Rowe,100000,1234567,Maths,,,'
    const [first, again] = await planOf([row, row], { people: rehearsed })
    expect(streamOf(again)).toBe(streamOf(first))
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
    const id = PersonId.parse(streamOf(first).slice('designation-'.length))
    expect(await rehearsed.findById(id)).toMatchObject({ surname: 'Rowe' })
  })
})

describe('somebody who was forgotten', () => {
  const row = 'Zeb,Rowe,100000,1234567,Maths,,,'

  it('stays forgotten when the list that made them known is imported again', async () => {
    const people = memoryDirectory()
    const [first] = await planOf([row, row], { people })
    const id = PersonId.parse(streamOf(first).slice('designation-'.length))
    await people.forget(id)
    const homeSchoolOf = async (person: PersonId) => (person === id ? '100000' : undefined)
    const plans = await planOf([row, row], { people, homeSchoolOf })
    expect(plans.map(streamOf)).toEqual([streamOf(first), streamOf(first)])
    expect(await people.findById(id)).toBeUndefined()
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
    expect(plans[0] && rightOf(plans[0]).warnings?.[0]?.why).toContain('was forgotten')
  })
})
