import { describe, expect, it } from 'vitest'
import { brokenBy, type Clause, holdTo } from './clause.ts'

const clauses: readonly Clause<number>[] = [
  { name: 'is even', check: async (n) => expect(n % 2).toBe(0) },
  { name: 'is small', check: async (n) => expect(n).toBeLessThan(10) },
]

describe('a contract', () => {
  it('names the clauses that are broken', async () => {
    expect(await brokenBy(clauses, 4)).toEqual([])
    expect(await brokenBy(clauses, 13)).toEqual(['is even', 'is small'])
  })

  it('makes no exception to a clause that there is not', () => {
    expect(() => holdTo(clauses, 5, { 'is evne': 'odd on purpose' })).toThrow(
      'cannot except “is evne”: no clause says so',
    )
  })
})
