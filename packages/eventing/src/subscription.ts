/**
 * The read path: one subscriber, one checkpoint, one event at a time, in log order.
 *
 * The checkpoint moves only past events that the subscriber has done with, and not at every one:
 * a crash repeats up to the last hundred rather than losing any. A subscriber must therefore take
 * the same event twice in its stride.
 */

import type { EventStore, Position, RecordedEvent } from './event-store.ts'

/** What is needed of an `AbortSignal`: whether to stop, and to be told of it. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface Subscriber {
  readonly name: string
  /** Takes one event. A fault it throws stops the subscription, and the event comes again. */
  readonly handle: (event: RecordedEvent) => Promise<void>
}

export interface Checkpoints {
  /** The last position a subscriber has done with; `undefined` if it has seen nothing. */
  load(subscriber: string): Promise<Position | undefined>
  save(subscriber: string, position: Position): Promise<void>
}

/** A checkpoint is a wait for the disk, and repeating is allowed: it need not follow each event. */
const SAVED_EVERY = 100

/**
 * Gives `subscriber` every event it has not seen, and returns how many those were. The checkpoint
 * is saved every hundred events and at the end, whatever the end was.
 */
export const catchUp =
  (store: EventStore, checkpoints: Checkpoints) =>
  async ({ name, handle }: Subscriber, signal?: StopSignal): Promise<number> => {
    let seen = 0
    let unsaved: Position | undefined
    const save = async (): Promise<void> => {
      if (unsaved !== undefined) await checkpoints.save(name, unsaved)
      unsaved = undefined
    }
    try {
      for await (const event of store.readAll(await checkpoints.load(name))) {
        if (signal?.aborted === true) break
        await handle(event)
        unsaved = event.position
        if (++seen % SAVED_EVERY === 0) await save()
      }
    } catch (fault) {
      // If this cannot be saved either, more is repeated: the first fault is the one to tell.
      await save().catch(() => undefined)
      throw fault
    }
    await save()
    return seen
  }

/**
 * Calls `step` until `signal` is aborted: at once while it finds work, and after a rest of 5 ms
 * that doubles to a second while it finds none. `step` answers how much it did.
 */
export const follow = async (
  step: (signal: StopSignal) => Promise<number>,
  signal: StopSignal,
): Promise<void> => {
  let rest = 5
  while (!signal.aborted) {
    if ((await step(signal)) > 0) {
      rest = 5
      continue
    }
    await sleep(rest, signal)
    rest = Math.min(1000, rest * 2)
  }
}

const sleep = (milliseconds: number, signal: StopSignal): Promise<void> =>
  new Promise((resolve) => {
    // Aborted during the last step: there will be no event to wake by.
    if (signal.aborted) return resolve()
    const wake = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', wake)
  })
