import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  acquire,
  acquired,
  appendOf,
  asked,
  bookCodec,
  type BookCommand,
  type BookEvent,
  type BookRefusal,
  books,
  lend,
  lent,
  portsOn,
  told,
} from './examples.ts'
import {
  type Ask,
  catchUp,
  type Cause,
  derivedId,
  type EventStore,
  type Policy,
  policySubscriber,
  type Reaction,
  runCommand,
} from './index.ts'
import { memoryCheckpoints, memoryEventStore } from './memory/index.ts'

type BookReaction = Reaction<BookCommand, BookRefusal>
type BookAsk = Ask<BookCommand, BookRefusal>

const policyOf = (...reactions: readonly BookReaction[]) => ({
  name: 'lend-first-copy',
  react: ({ type }: BookEvent) => (type === 'CopiesAcquired' ? reactions : []),
})

/** A door that keeps what it was asked, and answers in turn. */
const door = (...answers: readonly Awaited<ReturnType<BookAsk>>[]) => {
  const asks: (readonly [BookCommand, Cause])[] = []
  const unanswered: unknown[] = []
  const ask: BookAsk = async (command, cause) => {
    asks.push([command, cause])
    return answers[asks.length - 1] ?? right('granted')
  }
  const subscriber = policySubscriber<BookEvent, BookCommand, BookRefusal>(
    bookCodec,
    ask,
    (...parts) => unanswered.push(parts),
  )
  return { asks, unanswered, subscriber }
}

const eventOf = async (event: BookEvent) => {
  const store = memoryEventStore()
  await store.append(appendOf('c1', [event]))
  return lastOf(store)
}

const lastOf = async (store: EventStore) =>
  (await told(store)).at(-1) ?? expect.fail('nothing was recorded')

const noCopyLeft: BookRefusal = { type: 'NoCopyLeft', copies: 0 }
const refused = left(noCopyLeft)
const oneMore = ({ copies }: BookRefusal) => acquire(copies + 1)

describe('a policy', () => {
  it('asks for what follows from an event, and says because of what', async () => {
    const { asks, subscriber } = door()
    const { handle } = subscriber(policyOf({ command: lend('ada') }, { command: lend('bo') }))
    const event = await eventOf(acquired(2))
    await handle(event)
    const because = { correlationId: 'c1-first', causationId: event.id }
    const idOf = (part: string) => derivedId('policy', 'lend-first-copy', event.id, part)
    expect(asks).toEqual([
      [lend('ada'), { ...because, commandId: idOf('0') }],
      [lend('bo'), { ...because, commandId: idOf('1') }],
    ])
  })

  it('asks nothing when nothing follows', async () => {
    const { asks, subscriber } = door()
    await subscriber(policyOf({ command: lend('ada') })).handle(await eventOf(lent('bo')))
    expect(asks).toEqual([])
  })

  it('asks under the same ids when the event comes again', async () => {
    const { asks, subscriber } = door(refused, right(0), refused)
    const policy = policyOf({ command: lend('ada'), ifRefused: () => acquire(1) })
    const event = await eventOf(acquired(2))
    await subscriber(policy).handle(event)
    await subscriber(policy).handle(event)
    expect(asks).toHaveLength(4)
    expect(asks.slice(2)).toEqual(asks.slice(0, 2))
  })

  it('asks under other ids for another event, or under another name', async () => {
    const { asks, subscriber } = door()
    const policy = policyOf({ command: lend('ada') })
    const event = await eventOf(acquired(2))
    await subscriber(policy).handle(event)
    await subscriber(policy).handle({ ...event, id: 'another' })
    await subscriber({ ...policy, name: 'renamed' }).handle(event)
    expect(new Set(asks.map(([, { commandId }]) => commandId)).size).toBe(3)
  })

  it('has a name of its own among the subscribers', () => {
    expect(door().subscriber(policyOf()).name).toBe('policy:lend-first-copy')
  })
})

describe('a policy that is refused', () => {
  it('asks what it would ask instead, under an id of its own', async () => {
    const { asks, unanswered, subscriber } = door(refused)
    const event = await eventOf(acquired(2))
    await subscriber(policyOf({ command: lend('ada'), ifRefused: oneMore })).handle(event)
    expect(asks.map(([command]) => command)).toEqual([lend('ada'), acquire(1)])
    expect(asks[0]?.[1].commandId).not.toBe(asks[1]?.[1].commandId)
    expect(unanswered).toEqual([])
  })

  it('tells of it when it has nothing to ask instead, and goes on', async () => {
    const { asks, unanswered, subscriber } = door(refused)
    const event = await eventOf(acquired(2))
    await subscriber(policyOf({ command: lend('ada') }, { command: lend('bo') })).handle(event)
    expect(asks).toHaveLength(2)
    expect(unanswered).toEqual([['lend-first-copy', asks[0]?.[1], noCopyLeft]])
  })

  it('tells of it when that is refused as well', async () => {
    const { asks, unanswered, subscriber } = door(refused, refused)
    const event = await eventOf(acquired(2))
    await subscriber(policyOf({ command: lend('ada'), ifRefused: () => lend('bo') })).handle(event)
    expect(unanswered).toEqual([['lend-first-copy', asks[1]?.[1], noCopyLeft]])
  })

  it('does not take a lost race for a refusal: the event comes again', async () => {
    const contended = left({ type: 'Contended', stream: 'book-emma', attempts: 5 } as const)
    const { asks, unanswered, subscriber } = door(contended)
    const [store, checkpoints] = [memoryEventStore(), memoryCheckpoints()]
    await store.append(appendOf('c1', [acquired(2)]))
    const policy = subscriber(policyOf({ command: lend('ada'), ifRefused: () => acquire(1) }))
    await expect(catchUp(store, checkpoints)(policy)).rejects.toMatchObject({ code: 'StoreBusy' })
    expect(await catchUp(store, checkpoints)(policy)).toBe(1)
    expect(asks.map(([command]) => command)).toEqual([lend('ada'), lend('ada')])
    expect(unanswered).toEqual([])
  })
})

describe('a policy at the real door', () => {
  it.each([
    ['is granted', 1],
    ['is refused and asks instead', 0],
  ])('changes nothing when the same event comes twice and it %s', async (_, copies) => {
    const store = memoryEventStore()
    const run = runCommand(portsOn(store))
    const policy: Policy<BookEvent, BookCommand, BookRefusal> = {
      name: 'lend-sequel',
      react: ({ type }) =>
        type === 'CopiesAcquired'
          ? [{ command: lend('ada'), ifRefused: () => lend('library') }]
          : [],
    }
    const ask: BookAsk = (command, { commandId }) => {
      const reader = command.type === 'LendCopy' ? command.data.reader : ''
      const stream = reader === 'ada' ? 'book-sequel' : 'book-reserve'
      return run(books, asked(commandId, command, stream)) as ReturnType<BookAsk>
    }
    if (copies > 0) await run(books, asked('c0', acquire(copies), 'book-sequel'))
    await run(books, asked('c1', acquire(1), 'book-reserve'))
    await run(books, asked('c2', acquire(1)))
    const event = await lastOf(store)
    const { handle } = policySubscriber<BookEvent, BookCommand, BookRefusal>(
      bookCodec,
      ask,
      () => {},
    )(policy)

    await handle(event)
    const once = await told(store)
    expect(once.at(-1)?.type).toBe('CopyLent')
    expect(once.at(-1)?.data).toEqual({ reader: copies > 0 ? 'ada' : 'library' })
    await handle(event)
    expect(await told(store)).toEqual(once)
  })
})
