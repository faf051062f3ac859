import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { KnownPerson } from '@sle/core'
import { sqliteDirectory } from '@sle/directory-sqlite'
import { openSqlite } from '@sle/store-sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { ran, root, sle, sleInterrupted, sleWords } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'sle-processes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const storeAt = (name: string): readonly string[] => ['--store', `sqlite:${join(folder, name)}`]

const sample = join(root, 'examples', 'alliance', 'schools.csv')
const register = join(root, 'examples', 'alliance', 'register.csv')

/** An extract of so many schools: those of the sample over and over, each with a URN of its own. */
const extractOf = (count: number): string => {
  const [header = '', ...rows] = readFileSync(sample, 'latin1').trimEnd().split(/\r?\n/)
  const simple = rows.filter((row) => /^"?1\d{5}"?,/.test(row))
  const all = Array.from({ length: count }, (_, i) =>
    (simple[i % simple.length] ?? '').replace(/^("?)\d{6}/, `$1${200_000 + i}`),
  )
  const file = join(folder, `extract-${count}.csv`)
  writeFileSync(file, [header, ...all, ''].join('\r\n'), 'latin1')
  return file
}

const eventsIn = async (name: string): Promise<number> => {
  const store = openSqlite(join(folder, name))
  let count = 0
  for await (const _ of store.events.readAll(undefined)) count++
  store.close()
  return count
}

/** Who holds an imported designation, once for each that is recorded. */
const designationsIn = async (name: string): Promise<readonly string[]> => {
  const store = openSqlite(join(folder, name))
  const holders: string[] = []
  for await (const { type, stream } of store.events.readAll(undefined))
    if (type === 'DesignationImported') holders.push(stream.slice('designation-'.length))
  store.close()
  return holders
}

/** A file of the same bytes in the folder of these tests, where rejected rows may go beside it. */
const aCopyOf = (file: string): string => {
  const copy = join(folder, basename(file))
  copyFileSync(file, copy)
  return copy
}

/** Everybody of a name on the sample register whom the directory beside a store knows. */
const peopleIn = async (name: string): Promise<readonly KnownPerson[]> => {
  const directory = sqliteDirectory(join(folder, name.replace('.db', '.people.db')))
  const people = new Map<string, KnownPerson>()
  for (const [, surname = '', forename = ''] of readFileSync(register, 'utf8').matchAll(
    /^\ufeff?([^,\n"]+),([^,\n"]+),/gm,
  ))
    for (const person of await directory.findByName(forename, surname))
      people.set(person.id, person)
  directory.close()
  return [...people.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const asBroker = ['--actor=01J0000000000000000000000B', '--role=broker', '--organisation=180038']
const request = JSON.stringify({
  deploymentId: '01J0000000000000000000000D',
  requestedBy: { kind: 'school', id: '180041' },
  supportedSchool: '180041',
  broker: '180038',
  need: 'a department is led for the first time',
  specialism: 'maths',
  expectedOutcomes: 'a plan that the team follows',
  on: '2019-02-04',
})

describe('an import that is interrupted', () => {
  it('says where it stopped, exits 130, and is completed by the same command', async () => {
    const count = 20_000
    const words = [...storeAt('interrupted.db'), 'import', 'schools', extractOf(count), '--json']
    const stopped = await sleInterrupted(...words)
    expect(stopped).toMatchObject({ code: 130, out: '' })
    expect(stopped.err).toMatch(
      /stopped before row \d+: what came before is recorded; run the same/,
    )
    expect(stopped.err).not.toMatch(/^\s+at /m)

    const before = await eventsIn('interrupted.db')
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(count)
    const completed = await sle(...words)
    expect(completed.code).toBe(0)
    expect(JSON.parse(completed.out)).toMatchObject({
      rows: count,
      recorded: count - before,
      alreadyThere: before,
      rejected: [],
    })
    expect(await eventsIn('interrupted.db')).toBe(count)
  })
})

describe('two processes on one file', () => {
  it('import the same list together, and record each row once', async () => {
    const words = [...storeAt('together.db'), 'import', 'schools', sample, '--json']
    const both = await Promise.all([sle(...words), sle(...words)])
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ])
    const recorded = both.map(({ out }) => Number(JSON.parse(out).recorded))
    expect((recorded[0] ?? 0) + (recorded[1] ?? 0)).toBe(60)
    expect(await eventsIn('together.db')).toBe(60)
  })

  it('import the same register together, and make each person known once', async () => {
    await sle(...storeAt('people.db'), 'import', 'schools', sample)
    const words = [...storeAt('people.db'), 'import', 'register', aCopyOf(register), '--json']
    const both = await Promise.all([sle(...words), sle(...words)])
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 2, err: '' },
      { code: 2, err: '' },
    ])
    const reports = both.map(({ out }) => JSON.parse(out))
    expect(reports.map(({ rejected }) => rejected.length)).toEqual([6, 6])
    expect(reports[0].recorded + reports[1].recorded).toBe(40)
    const known = await peopleIn('people.db')
    expect((await designationsIn('people.db')).toSorted()).toEqual(known.map(({ id }) => id))
    expect(known).toHaveLength(40)

    const before = await eventsIn('people.db')
    const third = await sle(...words)
    expect(JSON.parse(third.out)).toMatchObject({ recorded: 0, alreadyThere: 42 })
    expect(await eventsIn('people.db')).toBe(before)
    expect(await peopleIn('people.db')).toEqual(known)
  })

  it('import two lists of the same people, and know one person for each TRN', async () => {
    const copy = join(folder, 'copy.csv')
    writeFileSync(copy, readFileSync(register, 'utf8').replace('Notes', 'Remarks'))
    const original = aCopyOf(register)
    const importing = (file: string) =>
      sle(...storeAt('copies.db'), 'import', 'register', file, '--json')
    const both = await Promise.all([importing(original), importing(copy)])
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 2, err: '' },
      { code: 2, err: '' },
    ])
    const known = await peopleIn('copies.db')
    const trns = known.flatMap(({ trn }) => trn ?? [])
    expect(trns).toHaveLength(38)
    expect(new Set(trns).size).toBe(38)
    const designated = await designationsIn('copies.db')
    expect(new Set(designated)).toEqual(new Set(known.map(({ id }) => id)))
  })

  it('ask with one command id, and one of them is told that it was repeated', async () => {
    const words = [
      ...storeAt('asked.db'),
      'ask',
      'RequestDeployment',
      '--data',
      request,
      ...asBroker,
      '--command-id=01J0000000000000000000000C',
      '--json',
    ]
    const both = await Promise.all([sle(...words), sle(...words)])
    const answers = both.map(({ out }) => JSON.parse(out))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(['recorded', 'repeated']))
    expect(answers[0].events).toEqual(answers[1].events)
    expect(await eventsIn('asked.db')).toBe(1)
  })
})

describe('a process', () => {
  it('that writes to a reader who has seen enough ends quietly', async () => {
    const command = `set -o pipefail; '${process.execPath}' ${sleWords.join(' ')} demo --json | head -n 1`
    const { code, out, err } = await ran('bash', ['-c', command])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { part, file } = JSON.parse(out)
    expect(part).toBe('store')
    rmSync(dirname(String(file)), { recursive: true })
  })

  it('that is refused exits 2 and shows no stack', async () => {
    const words = [...storeAt('asked-for.db'), 'ask', 'RequestDeploymnet', ...asBroker]
    const { code, out, err } = await sle(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^cannot request deploymnet: there is no command .*RequestDeployment.*\n$/)
  })
})
