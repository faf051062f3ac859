/** What a designation keeps whatever is asked of it, in whatever order. */

import { fold } from '@sle/eventing'
import { deciderLaws } from '@sle/testkit'
import fc from 'fast-check'
import { getOrElse } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  anyDesignationCommand,
  anyDesignationEvent,
  context2013,
  days,
  designateLeader,
  reserveDays,
  usualContext,
} from './examples.ts'
import {
  designation,
  designationCodec,
  type BriefedDesignationCommand,
  type DesignationEvent,
  reservedIn,
  stillReserved,
} from './index.ts'

deciderLaws({
  name: 'designation',
  decider: designation,
  codec: designationCodec,
  anyEvent: anyDesignationEvent,
  anyCommand: anyDesignationCommand,
  anyContext: fc.constantFrom(usualContext, context2013),
})

/** The history that commands make, and nothing else. */
const historyOf = (commands: readonly BriefedDesignationCommand[]): readonly DesignationEvent[] =>
  commands.reduce<readonly DesignationEvent[]>((history, command) => {
    const answer = designation.decide(command, fold(designation, history), usualContext)
    return [...history, ...getOrElse((): readonly DesignationEvent[] => [])(answer)]
  }, [])
const manyCommands = fc.array(anyDesignationCommand, { minLength: 5, maxLength: 30 })
const anyLending = anyDesignationCommand.filter(({ type }) =>
  ['AgreeAllowance', 'ReserveDays', 'ReturnDays'].includes(type),
)
const { yearlyAllowance } = usualContext.rules.deployment

describe('a designation', () => {
  it('never has more days of a year reserved than the allowance of that year', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const { days: book } = fold(designation, historyOf(commands))
        for (const { academicYear } of Object.values(book.reservations))
          expect(reservedIn(book, academicYear)).toBeLessThanOrEqual(
            book.agreed[academicYear] ?? yearlyAllowance,
          )
      }),
    )
  })

  it('is never held twice on one day', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const overlaps: DesignationEvent[] = []
        let last: Span | undefined
        for (const event of historyOf(commands)) {
          const begun = beginning(event)
          // A list may put right what a list said; it never overlaps what was decided here.
          const corrects = begun?.listed === true && last?.listed === true
          if (begun !== undefined && last !== undefined && !corrects && begun.from < last.until)
            overlaps.push(event)
          if (begun !== undefined) last = begun
          else if (endings.includes(event.type) && last !== undefined)
            last = { ...last, until: event.data.on, listed: false }
        }
        expect(overlaps).toEqual([])
      }),
    )
  })

  it('lends no day twice, and takes none back twice, however often it is asked', () => {
    const lent = [designateLeader(), reserveDays({ minutes: days(9) })]
    fc.assert(
      fc.property(fc.array(anyLending, { maxLength: 3 }), anyLending, (earlier, command) => {
        const once = historyOf([...lent, ...earlier, command])
        expect(historyOf([...lent, ...earlier, command, command])).toEqual(once)
      }),
    )
  })

  it('gives back no more than was reserved, and keeps what it did not give back', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const history = historyOf(commands)
        const balance = new Map<string, number>()
        for (const { type, data } of history) {
          if (type !== 'DaysReserved' && type !== 'DaysReturned') continue
          const { deploymentId, minutes } = data
          const sign = type === 'DaysReserved' ? 1 : -1
          const kept = (balance.get(deploymentId) ?? 0) + sign * minutes
          expect(kept).toBeGreaterThanOrEqual(0)
          balance.set(deploymentId, kept)
        }
        const { reservations } = fold(designation, history).days
        for (const [deploymentId, reservation] of Object.entries(reservations))
          expect(balance.get(deploymentId)).toBe(stillReserved(reservation))
      }),
    )
  })
})

/** From its first day until the first day without it. */
interface Span {
  readonly from: string
  readonly until: string
  readonly listed: boolean
}

const beginning = ({ type, data }: DesignationEvent): Span | undefined => {
  if (type !== 'LeaderDesignated' && type !== 'DesignationImported') return undefined
  const listed = type === 'DesignationImported'
  const from = type === 'DesignationImported' ? (data.designatedOn ?? data.on) : data.on
  const { termEndsOn } = data
  return { from, until: termEndsOn === undefined ? 'never' : dayAfter(termEndsOn), listed }
}

const endings: readonly string[] = [
  'LeaderDedesignated',
  'DesignationResigned',
  'DesignationWithdrawn',
]
const dayAfter = (date: string): string =>
  new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
