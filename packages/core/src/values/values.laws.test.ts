import { instant } from '@sle/eventing'
import fc from 'fast-check'
import { type Either, isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  anyAcademicYear,
  anyCivilDate,
  anyHalfDays,
  anyLaCode,
  anyLaestab,
  anyMinutes,
  anyPence,
  anyPostcode,
  anySpecialism,
  anyTrn,
  anyUkprn,
  anyUrn,
} from './examples.ts'
import * as values from './index.ts'

type Reader = (text: string) => Either<values.ValueRefusal, string>

interface Kind {
  readonly any: fc.Arbitrary<string>
  readonly strict: Reader
  readonly lenient: Reader
}

const kinds: Readonly<Record<string, Kind>> = {
  URN: { any: anyUrn, strict: values.readUrn, lenient: values.readUrnLeniently },
  UKPRN: { any: anyUkprn, strict: values.readUkprn, lenient: values.readUkprnLeniently },
  LAESTAB: { any: anyLaestab, strict: values.readLaestab, lenient: values.readLaestabLeniently },
  'local authority code': {
    any: anyLaCode,
    strict: values.readLaCode,
    lenient: values.readLaCodeLeniently,
  },
  postcode: {
    any: anyPostcode,
    strict: values.readPostcode,
    lenient: values.readPostcodeLeniently,
  },
  TRN: { any: anyTrn, strict: values.readTrn, lenient: values.readTrnLeniently },
  day: { any: anyCivilDate, strict: values.readCivilDate, lenient: values.readCivilDateLeniently },
  'academic year': {
    any: anyAcademicYear,
    strict: values.readAcademicYear,
    lenient: values.readAcademicYearLeniently,
  },
  specialism: {
    any: anySpecialism,
    strict: values.readSpecialism,
    lenient: values.readSpecialismLeniently,
  },
}

// Texts near enough to a value that a lenient reader has work to do.
const anyMess = (any: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string(),
    fc.stringMatching(/^[ \d/-]{3,12}$/),
    any.map((text) => ` ${text.toLowerCase()} `),
    any.map((text) => text.replaceAll(/[-/ ]/g, '')),
    fc.tuple(any, any).map(([one, other]) => `${one}${other}`),
  )

describe.each(Object.entries(kinds))('laws of reading a %s', (_name, { any, strict, lenient }) => {
  it('reads every value back from its own text, strictly and leniently', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(strict(value)).toEqual(right(value))
        expect(lenient(value)).toEqual(right(value))
      }),
    )
  })

  it('reads leniently into a text that reads strictly as itself', () => {
    let read = 0
    fc.assert(
      fc.property(anyMess(any), (mess) => {
        const value = lenient(mess)
        if (isLeft(value)) return
        read++
        expect(strict(value.right)).toEqual(value)
      }),
    )
    expect(read, 'no mess was ever read: the law looked at nothing').not.toBe(0)
  })

  it('is lenient wherever strictness is satisfied, and then reads the same', () => {
    fc.assert(
      fc.property(anyMess(any), (mess) => {
        const value = strict(mess)
        expect(isRight(value) ? lenient(mess) : value).toEqual(value)
      }),
    )
  })

  it('quotes every refused text and says why and what would help', () => {
    fc.assert(
      fc.property(anyMess(any), (mess) => {
        for (const read of [strict(mess), lenient(mess)]) {
          if (isRight(read)) continue
          expect(read.left.value).toBe(mess)
          expect(values.explainValue(read.left)).toMatch(/^“.*” is not an? .+: .+; .+/s)
        }
      }),
    )
  })
})

describe('laws of days and money', () => {
  it('reads half days back from the words they are said in', () => {
    const day = values.Minutes.parse(300)
    fc.assert(
      fc.property(anyHalfDays, (minutes) => {
        expect(values.readDays(values.inDays(minutes, day), day)).toEqual(right(minutes))
      }),
    )
  })

  it('loses no minute in saying a length of time', () => {
    fc.assert(
      fc.property(anyMinutes, fc.integer({ min: 60, max: 480 }), (minutes, length) => {
        const said = values.inDays(minutes, values.Minutes.parse(length))
        const [, whole = '0', half = '', rest = '0'] =
          /^(?:(\d*)(½?) days? ?)?(?:(\d+) minutes?)?$/.exec(said) ?? []
        const counted = Number(whole) * length + (half === '' ? 0 : length / 2) + Number(rest)
        expect(counted).toBe(minutes)
      }),
    )
  })

  it('reads pence back from the pounds they are said in', () => {
    fc.assert(
      fc.property(anyPence, (pence) => {
        expect(values.readPounds(values.inPounds(pence))).toEqual(right(pence))
      }),
    )
  })
})

describe('laws of days of the calendar', () => {
  it('puts every instant on the day the clocks of England show', () => {
    const any = fc.date({
      min: new Date('1972-01-01T00:00:00Z'),
      max: new Date('2037-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(any, fc.constantFrom(0, 21, 22, 23), (date, hour) => {
        date.setUTCHours(hour)
        const now = instant(date.toISOString())
        const shown = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/London')
        expect(values.dayOf(now)).toBe(shown.toPlainDate().toString())
      }),
    )
  })

  it('puts every day in the one academic year that holds it', () => {
    fc.assert(
      fc.property(anyCivilDate, (date) => {
        const [first, last] = values.academicYearOf(date).split(' to ')
        expect(date >= `${first}-09-01` && date <= `${last}-08-31`).toBe(true)
      }),
    )
  })
})
