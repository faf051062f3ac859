import { PersonId, Urn } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { planDesignations } from './designation-plan.ts'
import {
  all,
  leftOf,
  places,
  planned,
  planOf,
  rightOf,
  streamOf,
  tableIn,
  today,
} from './examples.ts'
import type { Schools } from './planned.ts'
import { readRegister } from './register.ts'
import { registerColumns } from './register-columns.ts'

describe('the home school of a row', () => {
  const schools: Schools = {
    count: 2,
    find: (urn) =>
      urn === '100000' ? { status: 'open' } : urn === '100004' ? { status: 'closed' } : undefined,
  }
  const rows = [
    'Zeb,Rowe,100000,1234567,Maths,,,',
    'Ada,Lark,100004,1234568,Maths,,,',
    'Bo,Fen,100009,1234569,Maths,,,',
  ]

  it('must be recorded, and is remarked on if it has closed', async () => {
    const [open, closed, unknown] = await planOf(rows, { schools })
    expect(open && rightOf(open).warnings).toEqual([])
    expect(closed && places(rightOf(closed).warnings ?? [])).toEqual(['School URN: 100004'])
    expect(unknown && leftOf(unknown)[0]?.why).toBe('no school with this URN is recorded')
  })

  it('is taken as it stands while no school is recorded at all', async () => {
    const plans = await planOf(rows, { schools: { ...schools, count: 0 } })
    expect(plans.every(isRight)).toBe(true)
  })
})

describe('two imports at once', () => {
  const row = 'Zeb,Rowe,100000,1234567,Maths,,,'
  /** A directory in which somebody is made known between the look-up and the claim. */
  const overtaken = async (surname: string) => {
    const people = memoryDirectory()
    const other = { id: PersonId.parse('01J0000000000000000000000B'), firstName: 'Zeb', surname }
    let overtakes = true
    return {
      other: other.id,
      people: {
        ...people,
        record: async (person: Parameters<typeof people.record>[0]) => {
          if (overtakes && person.trn !== undefined)
            await people.record({ ...other, trn: person.trn })
          overtakes = false
          return people.record(person)
        },
      },
    }
  }

  it('of two lists make one person of one TRN', async () => {
    const { people, other } = await overtaken('Rowe')
    const [plan] = await planOf([row], { people })
    expect(streamOf(plan)).toBe(`designation-${other}`)
    expect(await people.findByName('Zeb', 'Rowe')).toHaveLength(1)
  })

  it('hold the one who comes second to the rules of a TRN that was found', async () => {
    const { people } = await overtaken('Larkspindle')
    const [plan] = await planOf([row], { people })
    expect(plan && places(rightOf(plan).warnings ?? [])).toEqual(['Surname: Rowe'])
    const other = await overtaken('Quillfeather')
    const [refused] = await planOf([row.replace('Zeb', 'Ada')], { people: other.people })
    expect(refused && leftOf(refused)[0]?.why).toContain('somebody of another name')
  })

  it('that find a person known under their own id take them, though no designation is seen', async () => {
    const people = memoryDirectory()
    const sbm = 'Zeb,Rowe,100000,,SBM,,,'
    const [first, again] = [await planOf([sbm], { people }), await planOf([sbm], { people })]
    expect(streamOf(again[0])).toBe(streamOf(first[0]))
    expect(await people.findByName('Zeb', 'Rowe')).toHaveLength(1)
  })
})

describe('a row that is refused', () => {
  it('leaves nobody behind whom it alone made known', async () => {
    const people = memoryDirectory()
    await planOf(['Zeb,Rowe,100000,1234567,Maths,,,'], { people, granted: false })
    expect(await people.findByName('Zeb', 'Rowe')).toEqual([])
  })

  it('changes nothing of somebody who was known', async () => {
    const people = memoryDirectory()
    await planOf(['Zeb,Rowe,100000,1234567,Maths,,,'], { people })
    const married = 'Zeb,Lark,100000,1234567,Maths,,,'
    await planOf([married], { people, granted: false })
    expect(await people.findByName('Zeb', 'Rowe')).toHaveLength(1)
    expect(await people.findByName('Zeb', 'Lark')).toEqual([])
  })
})

describe('the teaching school of a row', () => {
  const header = 'First name,Surname,School URN,TRN,Specialisms,Teaching school URN'
  const row = 'Zeb,Rowe,100000,1234567,Maths,,,'
  const teachingSchool = Urn.parse('100005')

  it('is that of the import where the row names none, and asks another thing than without', async () => {
    const { plans, notes } = await planned([row], { teachingSchool })
    const [plan] = plans.map(rightOf)
    expect(plan?.command.data).toMatchObject({ teachingSchool: '100005' })
    expect(plan?.given).toBe('100005')
    expect(notes).toEqual([])
  })

  it('is that of the row where it names one', async () => {
    const table = await tableIn(
      `${header}\nZeb,Rowe,100000,1234567,Maths,100009\n`,
      registerColumns,
    )
    const [{ result, row: number } = { result: undefined, row: 0 }] = await all(readRegister(table))
    const { plan } = planDesignations({
      people: memoryDirectory(),
      digest: 'd1',
      today,
      teachingSchool,
      homeSchoolOf: async () => undefined,
    })
    const { command, given } = rightOf(await plan(rightOf(result!), number))
    expect(command.data).toMatchObject({ teachingSchool: '100009' })
    expect(given).toBeUndefined()
  })

  it('is remarked on once for the file where nobody names one', async () => {
    const { notes } = await planned([row, 'Ada,Fen,100000,1234568,Maths,,,'])
    expect(notes).toEqual([expect.stringContaining('2 leaders are registered with no teaching')])
    expect(notes[0]).toContain('--organisation')
  })
})
