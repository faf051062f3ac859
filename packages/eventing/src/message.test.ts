import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { acquired, book, lent } from './examples.ts'
import { command, event, fold } from './index.ts'

describe('a command', () => {
  const LendCopy = command('LendCopy', { reader: z.string() })

  it('is read when it has exactly its fields', () => {
    const asked = { type: 'LendCopy', data: { reader: 'ada' } }
    expect(LendCopy.parse(asked)).toEqual(asked)
  })

  it.each([
    ['a misspelt field', { type: 'LendCopy', data: { reeder: 'ada' } }],
    ['a field too many', { type: 'LendCopy', data: { reader: 'ada', days: 3 } }],
    ['something beside its data', { type: 'LendCopy', data: { reader: 'ada' }, at: 'noon' }],
    ['another type', { type: 'LendCopies', data: { reader: 'ada' } }],
  ])('is not read with %s', (_, asked) => {
    expect(LendCopy.safeParse(asked).success).toBe(false)
  })
})

describe('an event', () => {
  it('is read when it has fields that nobody knows', () => {
    const CopyLent = event('CopyLent', { reader: z.string() })
    const stored = { type: 'CopyLent', data: { reader: 'ada', shelf: 4 }, later: true }
    expect(CopyLent.parse(stored)).toEqual({ type: 'CopyLent', data: { reader: 'ada' } })
  })
})

describe('folding', () => {
  it('learns the events in order, from the empty stream or from a state', () => {
    const after = fold(book, [acquired(2), lent('ada')])
    expect(after).toEqual({ copies: 2, readers: ['ada'] })
    expect(fold(book, [lent('bo')], after).readers).toEqual(['ada', 'bo'])
    expect(fold(book, [])).toBe(book.initial)
  })
})
