import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  exampleLocalRules,
  localWindows2018,
  localWindows2018Published,
  nationalRound2013Published,
  openSle,
  PersonId,
  register,
  schemeRules,
  schools,
  Trn,
  type Urn,
} from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { instant, type RecordedEvent } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { all, rightOf, textOf, today } from './examples.ts'
import {
  type AskImport,
  importDeployments,
  type Imported,
  importRegister,
  importSchools,
} from './index.ts'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/alliance/${name}`, import.meta.url))

const ruleSets = [nationalRound2013Published, localWindows2018Published].map((published) =>
  schemeRules(published, exampleLocalRules),
)

const alliance = () => {
  const store = memoryEventStore()
  const people = memoryDirectory()
  const folder = mkdtempSync(join(tmpdir(), 'sle-import-'))
  const sle = openSle({
    store,
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets,
    clock: () => instant('2019-06-03T09:00:00.000Z'),
  })
  const actor = { id: 'import', role: 'teaching-school-officer', organisation: '180038' }
  const ask: AskImport = async (command, source, commandId) => {
    const answer = await sle.ask(command, { actor, commandId, source })
    return isLeft(answer) ? left(answer.left.said) : right(answer.right.type)
  }
  const known = async () => {
    const recorded = await sle.read(schools)
    return { count: recorded.size, find: (urn: Urn) => recorded.get(urn) }
  }
  const homeSchoolOf = async (person: PersonId) => {
    const entry = (await sle.read(register)).get(person)
    return entry === undefined || entry.status === 'not-designated' ? undefined : entry.homeSchool
  }
  const importAll = async (dryRun = false): Promise<readonly Imported[]> => {
    const file = (name: string) => ({
      ask,
      today,
      dryRun,
      path: sample(`${name}.csv`),
      rejectedTo: join(folder, `${name}.csv`),
    })
    const dayLength = localWindows2018.deployment.dayLength
    const first = await importSchools(file('schools'))
    const registerPorts = { people, homeSchoolOf, schools: await known() }
    const second = await importRegister(file('register'), registerPorts)
    const deploymentPorts = { people, dayLength, schools: await known() }
    const third = await importDeployments(file('deployments'), deploymentPorts)
    return [rightOf(first), rightOf(second), rightOf(third)]
  }
  return { folder, people, importAll, recorded: () => all(store.readAll(undefined)) }
}

const rowOf = (events: readonly RecordedEvent[], file: string, row: number) =>
  events.find(({ provenance: { source } }) => source?.file === file && source.row === row)?.data

describe('the sample alliance', () => {
  const sle = alliance()
  let imported: readonly Imported[] = []
  let events: readonly RecordedEvent[] = []
  beforeAll(async () => {
    imported = await sle.importAll()
    events = await sle.recorded()
  })

  it('goes in but for the rows its README says', () => {
    const counts = imported.map(({ report }) => [
      report.rows,
      report.recorded,
      report.alreadyThere,
      report.rejected.map(({ row }) => row),
      report.warnings.map(({ row }) => row),
    ])
    expect(counts).toEqual([
      [60, 60, 0, [], []],
      [48, 40, 2, [45, 46, 47, 48, 49, 50], [42]],
      [129, 118, 2, [122, 123, 124, 125, 126, 127, 128, 129, 130], [14, 33]],
    ])
  })

  it('has its rejected rows in files of their own', () => {
    const lines = textOf(join(sle.folder, 'register.csv')).trim().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toContain('column “Home School URN” “909/2014”: it has the form of a LAESTAB')
    expect(existsSync(join(sle.folder, 'schools.csv'))).toBe(false)
    expect(existsSync(join(dirname(sample('register.csv')), 'register.rejected.csv'))).toBe(false)
  })

  it('leaves no name, address, TRN or head teacher in the log', async () => {
    const log = JSON.stringify(events)
    expect(log).not.toMatch(/Fictitia|Inventedname/)
    const told: string[] = []
    for (const { stream } of events.filter(({ type }) => type === 'DesignationImported')) {
      const id = PersonId.parse(stream.slice('designation-'.length))
      const person = Object.entries((await sle.people.findById(id)) ?? {})
      told.push(...person.filter(([field]) => field !== 'id').map(([, value]) => String(value)))
    }
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((detail) => log.includes(JSON.stringify(detail)))).toEqual([])
  })

  it('names file, row and digest with every event', () => {
    expect(events.every(({ provenance }) => provenance.source !== undefined)).toBe(true)
    expect(events[0]?.provenance.source).toEqual({
      file: 'schools.csv',
      row: 2,
      digest: imported[0]?.report.digest,
    })
  })

  it('tells of the sample what the README says of it', () => {
    expect(rowOf(events, 'schools.csv', 5)).toMatchObject({ establishmentNumber: '0042' })
    expect(rowOf(events, 'schools.csv', 7)).toMatchObject({
      name: 'St Thérèse of Lisieux Catholic Primary School',
    })
    expect(rowOf(events, 'schools.csv', 11)).toMatchObject({
      status: 'closed',
      closedOn: '2017-08-31',
    })
    expect(rowOf(events, 'schools.csv', 61)).toMatchObject({
      urn: '28059',
      phase: 'not-applicable',
    })
    expect(rowOf(events, 'register.csv', 10)).toMatchObject({
      specialisms: [{ specialism: 'behaviour-and-discipline' }, { specialism: 'attendance' }],
    })
    expect(rowOf(events, 'deployments.csv', 7)).toMatchObject({
      minutesAgreed: 750,
      minutesDelivered: 750,
    })
    expect(rowOf(events, 'deployments.csv', 10)).toMatchObject({
      minutesAgreed: 150,
      minutesDelivered: 150,
    })
    expect(rowOf(events, 'deployments.csv', 29)).toMatchObject({ startedOn: '2018-11-05' })
  })

  it('changes nothing when it is imported again', async () => {
    const again = await sle.importAll()
    expect(again.map(({ report }) => [report.recorded, report.alreadyThere])).toEqual([
      [0, 60],
      [0, 42],
      [0, 120],
    ])
    expect(await sle.recorded()).toHaveLength(events.length)
  })

  it('reports a dry run like a run, and writes neither people nor files', async () => {
    const dry = alliance()
    const [, second] = await dry.importAll(true)
    expect(second?.report.rejected.map(({ row }) => row)).toContain(49)
    expect(second?.rejectedFile).toBeUndefined()
    expect(await dry.people.findByTrn(Trn.parse('0012300'))).toBeUndefined()
    expect(existsSync(join(dry.folder, 'register.csv'))).toBe(false)
  })
})
