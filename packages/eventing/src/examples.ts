/**
 * A lending library for the mechanism's own tests: copies of a book, and who has them.
 *
 *   AcquireCopies ──▶ CopiesAcquired      LendCopy ──▶ CopyLent      ReturnCopy ──▶ CopyReturned
 */

import * as fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { z } from 'zod'
import {
  type Aggregate,
  type Append,
  type Asked,
  codec,
  type CommandPorts,
  type Context,
  type Decider,
  event,
  type EventStore,
  form,
  runCommand,
  instant,
  type NewEvent,
  type Provenance,
  type RecordedEvent,
  type StreamName,
} from './index.ts'
import { memoryEventStore } from './memory/index.ts'

export const CopiesAcquired = event('CopiesAcquired', { count: z.int().positive() })
const CopyLent = event('CopyLent', { reader: z.string() })
const CopyReturned = event('CopyReturned', { reader: z.string() })

export type BookEvent =
  | z.infer<typeof CopiesAcquired>
  | z.infer<typeof CopyLent>
  | z.infer<typeof CopyReturned>

export type BookCommand =
  | { readonly type: 'AcquireCopies'; readonly data: { readonly count: number } }
  | { readonly type: 'LendCopy'; readonly data: { readonly reader: string } }
  | { readonly type: 'ReturnCopy'; readonly data: { readonly reader: string } }

export interface BookRefusal {
  readonly type: 'NoCopyLeft'
  readonly copies: number
}

interface Book {
  readonly copies: number
  readonly readers: readonly string[]
}

export const book: Decider<Book, BookCommand, BookEvent, BookRefusal> = {
  initial: { copies: 0, readers: [] },
  evolve: (state, told) => {
    switch (told.type) {
      case 'CopiesAcquired':
        return { ...state, copies: state.copies + told.data.count }
      case 'CopyLent':
        return { ...state, readers: [...state.readers, told.data.reader] }
      case 'CopyReturned':
        return { ...state, readers: state.readers.filter((name) => name !== told.data.reader) }
    }
  },
  decide: (command, { copies, readers }) => {
    switch (command.type) {
      case 'AcquireCopies':
        return right([{ type: 'CopiesAcquired', data: command.data }])
      case 'LendCopy':
        if (readers.includes(command.data.reader)) return right([])
        if (readers.length >= copies) return left({ type: 'NoCopyLeft', copies })
        return right([{ type: 'CopyLent', data: command.data }])
      case 'ReturnCopy':
        return right(
          readers.includes(command.data.reader)
            ? [{ type: 'CopyReturned', data: command.data }]
            : [],
        )
    }
  },
}

export const bookCodec = codec<BookEvent>([
  form(CopiesAcquired),
  form(CopyLent),
  form(CopyReturned),
])

export const books: Aggregate<Book, BookCommand, BookEvent, BookRefusal, Context> = {
  category: 'book',
  decider: book,
  codec: bookCodec,
}

export const acquire = (count: number): BookCommand => ({ type: 'AcquireCopies', data: { count } })
export const lend = (reader: string): BookCommand => ({ type: 'LendCopy', data: { reader } })
export const giveBack = (reader: string): BookCommand => ({ type: 'ReturnCopy', data: { reader } })

export const anyBookCommand: fc.Arbitrary<BookCommand> = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map(acquire),
  fc.constantFrom('ada', 'bo', 'cy').map(lend),
  fc.constantFrom('ada', 'bo', 'cy').map(giveBack),
)

export const emma: StreamName = 'book-emma'

export const usual: Context = {
  now: instant('2019-06-03T09:00:00.000Z'),
  actor: { id: 'librarian-1', role: 'librarian', organisation: 'town' },
}

export const provenanceOf = (commandId: string): Provenance => ({
  commandId,
  correlationId: `${commandId}-first`,
  causationId: commandId,
  actor: usual.actor,
  ruleset: 'house-rules',
})

/** A command to the book's stream, under an id of its own. */
export const asked = (
  commandId: string,
  command: BookCommand,
  stream: StreamName = emma,
): Asked<BookCommand, Context> => ({
  stream,
  command,
  context: usual,
  provenance: provenanceOf(commandId),
})

/** Ports on `store` that wait for nothing and count their ids. */
export const portsOn = (store: EventStore, wanted: Partial<CommandPorts> = {}): CommandPorts => {
  let ids = 0
  return { store, newId: () => `event-${++ids}`, pause: async () => {}, attempts: 5, ...wanted }
}

/** An append of the events as they are stored, whatever the version. */
export const appendOf = (
  commandId: string,
  events: readonly [BookEvent, ...BookEvent[]],
  stream: StreamName = emma,
): Append => {
  const stored = (told: BookEvent, i: number): NewEvent => ({
    id: `${commandId}-${i}`,
    ...bookCodec.encode(told),
  })
  const [head, ...tail] = events
  return {
    stream,
    expected: 'any',
    events: [stored(head, 0), ...tail.map((told, i) => stored(told, i + 1))],
    recordedAt: usual.now,
    provenance: provenanceOf(commandId),
    fingerprint: commandId,
  }
}

export const acquired = (count: number): BookEvent => ({ type: 'CopiesAcquired', data: { count } })
export const lent = (reader: string): BookEvent => ({ type: 'CopyLent', data: { reader } })

/** The data of everything in a stream, or in the log if none is named. */
export const told = async (
  store: EventStore,
  stream?: StreamName,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  const read = stream === undefined ? store.readAll(undefined) : store.read(stream, 0)
  for await (const each of read) events.push(each)
  return events
}

/** A store that counts how often a stream is read, and from which version. */
export const watched = (inner: EventStore) => {
  const reads: number[] = []
  const store: EventStore = {
    ...inner,
    read: (stream, after) => {
      reads.push(after)
      return inner.read(stream, after)
    },
  }
  return { store, reads }
}

/** A memory store on which these commands were asked already. */
export const storeWith = async (...commands: readonly Parameters<typeof asked>[1][]) => {
  const store = memoryEventStore()
  const run = runCommand(portsOn(store))
  for (const [i, command] of commands.entries()) await run(books, asked(`earlier-${i}`, command))
  return store
}
