import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozen } from './frozen.ts'

const byText = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Whether every part, down to the last, can no longer be changed. */
const isFixed = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) &&
    Reflect.ownKeys(value).every((key) => isFixed(Reflect.get(value, key))))

/** A list of two that has only its second item. */
const gappy = (): unknown[] => {
  const list: unknown[] = []
  list[1] = 1
  return list
}

const born = (fields: object, prototype: object | null): unknown =>
  Object.assign(Object.create(prototype), fields)

/** Values that JSON leaves out, changes, or takes in a way of its own. */
const oddities: readonly unknown[] = [
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  Symbol('mark'),
  () => 1,
  new Date(0),
  new Date(Number.NaN),
  new Map([[1, 2]]),
  new Uint8Array(2),
  Object(1),
  Object('text'),
  gappy(),
  Object.assign([1, 2], { note: 'gift' }),
  Object.assign([1], { toJSON: () => 'a list of its own' }),
  { toJSON: () => ({ mine: -0 }) },
  { toJSON: () => undefined },
  { toJSON: 1 },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
  JSON.parse('{"__proto__":1}'),
  { [Symbol('mark')]: 1, seen: 2 },
  Object.defineProperty({ seen: 1 }, 'unseen', { value: 2 }),
  Object.defineProperty({}, 'asked', { get: () => [1], enumerable: true }),
  born({ own: 1 }, null),
  born({ own: 1 }, { inherited: 2 }),
  born({ own: 1 }, { toJSON: () => 'inherited' }),
  Object.freeze({ list: [1] }),
  '\ud83d',
]

const anyOddity = fc.constantFrom(...oddities)
const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    anyOddity,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', '1')),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
})).value

/** At the top, what has no JSON at all is refused, as JSON refuses it. */
const same = (value: unknown): void => {
  const wrapped = { value }
  const copy = frozen(wrapped)
  expect(copy).toStrictEqual(byText(wrapped))
  expect(JSON.stringify(copy)).toBe(JSON.stringify(wrapped))
  expect(isFixed(copy)).toBe(true)
}

describe('a frozen copy', () => {
  it('is what JSON would bring back, frozen to its last part', () => {
    fc.assert(fc.property(anyValue, same), { numRuns: 300 })
  })

  it.each(oddities.map((value, i) => [i, value] as const))(
    'is that of oddity %i, too',
    (_, value) => {
      same(value)
      same([value, value])
    },
  )

  it('is that of something very deep, too', () => {
    let deep: unknown = { bottom: -0 }
    for (let i = 0; i < 500; i++) deep = i % 2 === 0 ? [deep] : { deep }
    same(deep)
  })

  it('has no part in common with what it was made of', () => {
    const value = { list: [{ n: 1 }], in: { n: 2 } }
    const copy = frozen(value)
    value.list[0] = { n: 3 }
    value.in.n = 4
    expect(copy).toEqual({ list: [{ n: 1 }], in: { n: 2 } })
  })

  it.each([
    [undefined, 'JSON'],
    [() => 1, 'JSON'],
    [1n, 'BigInt'],
  ])('is not made of %s, which has no JSON', (value, why) => {
    expect(() => frozen(value)).toThrow(why)
  })

  it('is not made of what contains itself', () => {
    const list: unknown[] = []
    list.push(list)
    expect(() => frozen(list)).toThrow(TypeError)
  })
})
