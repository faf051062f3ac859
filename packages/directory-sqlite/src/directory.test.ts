/** What every directory promises, held on memory and on SQLite, and how a file forgets. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Directory, type KnownPerson, PersonId, Trn } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '@sle/store-sqlite/database'
import { directoryOver, sqliteDirectory } from './directory.ts'
import { directoryForm } from './schema.ts'

const idOf = (number: number): PersonId =>
  PersonId.parse(`01J0000000000000000000${String(number).padStart(4, '0')}`)
const trn = Trn.parse('0012345')

const person = (number: number, wanted: Partial<KnownPerson> = {}): KnownPerson => ({
  id: idOf(number),
  firstName: 'Quillon',
  surname: 'Marchbanks',
  ...wanted,
})

const freshPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'alliance.people.db')
}

const onFile = (): Directory => {
  const directory = sqliteDirectory(freshPath())
  onTestFinished(directory.close)
  return directory
}

describe.each([
  ['memory', memoryDirectory],
  ['SQLite', onFile],
])('the %s directory', (_name, open: () => Directory) => {
  it('knows nobody who was never recorded', async () => {
    const directory = open()
    expect(await directory.findById(idOf(1))).toBeUndefined()
    expect(await directory.findByTrn(trn)).toBeUndefined()
    expect(await directory.findByName('Quillon', 'Marchbanks')).toEqual([])
  })

  it('finds a person by id, by TRN and by name, with the details as told', async () => {
    const directory = open()
    const told = person(1, { trn, email: 'q.marchbanks@school.example' })
    await directory.record(told)
    await directory.record(person(2, { firstName: 'Isolde', surname: 'Vantongeren' }))
    expect(await directory.findById(idOf(1))).toEqual(told)
    expect(await directory.findByTrn(trn)).toEqual(told)
    expect(await directory.findByName('Quillon', 'Marchbanks')).toEqual([told])
  })

  it('finds a name whatever the case, the spaces and the accents', async () => {
    const directory = open()
    await directory.record(person(1, { firstName: 'Zoë Anaïs', surname: 'O’Farrington-Pell' }))
    expect(await directory.findByName(' zoe  ANAIS', 'ofarrington pell')).toHaveLength(1)
    expect(await directory.findByName('Zoe', 'O’Farrington-Pell')).toEqual([])
  })

  it('tells a first name from the beginning of a surname', async () => {
    const directory = open()
    await directory.record(person(1, { firstName: 'Ann', surname: 'Eliot' }))
    expect(await directory.findByName('Anne', 'Liot')).toEqual([])
  })

  it('finds everybody of one name, in the order of their ids', async () => {
    const directory = open()
    await directory.record(person(2))
    await directory.record(person(1))
    expect(await directory.findByName('Quillon', 'Marchbanks')).toEqual([person(1), person(2)])
  })

  it('keeps what it was told last, and nothing of before', async () => {
    const directory = open()
    await directory.record(person(1, { trn, email: 'q.marchbanks@school.example' }))
    await directory.record(person(1, { surname: 'Thistlewick' }))
    expect(await directory.findById(idOf(1))).toEqual(person(1, { surname: 'Thistlewick' }))
    expect(await directory.findByTrn(trn)).toBeUndefined()
    expect(await directory.findByName('Quillon', 'Marchbanks')).toEqual([])
  })

  it('takes no TRN from whom it belongs to: it answers who that is, and keeps nothing', async () => {
    const directory = open()
    const holder = person(1, { trn, email: 'q.marchbanks@school.example' })
    expect(await directory.record(holder)).toBeUndefined()
    expect(await directory.record(person(2, { trn }))).toEqual(holder)
    expect(await directory.findById(idOf(2))).toBeUndefined()
    expect(await directory.findByTrn(trn)).toEqual(holder)
    expect(await directory.record(holder)).toBeUndefined()
  })

  it('passes a TRN on once its holder is told of without it', async () => {
    const directory = open()
    await directory.record(person(1, { trn }))
    await directory.record(person(1))
    expect(await directory.record(person(2, { trn }))).toBeUndefined()
    expect(await directory.findByTrn(trn)).toEqual(person(2, { trn }))
  })

  it('keeps two people without a TRN apart', async () => {
    const directory = open()
    await directory.record(person(1, { email: 'one@school.example' }))
    await directory.record(person(2))
    expect(await directory.findById(idOf(1))).toEqual(person(1, { email: 'one@school.example' }))
  })

  it('forgets a person, and answers whether there was anything to forget', async () => {
    const directory = open()
    await directory.record(person(1, { trn }))
    expect(await directory.forget(idOf(1))).toBe(true)
    expect(await directory.forget(idOf(1))).toBe(false)
    expect(await directory.findById(idOf(1))).toBeUndefined()
    expect(await directory.findByTrn(trn)).toBeUndefined()
    expect(await directory.findByName('Quillon', 'Marchbanks')).toEqual([])
  })
})

describe('a directory in a file', () => {
  const bytesBeside = (path: string): string =>
    readdirSync(join(path, '..'))
      .map((name) => readFileSync(join(path, '..', name), 'latin1'))
      .join('\n')

  it('holds no byte of somebody who was forgotten, in any of its files', async () => {
    const path = freshPath()
    const directory = sqliteDirectory(path)
    const email = 'xanthippe.quorndon@school.example'
    const gone = person(5001, { firstName: 'Xanthippe', surname: 'Quorndon', trn, email })
    await directory.record(gone)
    // Enough others, on either side, for the page she stands on to be split.
    for (let i = 0; i < 300; i++) {
      await directory.record(person(5000 - i, { email: `before.${i}@school.example` }))
      await directory.record(person(5002 + i, { email: `after.${i}@school.example` }))
    }
    expect(bytesBeside(path)).toContain('Xanthippe')
    await directory.forget(gone.id)
    for (const detail of ['Xanthippe', 'Quorndon', 'quorndon', '0012345', gone.id])
      expect(bytesBeside(path)).not.toContain(detail)
    expect(await directory.findById(idOf(5000))).toBeDefined()
    directory.close()
  })

  it('is found again when it is opened again', async () => {
    const path = freshPath()
    const first = sqliteDirectory(path)
    await first.record(person(1, { trn }))
    first.close()
    const second = sqliteDirectory(path)
    expect(await second.findByTrn(trn)).toEqual(person(1, { trn }))
    second.close()
  })

  it('gives a TRN to one of two who claim it from two openings of the file', async () => {
    const path = freshPath()
    const openings = [sqliteDirectory(path), sqliteDirectory(path)] as const
    const answers = await Promise.all(
      openings.map((each, i) => each.record(person(i + 1, { trn }))),
    )
    expect(answers).toHaveLength(2)
    expect(answers.filter((holder) => holder === undefined)).toHaveLength(1)
    for (const each of openings) each.close()
  })

  it('is not made of a file that holds something else', () => {
    const path = freshPath()
    writeFileSync(path, 'First name,Surname\n'.repeat(100))
    expect(() => sqliteDirectory(path)).toThrow(
      `cannot open directory “${path}”: it is not a SQLite file; it was left untouched`,
    )
  })
})

describe('a directory on a full disk', () => {
  it('says that it is full, and knows what it knew', async () => {
    const directory = openDatabase(freshPath(), directoryForm, (db) => {
      db.exec('pragma max_page_count = 8')
      return directoryOver(db)
    })
    onTestFinished(directory.close)
    await directory.record(person(1))
    const large = person(1, { email: 'x'.repeat(100_000) })
    await expect(directory.record(large)).rejects.toMatchObject({ code: 'StoreFull' })
    expect(await directory.findById(idOf(1))).toEqual(person(1))
  })
})
