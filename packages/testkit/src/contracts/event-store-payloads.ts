/** Data is JSON: whatever JSON can say is read back as JSON says it. */

import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { appended, appendTo, newEvent, newStream } from './appends.ts'
import { clause, collected, endOf, type StoreClause, told } from './opened-store.ts'

const nested = (depth: number): unknown =>
  depth === 0 ? 'the bottom' : depth % 2 === 0 ? [nested(depth - 1)] : { in: nested(depth - 1) }

/** Data that stores have been known to spoil, by what is odd about it. */
export const oddPayloads: Readonly<Record<string, unknown>> = {
  null: null,
  'a bare number': 0.1,
  'a bare text': 'DROP TABLE events; --',
  'an empty record': {},
  'an empty list': { list: [], lists: [[], [[]]] },
  'a NUL character': { text: 'before\u0000after', '\u0000': 1 },
  'control characters': { text: '\u0001\u0007\b\f\n\r\t\u001b\u007f\u0085\u2028\u2029\ufeff' },
  'letters of every kind': { text: 'Ḡ é e\u0301 ß 東京 עברית 👩🏽‍🏫 \u{10ffff} \uffff' },
  'half of a surrogate pair': { text: 'high \ud83d low \udc69 turned \udc69\ud83d' },
  quotes: { text: `' '' " "" \\ \\' $1 $$ :x @x ? %s {0}`, "'": '"' },
  'the largest exact integers': [2 ** 53, -(2 ** 53), 2 ** 53 - 1, 2 ** 31, 2 ** 32, 2 ** 63],
  'minus nought': { amount: -0, list: [-0] },
  'very large and very small numbers': [1e21, 1e-7, Number.MAX_VALUE, Number.MIN_VALUE, 0.1 + 0.2],
  'numbers that JSON cannot say': [Number.NaN, Number.POSITIVE_INFINITY],
  'fields without a value': { gone: undefined, kept: null, list: [undefined, 1] },
  'a date': { at: new Date(0) },
  'two hundred levels': nested(200),
  'a mebibyte of text': { text: 'x'.repeat(1024 * 1024) },
  'ten thousand fields': Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i])),
  'keys that objects are born with': JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":1,"toString":2,"hasOwnProperty":3,"length":4}',
  ),
  'an empty key and keys in order of nothing': { '': 1, b: 2, a: 3, 10: 4, 9: 5, ' ': 6 },
}

const readsBack = (oddity: string, data: unknown): StoreClause =>
  clause(`reads back ${oddity}`, async ({ store, rival }) => {
    const stream = newStream()
    const start = await endOf(store)
    const asJson: unknown = JSON.parse(JSON.stringify(data))
    const { events } = await appended(store, appendTo(stream, { events: [newEvent(data)] }))
    const log = await collected(rival.readAll(start))
    for (const [event] of [events, await told(store, stream), await told(rival, stream), log])
      expect(
        isDeepStrictEqual(event?.data, asJson),
        `${oddity} was read back as ${JSON.stringify(event?.data)?.slice(0, 500)}`,
      ).toBe(true)
  })

export const payloadClauses: readonly StoreClause[] = Object.entries(oddPayloads).map(
  ([oddity, data]) => readsBack(oddity, data),
)
