import { type Context, type Fault, instant, type Position, runCommand } from '@sle/eventing'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { describe, expect, it } from 'vitest'
import { appendTo, newEvents, newId, newStream, provenanceOf } from './contracts/appends.ts'
import { collected, told } from './contracts/opened-store.ts'
import { queue, queueCodec, type TicketCommand } from './examples.ts'
import { faultyCheckpoints, faultyEventStore, faultyViews } from './faulty.ts'

const tickets = { category: 'queue', decider: queue, codec: queueCodec }
const draw: TicketCommand = { type: 'DrawTicket', data: { number: 1 } }
const context: Context = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: 'clerk-1', role: 'clerk', organisation: 'town' },
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    ({ code }: Fault) => code,
  )

describe('a faulty event store', () => {
  it('fails at the planned call and at no other', async () => {
    const inner = memoryEventStore()
    const store = faultyEventStore(inner, { operation: 'append', call: 2, when: 'before' })
    const stream = newStream()
    const codes: string[] = []
    for (let i = 0; i < 4; i++) codes.push(await codeOf(store.append(appendTo(stream))))
    expect(codes).toEqual(['no fault', 'StoreUnavailable', 'no fault', 'no fault'])
    expect(await told(store, stream)).toHaveLength(3)
  })

  it('does the work and loses the answer when it fails after the call', async () => {
    const inner = memoryEventStore()
    const store = faultyEventStore(inner, { operation: 'append', call: 1, when: 'after' })
    const append = appendTo(newStream())
    expect(await codeOf(store.append(append))).toBe('StoreUnavailable')
    expect(await told(store, append.stream)).toHaveLength(1)
    expect(await store.append(append)).toMatchObject({ right: { type: 'repeated' } })
  })

  it.each([
    ['before', 0],
    ['after', 3],
  ] as const)('cuts a read off %s its events', async (when, count) => {
    const inner = memoryEventStore()
    const stream = newStream()
    await inner.append(appendTo(stream, { events: newEvents(3) }))
    const store = faultyEventStore(inner, { operation: 'read', call: 1, when })
    const seen: unknown[] = []
    const read = async () => {
      for await (const event of store.read(stream, 0)) seen.push(event)
    }
    expect(await codeOf(read())).toBe('StoreUnavailable')
    expect(seen).toHaveLength(count)
    expect(await collected(store.readAll(undefined))).toHaveLength(3)
    expect(await told(store, stream)).toHaveLength(3)
  })
})

describe('a command to a faulty event store', () => {
  it.each([
    ['before', 'recorded'],
    ['after', 'repeated'],
  ] as const)('can be asked again when it was cut off %s it was recorded', async (when, type) => {
    const inner = memoryEventStore()
    const store = faultyEventStore(inner, { operation: 'append', call: 1, when })
    const run = runCommand({ store, newId, pause: async () => {}, attempts: 3 })
    const [commandId, stream] = [newId(), newStream('queue')]
    const ask = () =>
      run(tickets, { stream, command: draw, context, provenance: provenanceOf(commandId) })
    expect(await codeOf(ask())).toBe('StoreUnavailable')
    expect(await ask()).toMatchObject({ right: { type, version: 1 } })
    expect(await told(inner, stream)).toHaveLength(1)
  })
})

describe('faulty checkpoints', () => {
  it('fail as planned', async () => {
    const inner = memoryCheckpoints()
    const at = '1' as Position
    const lossy = faultyCheckpoints(inner, { operation: 'save', call: 1, when: 'after' })
    expect(await codeOf(lossy.save('a', at))).toBe('StoreUnavailable')
    expect(await lossy.load('a')).toBe(at)
    const deaf = faultyCheckpoints(inner, { operation: 'load', call: 2, when: 'before' })
    expect(await deaf.load('a')).toBe(at)
    expect(await codeOf(deaf.load('a'))).toBe('StoreUnavailable')
    expect(await codeOf(deaf.save('a', at))).toBe('no fault')
  })
})

describe('faulty views', () => {
  it.each([
    ['before', undefined],
    ['after', 1],
  ] as const)('fail %s a commit as planned', async (when, document) => {
    const views = faultyViews(memoryViews(), { operation: 'commit', call: 1, when })
    const commit = {
      view: 'register@1',
      rows: new Map([['a', 1]]),
      after: undefined,
      checkpoint: '1' as Position,
    } as const
    expect(await codeOf(views.commit(commit))).toBe('StoreUnavailable')
    expect(await views.get('register@1', 'a')).toBe(document)
  })

  it.each(['checkpoint', 'get', 'all'] as const)('fail at %s as planned', async (operation) => {
    const views = faultyViews(memoryViews(), { operation, call: 1, when: 'before' })
    const reads = {
      checkpoint: () => views.checkpoint('register@1'),
      get: () => views.get('register@1', 'a'),
      all: () => collected(views.all('register@1')),
    }
    expect(await codeOf(reads[operation]())).toBe('StoreUnavailable')
    for (const read of Object.values(reads)) expect(await codeOf(read())).toBe('no fault')
  })
})
