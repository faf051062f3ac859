/** Stores that break the rules of appending: the expected version, and batches as a whole. */

import type { Append, EventStore, RecordedEvent } from '@sle/eventing'
import { memoryEventStore } from '@sle/eventing/memory'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { breath } from '../contracts/opened-store.ts'
import { kept } from './altered-store.ts'
import { type AppendFault, appending, type Mutant, mutant, versionOf } from './mutant.ts'

/** Whether the command has been recorded: then the mutant leaves the answer to the store. */
const isRepeated = async (store: EventStore, { stream, provenance }: Append): Promise<boolean> =>
  (await store.outcomeOf(stream, provenance.commandId)) !== undefined

const ignoredExpectation: AppendFault = (inner) => (append) =>
  inner.append({ ...append, expected: 'any' })

const uncheckedCreation: AppendFault = (inner) => (append) =>
  inner.append(append.expected === 0 ? { ...append, expected: 'any' } : append)

const uncheckedBeyond: AppendFault = (inner) => async (append) => {
  const { stream, expected } = append
  const actual = await versionOf(inner, stream)
  return inner.append(
    expected !== 'any' && expected > actual ? { ...append, expected: 'any' } : append,
  )
}

/** Looks at the version, lets others in, and then writes as if nothing had happened. */
const checkedTooEarly: AppendFault = (inner) => async (append) => {
  const { stream, expected } = append
  if (await isRepeated(inner, append)) return inner.append(append)
  const actual = await versionOf(inner, stream)
  if (expected !== 'any' && expected !== actual)
    return left({ type: 'Conflict', stream, expected, actual })
  await breath()
  return inner.append({ ...append, expected: 'any' })
}

/** Reads the version itself when any is expected, and is refused if it loses that race. */
const anyThatConflicts: AppendFault = (inner) => async (append) => {
  if (append.expected !== 'any' || (await isRepeated(inner, append))) return inner.append(append)
  const expected = await versionOf(inner, append.stream)
  await breath()
  return inner.append({ ...append, expected })
}

const recordedInPart: AppendFault = (inner) => async (append) => {
  try {
    return await inner.append(append)
  } catch (cause) {
    await inner.append({ ...append, events: [append.events[0]] })
    throw cause
  }
}

const droppedFromLongBatches: AppendFault = (inner) => (append) => {
  const [head, ...tail] = append.events
  return inner.append({ ...append, events: [head, ...tail.slice(0, 511)] })
}

const anyThatCreates: AppendFault = (inner) => (append) =>
  inner.append(append.expected === 'any' ? { ...append, expected: 0 } : append)

/** Answers with what it was asked to record, before it knows where that ended up. */
const hastyAnswer: AppendFault = (inner) => async (append) => {
  const answer = await inner.append(append)
  if (isLeft(answer) || answer.right.type === 'repeated') return answer
  const [head, ...tail] = answer.right.events
  return right({
    type: 'appended',
    events: [guessed(head, 0), ...tail.map((e, i) => guessed(e, i + 1))],
  })
}

const guessed = (event: RecordedEvent, i: number) => ({ ...event, version: i + 1 })

/** Shows the events of a batch one after another while it is being written. */
const batchInView = (): EventStore => {
  const inner = memoryEventStore()
  const unseen = new Set<string>()
  return {
    ...inner,
    append: async (append) => {
      const [, ...tail] = append.events
      for (const { id } of tail) unseen.add(id)
      const answer = await inner.append(append)
      for (const { id } of tail) {
        if (unseen.size < 10) await breath()
        unseen.delete(id)
      }
      return answer
    },
    read: (stream, after) => kept(inner.read(stream, after), ({ id }) => !unseen.has(id)),
  }
}

export const appendingMutants: readonly Mutant[] = [
  mutant(
    'ignores the expected version',
    [
      'refuses a stale append, says both versions, and records nothing',
      'refuses to create a stream that exists',
      'refuses to continue a stream that does not exist',
      'grants an append again after it was refused as stale',
      'tells nothing of a command that recorded nothing',
      'lets exactly one of twenty create a stream',
      'lets exactly one of twenty continue a stream',
    ],
    appending(ignoredExpectation),
  ),
  mutant(
    'takes “must not exist” for “whatever”',
    [
      'refuses to create a stream that exists',
      'grants an append again after it was refused as stale',
      'tells nothing of a command that recorded nothing',
      'lets exactly one of twenty create a stream',
    ],
    appending(uncheckedCreation),
  ),
  mutant(
    'lets an append expect more than there is',
    [
      'refuses a stale append, says both versions, and records nothing',
      'refuses to continue a stream that does not exist',
    ],
    appending(uncheckedBeyond),
  ),
  mutant(
    'checks the version before its turn to write',
    ['lets exactly one of twenty create a stream', 'lets exactly one of twenty continue a stream'],
    appending(checkedTooEarly),
  ),
  mutant(
    'refuses “any” to writers who race',
    [
      'grants all of twenty that expect any version, without gaps',
      'shows a polling reader every event once while others write',
      'shows a polling reader each stream in its own order',
    ],
    appending(anyThatConflicts),
  ),
  mutant(
    'records half of a batch',
    ['records nothing of a batch that it cannot record whole'],
    appending(recordedInPart),
  ),
  mutant(
    'drops the end of a long batch',
    ['takes a batch of a thousand events'],
    appending(droppedFromLongBatches),
  ),
  mutant('shows a batch in part', ['never shows part of a batch'], batchInView),
  mutant(
    'takes “whatever” for “must not exist”',
    [
      'appends at whatever version when any is expected',
      'tells what a command recorded',
      'reads a log of many pages in order, passing over nothing',
      'gives every event a greater position than the one before',
      'compares any two positions as the log orders them',
      'resumes after any position without loss or repetition',
      'resumes anywhere in a log of many pages',
      'grants all of twenty that expect any version, without gaps',
      'shows a polling reader every event once while others write',
      'shows a polling reader each stream in its own order',
      'never shows part of a batch',
    ],
    appending(anyThatCreates),
  ),
  mutant(
    'answers with versions that it guessed',
    [
      'counts versions from 1, 0 being a stream without events',
      'answers an append with the events as they are read later',
      'grants an append again after it was refused as stale',
      'reads a log of many pages in order, passing over nothing',
    ],
    appending(hastyAnswer),
  ),
]
