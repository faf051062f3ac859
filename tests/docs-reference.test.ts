/** That the generator of reference pages saw what there is; `docs:check` says if they are current. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandTypes, formsByCategory, Role } from '@sle/core'
import { describe, expect, it } from 'vitest'
import { helpTexts } from '../docs/generate/cli-page.ts'
import { categories, commandsOf, eventsOf } from '../docs/generate/messages-page.ts'
import { refusalGroups } from '../docs/generate/refusals-page.ts'
import { namedValues } from '../docs/generate/shapes.ts'

const root = resolve(import.meta.dirname, '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const refusals = refusalGroups().flatMap((group) => group.refusals)

describe('the generator', () => {
  it('finds every event', () => {
    const found = categories.flatMap((category) => eventsOf(category).map(({ type }) => type))
    expect(found.length).toBeGreaterThan(40)
    expect(found).toEqual(Object.values(formsByCategory).flatMap((f) => f.map(({ type }) => type)))
  })

  it('finds every command that a role may ask', () => {
    const found = categories.flatMap((category) => commandsOf(category).map(({ type }) => type))
    expect(found.length).toBeGreaterThan(40)
    expect(found.toSorted()).toEqual(commandTypes.toSorted())
  })

  it('finds every member of the refusal types, each with its sentence', () => {
    const files = [
      ...['door', 'school', 'application', 'designation', 'training', 'deployment', 'evidence'].map(
        (folder) => `packages/core/src/${folder}/refusals.ts`,
      ),
      'packages/core/src/scheme/authority.ts',
    ]
    const written = files.flatMap((file) => text(file).match(/readonly type: '\w+'/g) ?? [])
    // Two more are the mechanism's.
    expect(refusals.length).toBe(written.length + 2)
    expect(refusals.length).toBeGreaterThan(100)
    expect(refusals.filter(({ sentences }) => sentences.length === 0)).toEqual([])
  })

  it('fills sentences with the values that their refusal has', () => {
    const strange = refusals.flatMap(({ name, sentences, values }) =>
      sentences
        .flatMap((sentence) => [...sentence.matchAll(/\*(\w+)\*/g)].map(([, value = '']) => value))
        .filter((value) => !values.includes(value))
        .map((value) => `${name}: ${value}`),
    )
    expect(strange).toEqual([
      'CommandNotUnderstood: field',
      'CommandNotUnderstood: why',
      'RoleUnknown: Role',
    ])
  })

  it('finds the values and the commands of the command line', () => {
    expect(namedValues.size).toBeGreaterThan(30)
    expect([...helpTexts().keys()]).toEqual(
      expect.arrayContaining(['sle', 'sle import', 'sle ask', 'sle history', 'sle demo']),
    )
  })
})

describe('the glossary', () => {
  /** Words of stored names that need no entry: verbs, little words, and plain English. */
  const plain = new Set(
    (
      'above accept accepted add added after agree agreed all already amended another answer as ask ' +
      'assistant attach attached attendance attended available back before below body book booked ' +
      'booking by changed choose chosen closed college come completed complete contended core cut ' +
      'data decide decided decline declined differs due earlier endorsed exceeded exit finished ' +
      'first for force future given grant granted has have held higher id in is kind known last ' +
      'late length level listed made may mid minimum missed missing more national need new no not ' +
      'nothing of officer older on other outcome own part published reached record recorded red refuse refused ' +
      'relied request requested result resigned resign return returned reused say says second send ' +
      'sent serving set short since start started starts step stop stopped submit submitted ' +
      'support supported taken than time to unclear understood unknown used whole with wrong year yet'
    ).split(' '),
  )
  const stemOf = (word: string): string => word.replace(/(?:ations?|ed|ing|ies|ia|es|s|e)$/, '')

  it('has an entry for every other word of an event, a command, a refusal, a role or a stream', () => {
    const names: readonly string[] = [
      ...Object.values(formsByCategory).flatMap((forms) => forms.map(({ type }) => type)),
      ...commandTypes,
      ...refusals.map(({ name }) => name),
      ...Object.keys(formsByCategory),
      ...Role.options,
    ]
    const words = new Set(
      names.flatMap((name) => name.split(/-|(?=[A-Z])/)).map((word) => word.toLowerCase()),
    )
    const entries = [...text('docs/explanation/glossary.md').matchAll(/\*\*(.+?)\*\*/g)]
      .map(([, entry = '']) => entry.toLowerCase().replaceAll('-', ''))
      .join(' ')
    const nouns = [...words].filter((word) => !plain.has(word))
    expect(nouns.length).toBeGreaterThan(40)
    expect(nouns.filter((word) => !entries.includes(stemOf(word)))).toEqual([])
  })
})
