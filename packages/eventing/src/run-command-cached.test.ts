import * as fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  acquire,
  acquired,
  anyBookCommand,
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
  watched,
} from './examples.ts'
import { runCommand, stateCache, type StreamName } from './index.ts'
import { memoryEventStore } from './memory/index.ts'

describe('a cached state', () => {
  it('saves reading the stream', async () => {
    const { store, reads } = watched(memoryEventStore())
    const run = runCommand(portsOn(store, { cache: stateCache(5) }))
    for (const [i, command] of [acquire(2), lend('ada'), lend('bo')].entries())
      await run(books, asked(`c${i}`, command))
    expect(reads).toEqual([0])
  })

  it('that is behind the log refuses only after the tail was read', async () => {
    const { store, reads } = watched(await storeWith(acquire(1), lend('ada')))
    const cache = stateCache(5)
    const run = runCommand(portsOn(store, { cache }))
    expect(await run(books, asked('c1', lend('bo')))).toMatchObject({
      left: { type: 'NoCopyLeft' },
    })
    await store.append(appendOf('elsewhere', [acquired(1)]))
    expect(await run(books, asked('c2', lend('bo')))).toMatchObject({ right: { version: 4 } })
    expect(reads).toEqual([0, 2])
  })

  it('that is behind the log says “already so” only after the tail was read', async () => {
    const store = await storeWith(acquire(1), lend('ada'))
    const cache = stateCache(5)
    const run = runCommand(portsOn(store, { cache }))
    await run(books, asked('c1', lend('ada')))
    await store.append(appendOf('elsewhere', [{ type: 'CopyReturned', data: { reader: 'ada' } }]))
    expect(await run(books, asked('c2', lend('ada')))).toMatchObject({
      right: { type: 'recorded', version: 4 },
    })
  })

  it('that is behind the log grants nothing on what it believes', async () => {
    const store = await storeWith(acquire(1))
    const cache = stateCache(5)
    const run = runCommand(portsOn(store, { cache }))
    await run(books, asked('c1', giveBack('ada')))
    await store.append(appendOf('elsewhere', [lent('bo')]))
    expect(await run(books, asked('c2', lend('ada')))).toEqual(
      left({ type: 'NoCopyLeft', copies: 1 }),
    )
  })

  it('is that of the events as they are read, not as they were decided', async () => {
    const store = memoryEventStore()
    const wordy: typeof book = {
      ...book,
      // A field that the event's form does not have is not recorded.
      decide: () => right([{ type: 'CopiesAcquired', data: { count: 1, note: 'gift' } }] as never),
      evolve: (state, each) =>
        'note' in each.data ? { ...state, copies: -1 } : book.evolve(state, each),
    }
    const cache = stateCache(5)
    await runCommand(portsOn(store, { cache }))(
      { ...books, decider: wordy },
      asked('c1', acquire(1)),
    )
    expect(cache.get(emma)).toEqual({ state: { copies: 1, readers: [] }, version: 1 })
  })

  it('gives the same answers as no cache, whoever else writes', async () => {
    const streams: readonly StreamName[] = [emma, 'book-persuasion']
    const anyStep = fc.record({
      command: anyBookCommand,
      stream: fc.constantFrom(...streams),
      elsewhere: fc.boolean(),
      id: fc.nat({ max: 30 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const [cached, plain] = [memoryEventStore(), memoryEventStore()]
        const remembering = runCommand(portsOn(cached, { cache: stateCache(1) }))
        const [forgetful, other] = [runCommand(portsOn(plain)), runCommand(portsOn(cached))]
        for (const { command, stream, elsewhere, id } of steps) {
          const one = asked(`c${id}`, command, stream)
          const answers = [
            await (elsewhere ? other : remembering)(books, one),
            await forgetful(books, one),
          ]
          const [mine, theirs] = answers.map((answer) =>
            JSON.stringify(answer).replaceAll(/"id":"event-\d+"/g, '"id":"…"'),
          )
          expect(mine).toBe(theirs)
        }
      }),
    )
  })
})
