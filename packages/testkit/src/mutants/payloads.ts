/** Stores that spoil what is odd in the data, as text, numbers and keys are spoilt in practice. */

import type { EventStore } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { altered } from './altered-store.ts'
import { type Mutant, mutant } from './mutant.ts'

/** A store that shows the data of every event as `change` makes it. */
const changing = (change: (data: unknown) => unknown) => (): EventStore =>
  altered(memoryEventStore(), (event) => ({ ...event, data: change(event.data) }))

/** A store whose JSON text goes through `change` on the way. */
const throughText = (change: (json: string) => string) =>
  changing((data) => JSON.parse(change(JSON.stringify(data))))

/** A store that shows `instead` where the text of the data is `json`. */
const instead = (json: string, shown: string) =>
  throughText((text) => (text === json ? shown : text))

/** Data with every part of it changed, from the innermost outwards. */
const everywhere = (change: (part: unknown) => unknown) => (json: string) =>
  JSON.stringify(JSON.parse(json, (_, part: unknown) => change(part)))

const depthOf = (data: unknown): number =>
  typeof data === 'object' && data !== null
    ? 1 + Math.max(0, ...Object.values(data).slice(0, 9).map(depthOf))
    : 0

/** A copy made by assignment, which sets the prototype for a key named `__proto__`. */
const assigned = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(data)) copy[key] = part
  return copy
}

const withoutEmptyKey = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && '' in data ? { ...data, '': undefined } : data

/** Keeps the values that it was given and never makes JSON of them. */
const clonedValues = (): EventStore => {
  const given = new Map<string, unknown>()
  const inner = altered(memoryEventStore(), (event) => ({
    ...event,
    data: structuredClone(given.get(event.id)),
  }))
  return {
    ...inner,
    append: async (append) => {
      for (const { id, data } of append.events) given.set(id, structuredClone(data))
      return inner.append(append)
    },
  }
}

export const payloadMutants: readonly Mutant[] = [
  mutant(
    'ends texts at a NUL',
    ['reads back a NUL character'],
    throughText((json) => json.replaceAll(String.raw`\u0000after`, '')),
  ),
  mutant(
    'replaces what is not whole Unicode',
    ['reads back half of a surrogate pair'],
    throughText((json) => json.replaceAll(/\\ud[89a-f]../g, '\ufffd')),
  ),
  mutant(
    'stores whole numbers in 32 bits',
    ['reads back the largest exact integers'],
    throughText((json) => json.replaceAll('4294967296', '4294967295')),
  ),

  mutant('has no null', ['reads back null'], instead('null', '{}')),
  mutant(
    'takes text for nothing',
    ['reads back a bare text'],
    throughText((json) => (json.startsWith('"') ? 'null' : json)),
  ),
  mutant(
    'takes an empty record for nothing',
    ['reads back an empty record'],
    instead('{}', 'null'),
  ),
  mutant(
    'takes an empty list for a record',
    ['reads back an empty list'],
    throughText((json) => json.replaceAll('[]', '{}')),
  ),
  mutant(
    'drops control characters',
    ['reads back control characters'],
    throughText((json) => json.replaceAll('\u2028', '')),
  ),
  mutant(
    'composes letters',
    ['reads back letters of every kind'],
    throughText((json) => json.normalize('NFC')),
  ),
  mutant(
    'halves quotes',
    ['reads back quotes'],
    throughText((json) => json.replaceAll("''", "'")),
  ),
  mutant(
    'rounds numbers to fifteen digits',
    ['reads back the largest exact integers', 'reads back very large and very small numbers'],
    throughText(
      everywhere((part) => (typeof part === 'number' ? Number(part.toPrecision(15)) : part)),
    ),
  ),
  mutant(
    'keeps numbers in four bytes',
    [
      'reads back a bare number',
      'reads back the largest exact integers',
      'reads back very large and very small numbers',
    ],
    throughText(everywhere((part) => (typeof part === 'number' ? Math.fround(part) : part))),
  ),
  mutant(
    'keeps what JSON cannot say',
    [
      'reads back minus nought',
      'reads back numbers that JSON cannot say',
      'reads back fields without a value',
      'reads back a date',
    ],
    clonedValues,
  ),
  mutant(
    'loses what is deep down',
    ['reads back two hundred levels'],
    changing((data) => (depthOf(data) > 100 ? null : data)),
  ),
  mutant(
    'loses what is large',
    ['reads back a mebibyte of text', 'reads back ten thousand fields'],
    throughText((json) => (json.length > 65_535 ? 'null' : json)),
  ),
  mutant(
    'copies data by assignment',
    ['reads back keys that objects are born with'],
    changing(assigned),
  ),
  mutant(
    'drops empty keys',
    ['reads back an empty key and keys in order of nothing'],
    throughText(everywhere(withoutEmptyKey)),
  ),
]
