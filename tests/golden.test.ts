/**
 * What was ever stored can be read. The files in `golden/` are added when an event type or a
 * version is (see `golden/add.ts`) and are never edited: a file that fails here asks for an
 * upcaster and a new version, not for another file.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sleCodec } from '@sle/core'
import { instant, type Position, type RecordedEvent } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import { everyForm, fileOf, schemaOf } from './golden/specimens.ts'

const folder = join(import.meta.dirname, 'golden')
const goldenFiles = readdirSync(folder).filter((file) => file.endsWith('.json'))
const schemaFiles = readdirSync(join(folder, 'schemas'))

interface Stored {
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}

const read = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(folder, ...path), 'utf8'))

const recorded = (stored: Stored): RecordedEvent => ({
  id: 'e1',
  ...stored,
  stream: 'deployment-01J0000000000000000000000D',
  version: 1,
  position: '1' as Position,
  recordedAt: instant('2019-06-03T09:00:00.000Z'),
  provenance: {
    commandId: 'c1',
    correlationId: 'c1',
    causationId: 'c1',
    actor: { id: 'p1', role: 'broker', organisation: '100000' },
    ruleset: 'local-windows-2018',
  },
})

describe('the golden files', () => {
  it('hold every event type in its current version, and nothing that nobody knows', () => {
    expect(goldenFiles).toEqual(expect.arrayContaining(everyForm.map(fileOf)))
    const types = everyForm.map(({ type }) => type)
    const strangers = goldenFiles.filter((file) => !types.includes(file.split('.')[0] as never))
    expect(strangers).toEqual([])
    expect(types.length).toBeGreaterThan(45)
  })

  it('are all there, version by version', () => {
    const files = new Set(goldenFiles)
    for (const { type, version } of everyForm)
      for (let v = 1; v <= version; v++) expect(files).toContain(`${type}.v${v}.json`)
  })

  it.each(goldenFiles)('%s is read as exactly what was stored', (file) => {
    const stored = read(file) as Stored
    expect(`${stored.type}.v${stored.schemaVersion}.json`).toBe(file)
    const { type, data } = sleCodec.decode(recorded(stored))
    const current = everyForm.find((form) => form.type === stored.type)?.version
    // Of an older version the data are led to the present; what they must be then, its upcaster tests.
    expect({ type, data }).toStrictEqual({
      type: stored.type,
      data: stored.schemaVersion === current ? stored.data : data,
    })
    expect(sleCodec.encode(sleCodec.decode(recorded(stored))).data).toEqual(data)
  })
})

describe('the schema of a stored event', () => {
  it('is kept for every type and version', () => {
    expect(schemaFiles).toEqual(expect.arrayContaining(everyForm.map(fileOf)))
  })

  it.each(everyForm.map((form) => [fileOf(form), form] as const))(
    '%s does not change under its version',
    (file, form) => {
      expect(schemaOf(form)).toEqual(read('schemas', file))
    },
  )
})
