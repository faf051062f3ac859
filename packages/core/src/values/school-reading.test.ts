import { type Either, left, mapLeft, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  explainValue,
  readLaCode,
  readLaCodeLeniently,
  readLaestab,
  readLaestabLeniently,
  readPostcode,
  readPostcodeLeniently,
  readUkprn,
  readUkprnLeniently,
  readUrn,
  readUrnLeniently,
  type ValueRefusal,
} from './index.ts'

const told = (read: Either<ValueRefusal, unknown>) => mapLeft(explainValue)(read)

// One row of the register of schools, as the DfE publishes it in test data.
describe('the published row', () => {
  it('is read field by field', () => {
    expect(readUrn('100000')).toEqual(right('100000'))
    expect(readLaCode('201')).toEqual(right('201'))
    expect(readLaestab('2013614')).toEqual(right('2013614'))
    expect(readLaestab('201/3614')).toEqual(right('2013614'))
    expect(readUkprn('10079319')).toEqual(right('10079319'))
  })
})

describe('reading a URN', () => {
  it('takes the five digits of a children’s centre', () => {
    expect(readUrn('20031')).toEqual(right('20031'))
  })

  it('forgives spaces only when lenient', () => {
    expect(readUrnLeniently(' 100000 ')).toEqual(right('100000'))
    expect(readUrn(' 100000 ')).toHaveProperty('left.type', 'NotAUrn')
  })

  it('refuses what has no place in a URN, saying how it differs', () => {
    expect(told(readUrn('12345'))).toEqual(
      left(
        '“12345” is not a URN: it is 5 digits beginning with 1; write six digits, such as 100000 (five beginning with 2 for a children’s centre)',
      ),
    )
    expect(readUrn('012345')).toHaveProperty('left.why', 'it is 6 digits beginning with 0')
    expect(readUrnLeniently('  ')).toHaveProperty('left.why', 'it is blank')
    expect(readUrn('10000A')).toHaveProperty('left.why', 'it does not have that form')
  })

  it('never takes a number of another kind', () => {
    expect(readUrnLeniently('2013614')).toHaveProperty('left.type', 'NotAUrn')
    expect(readUrnLeniently('10079319')).toHaveProperty('left.type', 'NotAUrn')
    expect(readUkprnLeniently('100000')).toHaveProperty('left.type', 'NotAUkprn')
  })
})

describe('reading a UKPRN', () => {
  it.each(['10000000', '99999999'])('takes %s', (text) => {
    expect(readUkprn(text)).toEqual(right(text))
  })

  it.each(['09999999', '100000000', '1007931'])('refuses %s', (text) => {
    expect(readUkprn(text)).toHaveProperty('left.type', 'NotAUkprn')
  })

  it('forgives spaces around it when lenient', () => {
    expect(readUkprnLeniently(' 10079319')).toEqual(right('10079319'))
  })
})

describe('reading a local authority’s code', () => {
  it('keeps it as text of three digits', () => {
    expect(readLaCodeLeniently(' 201 ')).toEqual(right('201'))
    expect(readLaCode('21')).toHaveProperty('left.why', 'it is 2 digits beginning with 2')
  })
})

describe('reading a LAESTAB', () => {
  it.each(['873/2001', ' 873 / 2001 ', '8732001', '873 2001'])('reads “%s” leniently', (text) => {
    expect(readLaestabLeniently(text)).toEqual(right('8732001'))
  })

  it.each(['873/201', '873/20012', '87320O1', ''])('refuses “%s” even so', (text) => {
    expect(readLaestabLeniently(text)).toHaveProperty('left.type', 'NotALaestab')
  })

  it.each(['873 2001', '8732/001', '8732001 '])('refuses “%s” when strict', (text) => {
    expect(readLaestab(text)).toHaveProperty('left.type', 'NotALaestab')
  })

  it('quotes what was sent, not what was left of it', () => {
    expect(readLaestabLeniently('873/201')).toHaveProperty('left.value', '873/201')
  })
})

describe('reading a postcode', () => {
  it.each([
    ['sw1a1aa', 'SW1A 1AA'],
    [' M1  1ae ', 'M1 1AE'],
    ['ec3a 5de', 'EC3A 5DE'],
    ['CR26XH', 'CR2 6XH'],
  ])('reads “%s” leniently as %s', (text, postcode) => {
    expect(readPostcodeLeniently(text)).toEqual(right(postcode))
  })

  it('takes only capitals and one space when strict', () => {
    expect(readPostcode('SW1A 1AA')).toEqual(right('SW1A 1AA'))
    expect(readPostcode('SW1A1AA')).toHaveProperty('left.type', 'NotAPostcode')
    expect(readPostcode('sw1a 1aa')).toHaveProperty('left.type', 'NotAPostcode')
  })

  it.each(['', 'London', 'SW1A', '1AA'])('refuses “%s”', (text) => {
    expect(readPostcodeLeniently(text)).toHaveProperty('left.type', 'NotAPostcode')
  })
})
