import { describe, expect, it } from 'vitest'
import { counted, table, wrapped } from './table.ts'

describe('a table', () => {
  it('sets columns side by side, as wide as their longest line', () => {
    expect(
      table(
        ['who', 'what'],
        [
          ['Ann', 'one\nthree'],
          ['Bartholomew', ''],
        ],
      ).split('\n'),
    ).toEqual([
      'who          what',
      '───────────  ─────',
      'Ann          one',
      '             three',
      'Bartholomew',
    ])
  })
})

describe('wrapped text', () => {
  it('breaks between words, and lets a longer word stand', () => {
    expect(wrapped('phonics (primary), English', 18)).toBe('phonics (primary),\nEnglish')
    expect(wrapped('a incomprehensibilities b', 10)).toBe('a\nincomprehensibilities\nb')
    expect(wrapped('', 10)).toBe('')
  })
})

describe('a count', () => {
  it('is of one or of many', () => {
    expect([0, 1, 2].map((count) => counted(count, 'leader'))).toEqual([
      '0 leaders',
      '1 leader',
      '2 leaders',
    ])
  })
})
