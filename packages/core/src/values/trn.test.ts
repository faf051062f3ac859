import { mapLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { explainValue, readTrn, readTrnLeniently } from './index.ts'

// The DfE's published test data for its own services.
describe('reading a teacher reference number leniently', () => {
  it.each([
    ['RP22/ 21 1 33', '2221133'],
    ['RP99/123', '0099123'],
    ['RP99/12345', '9912345'],
    ['12345', '0012345'],
    ['  R P 99 / 1234', '0991234'],
    ['RP / 1234567', '1234567'],
    ['ZZ-123445 ', '0123445'],
  ])('reads “%s” as %s', (text, trn) => {
    expect(readTrnLeniently(text)).toEqual(right(trn))
  })

  it.each([
    ['RP99/123457', 'it has 8 digits, more than 7'],
    ['1234', 'it has 4 digits, fewer than 5'],
    ['RP99/1', 'it has 3 digits, fewer than 5'],
    ['', 'it has 0 digits, fewer than 5'],
    ['00000', 'no teacher has that number'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(mapLeft(explainValue)(readTrnLeniently(text))).toMatchObject({
      left: `“${text}” is not a teacher reference number: ${why}; write seven digits, such as 0012345, or nothing for a person without one`,
    })
  })
})

describe('reading a teacher reference number strictly', () => {
  it('keeps a leading zero', () => {
    expect(readTrn('0012345')).toEqual(right('0012345'))
  })

  it.each([
    ['0000000', 'no teacher has that number'],
    ['RP99/12345', 'it holds something other than digits'],
    ['12345', 'it has 5 digits'],
    [' 1234567', 'it holds something other than digits'],
  ])('refuses “%s”: %s', (text, why) => {
    expect(readTrn(text)).toMatchObject({ left: { type: 'NotATrn', value: text, why } })
  })
})
