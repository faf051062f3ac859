/**
 * Names that are stored are stored for ever, so they are spelt right before they are released:
 * event, command and refusal types, stream categories, roles, and the codes in events.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandTypes, formsByCategory, Role } from '@sle/core'
import dictionary from 'dictionary-en-gb'
import nspell from 'nspell'
import { describe, expect, it } from 'vitest'
import { everyForm, schemaOf } from './golden/specimens.ts'

/** Words of the field that no dictionary has. */
const fieldWords = new Set([
  'acceptor',
  'asker',
  'cpd',
  'dedesignate',
  'dedesignated',
  'easting',
  'fors',
  'funder',
  'ict',
  'northing',
  'nqt',
  'phonics',
  'pshe',
  'ruleset',
  'ukprn',
  'urn',
])

const speller = nspell(dictionary)

/** `LeaderDedesignated`, `home-headteacher` and `termEndsOn`, as words in lower case. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())

const misspelt = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => word.length > 1 && !fieldWords.has(word))
      .filter((word) => !speller.correct(word) && !speller.correct(capitalised(word)))
      .map((word) => `${word} in ${name}`),
  )

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const core = join(import.meta.dirname, '..', 'packages', 'core', 'src')

/** Refusal types are types only: they are read from where they are written. */
const refusalTypes: readonly string[] = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)(?:refusals|authority)\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(join(core, file), 'utf8').matchAll(/type: '([A-Z]\w+)'/g)])
  .map(([, type]) => type ?? '')

/** The names of fields, and every code of an enumeration, in a JSON Schema. */
const namesIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  const {
    properties,
    enum: codes,
    const: code,
  } = schema as {
    properties?: object
    enum?: unknown[]
    const?: unknown
  }
  const said = [...Object.keys(properties ?? {}), ...(codes ?? []), code]
  return [
    ...said.filter((name): name is string => typeof name === 'string'),
    ...Object.values(schema).flatMap(namesIn),
  ]
}

const names = [
  ...new Set([
    ...everyForm.map(({ type }) => type),
    ...Object.keys(formsByCategory),
    ...commandTypes,
    ...Role.options,
    ...refusalTypes,
    ...everyForm.flatMap((form) => namesIn(schemaOf(form))),
  ]),
]

describe('stored names', () => {
  it('are all found', () => {
    expect(refusalTypes.length).toBeGreaterThan(80)
    expect(names.length).toBeGreaterThan(300)
    for (const name of ['LeaderDesignated', 'termEndsOn', 'quality-lead', 'evidence', 'workload'])
      expect(names).toContain(name)
  })

  it('are spelt as the dictionary has them', () => {
    expect(misspelt(names)).toEqual([])
  })

  it('would not pass if they were misspelt', () => {
    expect(misspelt(['DeploymentRequsted', 'organization-lead', 'VisitRecorded'])).toEqual([
      'requsted in DeploymentRequsted',
      'organization in organization-lead',
    ])
    expect(misspelt(['color', 'programmeEnded', 'behavior'])).toEqual([
      'color in color',
      'behavior in behavior',
    ])
  })

  it('have no field word that nothing uses', () => {
    const used = new Set(names.flatMap(wordsOf))
    expect([...fieldWords].filter((word) => !used.has(word))).toEqual([])
  })
})
