import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { instant, isInstant, jitteredPause, systemClock } from './index.ts'

describe('an instant', () => {
  it.each(['2019-06-03T09:00:00.000Z', '1999-12-31T23:59:59.999Z', '2020-02-29T00:00:00.000Z'])(
    'is read from %s',
    (text) => {
      expect(instant(text)).toBe(text)
      expect(isInstant(text)).toBe(true)
    },
  )

  it.each([
    '2019-06-03',
    '2019-06-03T09:00:00Z',
    '2019-06-03T09:00:00.000+01:00',
    '2019-06-03T09:00:00.000000Z',
    '2019-13-03T09:00:00.000Z',
    '2019-06-03T25:00:00.000Z',
    '2019-02-30T09:00:00.000Z',
    '2019-06-31T09:00:00.000Z',
    '2019-06-03T24:00:00.000Z',
    '+012019-06-03T09:00:00.000Z',
    ' 2019-06-03T09:00:00.000Z',
    '2019-06-03T09:00:00.000Z\n',
    '',
  ])('is not read from “%s”', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(() => instant(text)).toThrow(
      `cannot read instant “${text}”: write it as 2026-01-31T09:30:00.000Z`,
    )
  })

  it('is what the system clock tells', () => {
    const told = systemClock()
    expect(isInstant(told)).toBe(true)
    expect(Math.abs(Date.parse(told) - Date.now())).toBeLessThan(1000)
  })
})

describe('a pause between attempts', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    [1, 1, 2],
    [2, 2, 4],
    [5, 16, 32],
    [8, 125, 250],
    [30, 125, 250],
    [2000, 125, 250],
  ])('after attempt %i lasts from %i to %i ms', async (attempt, shortest, longest) => {
    const lasted = async () => {
      const before = Date.now()
      const pause = jitteredPause(attempt)
      await vi.advanceTimersToNextTimerAsync()
      await pause
      return Date.now() - before
    }
    const pauses: number[] = []
    for (let i = 0; i < 50; i++) pauses.push(await lasted())
    // A timer may be rounded to whole milliseconds.
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(shortest - 1)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(longest)
  })
})
