import { type Instant, instant } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { deploymentId, requestDeployment } from '../deployment/examples.ts'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import { recordSchool } from '../school/examples.ts'
import { openSle } from '../sle.ts'
import type { Asker } from './asker.ts'

const broker: Asker = { actor: { id: 'p1', role: 'broker', organisation: '100000' } }
const officer: Asker = {
  actor: { id: 'p2', role: 'teaching-school-officer', organisation: '100000' },
}

const aDoor = (now: Instant = instant('2019-06-03T09:00:00.000Z')) => {
  const store = memoryEventStore()
  const sle = openSle({
    store,
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets: [nationalRound2013, localWindows2018],
    clock: () => now,
  })
  const refused = async (command: unknown, asker: Asker) => {
    const answer = await sle.ask(command, asker)
    if (isLeft(answer)) return answer.left
    throw new Error('it was granted')
  }
  const granted = async (command: unknown, asker: Asker) => {
    const answer = await sle.ask(command, asker)
    if (isRight(answer)) return answer.right
    throw new Error(answer.left.said)
  }
  const recorded = async () => {
    let count = 0
    for await (const _ of store.readAll(undefined)) count++
    return count
  }
  return { ...sle, store, refused, granted, recorded }
}

describe('the door', () => {
  it.each([
    [{ actor: { ...broker.actor, id: '' } }, 'actor.id: it is empty'],
    [{ actor: { ...broker.actor, role: ' ' } }, 'actor.role: it is empty'],
    [
      { actor: { ...broker.actor, organisation: 'x'.repeat(201) } },
      'actor.organisation: it is too long: at most 200 characters',
    ],
    [{ actor: { id: 'p1', role: 'broker' } }, 'actor.organisation: it is missing'],
    [{ ...broker, commandId: '' }, 'commandId: it is empty'],
    [
      { ...broker, commandId: 'x'.repeat(201) },
      'commandId: it is too long: at most 200 characters',
    ],
  ])('turns away somebody who does not say who they are: %j', async (asker, why) => {
    const { refused, recorded } = aDoor()
    const { refusal, said } = await refused(requestDeployment(), asker as Asker)
    expect(refusal.type).toBe('AskerUnclear')
    expect(said).toBe(`cannot request deployment: who asks is not clear: ${why}`)
    expect(await recorded()).toBe(0)
  })

  it('suggests what a misspelt command probably meant', async () => {
    const { refused, recorded } = aDoor()
    const { said, command, refusal } = await refused(
      { type: 'RequestDeploymnet', data: {} },
      broker,
    )
    expect(command).toBe('RequestDeploymnet')
    expect(refusal).toMatchObject({ type: 'CommandUnknown', asked: 'RequestDeploymnet' })
    expect(said).toContain(
      'there is no command “RequestDeploymnet”; did you mean RequestDeployment',
    )
    expect((await refused({ type: 'Zzz', data: {} }, broker)).said).not.toContain('did you mean')
    expect(await recorded()).toBe(0)
  })

  it.each([undefined, null, 'RequestDeployment', 7, [], {}, { type: { toString: 1 } }])(
    'turns away what is no command at all: %j',
    async (asked) => {
      const { said, refusal } = await aDoor().refused(asked, broker)
      expect(said).toMatch(/^cannot read the command: /)
      expect(refusal.type).toBe('CommandUnknown')
    },
  )

  it('names every field that is misspelt, missing or wrong', async () => {
    const { refused } = aDoor()
    const { supportedSchool, ...rest } = requestDeployment().data
    const data = { ...rest, suportedSchool: supportedSchool, on: '03/06/2019' }
    const { refusal, said } = await refused({ type: 'RequestDeployment', data }, broker)
    expect(refusal.type).toBe('CommandNotUnderstood')
    expect(said).toMatch(/^cannot request deployment: /)
    expect(said.split('; ')).toEqual([
      'cannot request deployment: data.on: “03/06/2019”: a day is written as 2019-06-03, and must exist',
      'data.supportedSchool: it is missing',
      'data.suportedSchool: there is no such field',
      'did you mean supportedSchool?',
    ])
  })

  it('lets a role ask only what the table allows it, and says who may', async () => {
    const { refused } = aDoor()
    const trainer = { actor: { ...broker.actor, role: 'trainer' } }
    const { refusal, said } = await refused(requestDeployment(), trainer)
    expect(refusal).toMatchObject({ type: 'RoleMayNotAsk', role: 'trainer' })
    expect(said).toBe(
      'cannot request deployment: the role “trainer” may not ask for it; ' +
        '“supported-headteacher” or “broker” or “teaching-school-officer” may',
    )
    const unknown = { actor: { ...broker.actor, role: 'Broker' } }
    expect((await refused(requestDeployment(), unknown)).refusal.type).toBe('RoleUnknown')
  })

  it.each([
    ['home-headteacher', 'broker', 'home-head'],
    ['leader', 'supported-school', 'leader'],
    ['supported-headteacher', 'home-head', 'supported-school'],
    ['broker', 'leader', 'broker'],
  ])('lets a %s not agree as “%s”', async (role, party, mayAgree) => {
    const asker = { actor: { ...broker.actor, role } }
    const terms = { type: 'AgreeTerms', data: { deploymentId, party, on: '2019-01-16' } }
    const { refusal, said } = await aDoor().refused(terms, asker)
    expect(refusal).toEqual({ type: 'PartyNotOfRole', party, role, mayAgree })
    expect(said).toContain(`agrees as “${mayAgree}”, not as “${party}”`)
  })
})

describe('the day of a command', () => {
  it('must have come, by the clock of London', async () => {
    // 23:30 UTC in June is half past midnight of the next day there.
    const { refused, granted } = aDoor(instant('2019-06-03T23:30:00.000Z'))
    const on = (day: string) => ({
      ...requestDeployment(),
      data: { ...requestDeployment().data, on: day },
    })
    expect((await refused(on('2019-06-05'), broker)).refusal).toEqual({
      type: 'DayNotYetCome',
      on: '2019-06-05',
      today: '2019-06-04',
    })
    expect((await granted(on('2019-06-04'), broker)).type).toBe('recorded')
  })

  it('must have rules, and its own are recorded with the decision', async () => {
    const { refused, granted } = aDoor()
    const started = (id: string, on: string) => {
      const { data } = requestDeployment()
      return { type: 'RequestDeployment', data: { ...data, deploymentId: id, on } }
    }
    const [a, b] = ['01J000000000000000000000D1', '01J000000000000000000000D2']
    const { said } = await refused(started(a, '2009-01-05'), broker)
    expect(said).toBe(
      'cannot request deployment: no rule set was in force on 2009-01-05; configure one that was',
    )
    const first = await granted(started(a, '2014-01-06'), broker)
    const second = await granted(started(b, '2019-01-07'), broker)
    expect(first.events[0]?.provenance.ruleset).toBe(nationalRound2013.id)
    expect(second.events[0]?.provenance.ruleset).toBe(localWindows2018.id)
  })

  it('of reading matter may be older than any rules', async () => {
    const { granted } = aDoor()
    const { data } = recordSchool()
    const school = { type: 'RecordSchool', data: { ...data, on: '2001-09-01' } }
    const { events } = await granted(school, officer)
    expect(events[0]?.provenance.ruleset).toBe(localWindows2018.id)
  })
})

describe('a command id', () => {
  const named = { ...broker, commandId: '01J0000000000000000000000C' }

  it('asked again answers with what was recorded the first time', async () => {
    const { granted, recorded } = aDoor()
    const first = await granted(requestDeployment(), named)
    const again = await granted(requestDeployment(), named)
    expect([first.type, again.type]).toEqual(['recorded', 'repeated'])
    expect(again.events).toEqual(first.events)
    expect(await recorded()).toBe(1)
  })

  it('does not stand for two commands', async () => {
    const { granted, refused, recorded } = aDoor()
    await granted(requestDeployment(), named)
    const { data } = requestDeployment()
    const other = { type: 'RequestDeployment', data: { ...data, need: 'something else' } }
    const { refusal, said } = await refused(other, named)
    expect(refusal).toEqual({ type: 'CommandIdReused', commandId: named.commandId })
    expect(said).toContain('already stands for another command; use a fresh one')
    const elsewhere = { ...data, deploymentId: '01J000000000000000000000D9' }
    const { refusal: second } = await refused({ type: 'RequestDeployment', data: elsewhere }, named)
    expect(second.type).toBe('CommandIdReused')
    expect(await recorded()).toBe(1)
  })

  it('is not used up by a refusal', async () => {
    const { granted, refused } = aDoor()
    const tomorrow = { ...requestDeployment().data, on: '2019-06-04' }
    await refused({ type: 'RequestDeployment', data: tomorrow }, named)
    expect((await granted(requestDeployment(), named)).type).toBe('recorded')
  })

  it('is made by the door if none is named', async () => {
    const { granted } = aDoor()
    const { events } = await granted(requestDeployment(), broker)
    const provenance = events[0]?.provenance
    expect(provenance?.commandId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(provenance?.correlationId).toBe(provenance?.commandId)
    expect(provenance?.causationId).toBe(provenance?.commandId)
  })
})

describe('what is recorded', () => {
  it('says who, for whom, why and from where', async () => {
    const { granted } = aDoor()
    const source = { file: 'list.csv', row: 7, digest: 'd' }
    const asker: Asker = {
      ...broker,
      commandId: '01J0000000000000000000000C',
      cause: { correlationId: 'letter-1', causationId: 'letter-1' },
      onBehalfOf: 'p9',
      reason: 'asked by telephone',
      traceparent: '00-aa-bb-01',
      source,
    }
    const { events } = await granted(requestDeployment(), asker)
    expect(events[0]).toMatchObject({
      type: 'DeploymentRequested',
      stream: `deployment-${deploymentId}`,
      recordedAt: '2019-06-03T09:00:00.000Z',
      provenance: {
        commandId: '01J0000000000000000000000C',
        correlationId: 'letter-1',
        causationId: 'letter-1',
        actor: broker.actor,
        onBehalfOf: 'p9',
        reason: 'asked by telephone',
        traceparent: '00-aa-bb-01',
        source,
      },
    })
  })
})
