import { instant, type RecordedEvent } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { deploymentAgreed } from './deployment/examples.ts'
import { schools } from './projections/index.ts'
import { localWindows2018 } from './scheme/index.ts'
import { recordSchool } from './school/examples.ts'
import { openSle } from './sle.ts'
import { CivilDate } from './values/index.ts'

const officer = { actor: { id: 'p', role: 'teaching-school-officer', organisation: '100000' } }

const opened = () => {
  const store = memoryEventStore()
  const sle = openSle({
    store,
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets: [localWindows2018],
    clock: () => instant('2019-06-03T09:00:00.000Z'),
  })
  const record = async (data: Record<string, unknown>) => {
    const command = { type: 'RecordSchool', data: { ...recordSchool().data, ...data } }
    const answer = await sle.ask(command, officer)
    if (isLeft(answer)) throw new Error(answer.left.said)
    return answer.right
  }
  return { store, sle, record }
}

const { urn } = recordSchool().data

describe('reading', () => {
  it('takes in what was recorded since the last time', async () => {
    const { sle, record } = opened()
    expect((await sle.read(schools)).size).toBe(0)
    await record({ on: '2019-01-10' })
    expect([...(await sle.read(schools)).keys()]).toEqual([urn])
  })

  it('as on a day knows nothing of what took effect later', async () => {
    const { sle, record } = opened()
    await record({ name: 'Elm School', on: '2019-01-10', changedOn: undefined })
    await record({ name: 'Oak School', on: '2019-03-10', changedOn: undefined })
    const nameOn = async (on: string) =>
      (await sle.read(schools, { on: CivilDate.parse(on) })).get(urn)?.name
    expect(await nameOn('2019-01-09')).toBeUndefined()
    expect(await nameOn('2019-01-10')).toBe('Elm School')
    expect(await nameOn('2019-03-09')).toBe('Elm School')
    expect(await nameOn('2019-03-10')).toBe('Oak School')
    expect((await sle.read(schools)).get(urn)?.name).toBe('Oak School')
  })

  it('a history gives one stream, oldest first', async () => {
    const { sle, record } = opened()
    await record({ name: 'Elm School', on: '2019-01-10', changedOn: undefined })
    await record({ name: 'Oak School', on: '2019-03-10', changedOn: undefined })
    const versions: number[] = []
    for await (const { version } of sle.history(`school-${urn}`)) versions.push(version)
    expect(versions).toEqual([1, 2])
  })
})

describe('settling', () => {
  /** An agreement in the log that no deployment’s stream tells of: policies ask in vain. */
  const orphan = async () => {
    const { store, sle } = opened()
    await store.append({
      stream: 'deployment-01J0000000000000000000000D',
      expected: 0,
      events: [{ id: 'e1', schemaVersion: 1, ...deploymentAgreed() }],
      recordedAt: instant('2019-06-03T09:00:00.000Z'),
      fingerprint: 'f',
      provenance: {
        commandId: 'c1',
        correlationId: 'c1',
        causationId: 'c1',
        actor: officer.actor,
        ruleset: localWindows2018.id,
      },
    })
    return { store, sle }
  }

  it('tells what policies asked in vain, once', async () => {
    const { sle } = await orphan()
    const unanswered = await sle.settle()
    expect(unanswered.map(({ policy }) => policy)).toEqual(['reserve-agreed-days'])
    expect(unanswered[0]?.said).toMatch(/^cannot send deployment back: /)
    expect(await sle.settle()).toEqual([])
  })

  it('does nothing when it is told to stop before it begins', async () => {
    const { sle, store } = await orphan()
    expect(await sle.settle(AbortSignal.abort())).toEqual([])
    const events: RecordedEvent[] = []
    for await (const event of store.readAll(undefined)) events.push(event)
    expect(events).toHaveLength(1)
    expect(await sle.settle()).toHaveLength(1)
  })
})
