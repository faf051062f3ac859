import { describe, expect, it } from 'vitest'
import { stateCache } from './index.ts'

describe('a state cache', () => {
  it('remembers the state that was set last', () => {
    const cache = stateCache(2)
    expect(cache.get('book-emma')).toBeUndefined()
    cache.set('book-emma', { state: 'one', version: 1 })
    cache.set('book-emma', { state: 'two', version: 2 })
    expect(cache.get('book-emma')).toEqual({ state: 'two', version: 2 })
  })

  it('forgets the stream that was used longest ago', () => {
    const cache = stateCache(2)
    cache.set('book-emma', { state: 1, version: 1 })
    cache.set('book-persuasion', { state: 2, version: 1 })
    cache.get('book-emma')
    cache.set('book-sanditon', { state: 3, version: 1 })
    expect(cache.get('book-persuasion')).toBeUndefined()
    expect(cache.get('book-emma')?.state).toBe(1)
    expect(cache.get('book-sanditon')?.state).toBe(3)
  })

  it('remembers nothing when it has no room', () => {
    const cache = stateCache(0)
    cache.set('book-emma', { state: 1, version: 1 })
    expect(cache.get('book-emma')).toBeUndefined()
  })
})
