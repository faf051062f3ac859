/**
 * The read path: one subscriber, one checkpoint, one event at a time, in log order.
 *
 * The checkpoint moves after the subscriber returns, so a crash repeats the last event rather
 * than losing it. A subscriber must therefore take the same event twice in its stride.
 */

import type { EventStore, Position, RecordedEvent } from './event-store.ts'

export interface Subscriber {
  readonly name: string
  /** Takes one event. A fault it throws stops the subscription before the checkpoint moves. */
  readonly handle: (event: RecordedEvent) => Promise<void>
}

export interface Checkpoints {
  /** The last position a subscriber has done with; `undefined` if it has seen nothing. */
  load(subscriber: string): Promise<Position | undefined>
  save(subscriber: string, position: Position): Promise<void>
}

/** Gives `subscriber` every event it has not seen, and returns how many those were. */
export const catchUp =
  (store: EventStore, checkpoints: Checkpoints) =>
  async (subscriber: Subscriber, signal?: AbortSignal): Promise<number> => {
    let seen = 0
    for await (const event of store.readAll(await checkpoints.load(subscriber.name))) {
      if (signal?.aborted === true) break
      await subscriber.handle(event)
      await checkpoints.save(subscriber.name, event.position)
      seen++
    }
    return seen
  }

/**
 * Calls `step` until `signal` is aborted: at once while it finds work, and after a rest of 5 ms
 * that doubles to a second while it finds none. `step` answers how much it did.
 */
export const follow = async (
  step: (signal: AbortSignal) => Promise<number>,
  signal: AbortSignal,
): Promise<void> => {
  let rest = 5
  while (!signal.aborted) {
    const done = await step(signal)
    rest = done > 0 ? 5 : Math.min(1000, rest * 2)
    if (done === 0) await sleep(rest, signal)
  }
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', wake)
  })
