import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  acquire,
  acquired,
  appendOf,
  asked,
  book,
  books,
  emma,
  giveBack,
  lend,
  lent,
  portsOn,
  storeWith,
  told,
  usual,
  watched,
} from './examples.ts'
import { type EventStore, type NewEvent, runCommand, stateCache } from './index.ts'
import { memoryEventStore } from './memory/index.ts'

/** A store on which a rival appends just before our first `times` appends arrive. */
const raced = (inner: EventStore, times: number, rival: (n: number) => Promise<unknown>) => {
  let appends = 0
  const offered: (readonly NewEvent[])[] = []
  const store: EventStore = {
    ...inner,
    append: async (append) => {
      offered.push(append.events)
      if (++appends <= times) await rival(appends)
      return inner.append(append)
    },
  }
  return { store, offered }
}

describe('a command that is granted', () => {
  it('is recorded with the instant and provenance it came with', async () => {
    const store = memoryEventStore()
    const command = asked('c1', acquire(2))
    const answer = await runCommand(portsOn(store))(books, command)
    const events = await told(store, emma)
    expect(answer).toEqual(right({ type: 'recorded', stream: emma, version: 1, events }))
    expect(events).toMatchObject([
      {
        id: 'event-1',
        type: 'CopiesAcquired',
        schemaVersion: 1,
        data: { count: 2 },
        recordedAt: usual.now,
        provenance: command.provenance,
      },
    ])
  })

  it('records nothing when it is already so', async () => {
    const store = await storeWith(acquire(1), lend('ada'))
    const answer = await runCommand(portsOn(store))(books, asked('c1', lend('ada')))
    expect(answer).toEqual(right({ type: 'alreadySo', stream: emma, version: 2, events: [] }))
    expect(await told(store)).toHaveLength(2)
  })
})

describe('a command that is refused', () => {
  it('records nothing and says why', async () => {
    const store = await storeWith(acquire(1), lend('ada'))
    const answer = await runCommand(portsOn(store))(books, asked('c1', lend('bo')))
    expect(answer).toEqual(left({ type: 'NoCopyLeft', copies: 1 }))
    expect(await told(store)).toHaveLength(2)
  })
})

describe('a command that loses a race', () => {
  it('is decided afresh on what the winner recorded', async () => {
    const inner = await storeWith(acquire(1))
    const { store } = raced(inner, 1, () => inner.append(appendOf('rival', [lent('bo')])))
    const answer = await runCommand(portsOn(store))(books, asked('c1', lend('ada')))
    expect(answer).toEqual(left({ type: 'NoCopyLeft', copies: 1 }))
    expect(await told(inner)).toHaveLength(2)
  })

  it('reads only the tail, and keeps its context and its event ids', async () => {
    const inner = await storeWith(acquire(1))
    const rival = (n: number) => inner.append(appendOf(`rival-${n}`, [acquired(1)]))
    const { store, offered } = raced(inner, 3, rival)
    const reading = watched(store)
    const contexts: unknown[] = []
    const decider: typeof book = {
      ...book,
      decide: (command, state, context) => {
        contexts.push(context)
        return book.decide(command, state, context)
      },
    }
    const pauses: number[] = []
    const ports = portsOn(reading.store, {
      pause: async (attempt) => {
        pauses.push(attempt)
      },
    })
    const answer = await runCommand(ports)({ ...books, decider }, asked('c1', lend('ada')))
    expect(isRight(answer) && answer.right.version).toBe(5)
    expect(reading.reads).toEqual([0, 1, 2, 3])
    expect(pauses).toEqual([1, 2, 3])
    expect(new Set(contexts)).toEqual(new Set([usual]))
    expect(offered.map((events) => events.map(({ id }) => id))).toEqual(
      Array.from({ length: 4 }, () => ['event-1']),
    )
  })

  it('is contended once others have won every attempt', async () => {
    const inner = await storeWith(acquire(1))
    const rival = (n: number) => inner.append(appendOf(`rival-${n}`, [acquired(1)]))
    const { store, offered } = raced(inner, Infinity, rival)
    const pauses: number[] = []
    const ports = portsOn(store, {
      attempts: 3,
      pause: async (attempt) => {
        pauses.push(attempt)
      },
    })
    const answer = await runCommand(ports)(books, asked('c1', lend('ada')))
    expect(answer).toEqual(left({ type: 'Contended', stream: emma, attempts: 3 }))
    expect(offered).toHaveLength(3)
    expect(pauses).toEqual([1, 2])
    expect((await told(inner)).map(({ type }) => type)).not.toContain('CopyLent')
  })

  it('leaves exactly one winner when many runners want the last copy', async () => {
    const store = await storeWith(acquire(1))
    const readers = Array.from({ length: 12 }, (_, i) => `reader-${i}`)
    const answers = await Promise.all(
      readers.map((reader, i) => {
        const cache = stateCache(5)
        const ports = portsOn(store, i % 2 === 0 ? {} : { cache })
        return runCommand(ports)(books, asked(reader, lend(reader)))
      }),
    )
    expect(answers.filter(isRight)).toHaveLength(1)
    expect(await told(store)).toHaveLength(2)
  })
})

describe('a command that is asked again', () => {
  it('is answered with what it recorded the first time', async () => {
    const store = await storeWith(acquire(1))
    const run = runCommand(portsOn(store))
    const first = await run(books, asked('c1', lend('ada')))
    await run(books, asked('c2', giveBack('ada')))
    const events = isRight(first) ? first.right.events : []
    expect(events).toHaveLength(1)
    expect(await run(books, asked('c1', lend('ada')))).toEqual(
      right({ type: 'repeated', stream: emma, version: 2, events }),
    )
  })

  it('is repeated although it would be refused or already so by now', async () => {
    const store = await storeWith(acquire(1))
    const run = runCommand(portsOn(store))
    await run(books, asked('c1', lend('ada')))
    // Already so.
    expect(await run(books, asked('c1', lend('ada')))).toMatchObject({
      right: { type: 'repeated', version: 2 },
    })
    await run(books, asked('c2', giveBack('ada')))
    await run(books, asked('c3', lend('bo')))
    // Refused, since the only copy is with another reader.
    expect(await run(books, asked('c1', lend('ada')))).toMatchObject({
      right: { type: 'repeated', version: 2 },
    })
    expect(await told(store)).toHaveLength(4)
  })

  it('is repeated after the answer was lost', async () => {
    const inner = await storeWith(acquire(1))
    let cut = true
    const store: EventStore = {
      ...inner,
      append: async (append) => {
        const answer = await inner.append(append)
        if (!cut) return answer
        cut = false
        throw new Error('cannot hear the answer: the line was cut')
      },
    }
    const cache = stateCache(5)
    const run = runCommand(portsOn(store, { cache }))
    await expect(run(books, asked('c1', lend('ada')))).rejects.toThrow('the line was cut')
    expect(await run(books, asked('c1', lend('ada')))).toMatchObject({
      right: { type: 'repeated', version: 2, events: [{ data: { reader: 'ada' } }] },
    })
    expect(await told(inner)).toHaveLength(2)
  })

  it('is known by what was asked, whatever facts were fetched for it', async () => {
    const store = await storeWith(acquire(1))
    const run = runCommand(portsOn(store))
    const content = { reader: 'ada' }
    await run(books, { ...asked('c1', lend('ada')), content })
    const again = await run(books, { ...asked('c1', lend('ada, whose card was renewed')), content })
    expect(again).toMatchObject({ right: { type: 'repeated', version: 2 } })
  })

  it.each([
    ['would be granted', lend('bo')],
    ['is already so', giveBack('bo')],
    ['would be refused', lend('cy')],
  ])('is refused under an id of another command when it %s', async (_, command) => {
    const store = await storeWith(acquire(2), lend('dee'))
    const run = runCommand(portsOn(store))
    await run(books, asked('c1', lend('ada')))
    if (command.type === 'LendCopy' && command.data.reader === 'bo')
      await run(books, asked('c2', acquire(1)))
    const answer = await run(books, asked('c1', command))
    expect(answer).toEqual(left({ type: 'CommandIdReused', commandId: 'c1' }))
  })
})
