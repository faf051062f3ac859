import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { daysToMinutes, inDays, inPounds, Minutes, readDays, readPounds } from './index.ts'

const day = Minutes.parse(300)

describe('reading days of five hours', () => {
  it.each([
    ['2.5', 750],
    ['2½', 750],
    ['2 ½', 750],
    ['half', 150],
    ['Half a day', 150],
    ['½ day', 150],
    ['¼', 75],
    ['1.75', 525],
    ['0.5', 150],
    ['3 days', 900],
    ['1 Day', 300],
    ['0', 0],
  ])('reads “%s” as %i minutes', (text, minutes) => {
    expect(readDays(text, day)).toEqual(right(minutes))
  })

  it.each([
    ['', 'it is blank'],
    ['-1', 'it does not have the form of a number of days'],
    ['tbc', 'it does not have the form of a number of days'],
    ['3 hours', 'it does not have the form of a number of days'],
    ['2.5½', 'it has two fractions'],
    ['9999', 'it is longer than any year of work'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(readDays(text, day)).toMatchObject({
      left: { type: 'NotALengthOfTime', value: text, why },
    })
  })

  it('refuses a part that is no whole minute of a longer day', () => {
    expect(readDays('0.33', Minutes.parse(350))).toHaveProperty(
      'left.why',
      'of 350 minutes each, it is no whole minute',
    )
  })
})

describe('saying a length of time in days', () => {
  it.each([
    [0, '0 days'],
    [20, '20 minutes'],
    [1, '1 minute'],
    [150, '½ day'],
    [300, '1 day'],
    [320, '1 day 20 minutes'],
    [450, '1½ days'],
    [750, '2½ days'],
    [4500, '15 days'],
  ])('says %i minutes as “%s”', (minutes, words) => {
    expect(inDays(minutes, day)).toBe(words)
  })

  it('knows no half of a day of an odd number of minutes', () => {
    expect(inDays(150, Minutes.parse(301))).toBe('150 minutes')
    expect(inDays(452, Minutes.parse(301))).toBe('1 day 151 minutes')
  })

  it('counts days into minutes', () => {
    expect(daysToMinutes(2.5, day)).toBe(750)
  })
})

describe('reading pounds', () => {
  it.each([
    ['£350', 350_00],
    ['350.00', 350_00],
    ['350.5', 350_50],
    ['£1,250.50', 1_250_50],
    [' £ 297.50 ', 297_50],
    ['0', 0],
  ])('reads “%s” as %i pence', (text, pence) => {
    expect(readPounds(text)).toEqual(right(pence))
  })

  it.each([
    ['', 'it is blank'],
    ['€350', 'it does not have the form of an amount in pounds'],
    ['-350', 'it does not have the form of an amount in pounds'],
    ['350.005', 'it does not have the form of an amount in pounds'],
    ['1,25', 'it does not have the form of an amount in pounds'],
    ['£1,000,000.01', 'it is more than £1,000,000'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(readPounds(text)).toMatchObject({ left: { type: 'NotAnAmount', value: text, why } })
  })

  it('says pence as pounds', () => {
    expect(inPounds(297_50)).toBe('£297.50')
  })
})
