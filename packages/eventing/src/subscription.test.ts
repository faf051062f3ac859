import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acquired, appendOf, told } from './examples.ts'
import {
  catchUp,
  type Checkpoints,
  follow,
  type Position,
  type RecordedEvent,
  type Subscriber,
} from './index.ts'
import { memoryCheckpoints, memoryEventStore } from './memory/index.ts'

const logOf = async (count: number) => {
  const store = memoryEventStore()
  for (let i = 1; i <= count; i++) await store.append(appendOf(`c${i}`, [acquired(i)]))
  return store
}

/** A subscriber that keeps what it is given, and may stumble over one version once. */
const listener = (stumblesAt?: number) => {
  const seen: number[] = []
  let stumbles = stumblesAt
  const subscriber: Subscriber = {
    name: 'listener',
    handle: async ({ version }: RecordedEvent) => {
      seen.push(version)
      if (version !== stumbles) return
      stumbles = undefined
      throw new Error('cannot go on: the process was killed')
    },
  }
  return { subscriber, seen }
}

/** Checkpoints that have no room left. */
const full = (checkpoints: Checkpoints): Checkpoints => ({
  ...checkpoints,
  save: async () => {
    throw new Error('cannot save: the disk is full')
  },
})

describe('catching up', () => {
  it('gives a subscriber every event once, in log order, and counts them', async () => {
    const [store, checkpoints] = [await logOf(3), memoryCheckpoints()]
    const { subscriber, seen } = listener()
    expect(await catchUp(store, checkpoints)(subscriber)).toBe(3)
    expect(await catchUp(store, checkpoints)(subscriber)).toBe(0)
    await store.append(appendOf('c4', [acquired(4), acquired(5)]))
    expect(await catchUp(store, checkpoints)(subscriber)).toBe(2)
    expect(seen).toEqual([1, 2, 3, 4, 5])
  })

  it('moves the checkpoint every hundred events and at the end, never past what was handled', async () => {
    const [store, checkpoints] = [await logOf(250), memoryCheckpoints()]
    const saved: string[] = []
    let handled = 0
    const counting = {
      ...checkpoints,
      save: async (name: string, position: Position) => {
        saved.push(`${position} after ${handled}`)
        await checkpoints.save(name, position)
      },
    }
    const handle = async () => void handled++
    await catchUp(store, counting)({ name: 'listener', handle })
    const at = (await told(store)).map(({ position }) => position)
    expect(saved).toEqual([`${at[99]} after 100`, `${at[199]} after 200`, `${at[249]} after 250`])
    await catchUp(store, counting)({ name: 'listener', handle })
    expect(saved).toHaveLength(3)
  })

  it('repeats the event that was being handled when it crashed', async () => {
    const [store, checkpoints] = [await logOf(3), memoryCheckpoints()]
    const { subscriber, seen } = listener(2)
    await expect(catchUp(store, checkpoints)(subscriber)).rejects.toThrow('was killed')
    expect(await catchUp(store, checkpoints)(subscriber)).toBe(2)
    expect(seen).toEqual([1, 2, 2, 3])
  })

  it('repeats the events whose checkpoint could not be saved, and loses none', async () => {
    const [store, checkpoints] = [await logOf(2), memoryCheckpoints()]
    const { subscriber, seen } = listener()
    await expect(catchUp(store, full(checkpoints))(subscriber)).rejects.toThrow('the disk is full')
    await catchUp(store, checkpoints)(subscriber)
    expect(seen).toEqual([1, 2, 1, 2])
  })

  it('tells the fault of the subscriber, even if the checkpoint cannot be saved after it', async () => {
    const [store, checkpoints] = [await logOf(3), memoryCheckpoints()]
    const { subscriber } = listener(2)
    await expect(catchUp(store, full(checkpoints))(subscriber)).rejects.toThrow('was killed')
  })

  it('keeps the places of two subscribers apart', async () => {
    const [store, checkpoints] = [await logOf(2), memoryCheckpoints()]
    const [one, other] = [listener(), listener()]
    await catchUp(store, checkpoints)({ ...one.subscriber, name: 'one' })
    await catchUp(store, checkpoints)({ ...other.subscriber, name: 'other' })
    expect([one.seen, other.seen]).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  it('stops between two events when it is told to', async () => {
    const [store, checkpoints] = [await logOf(3), memoryCheckpoints()]
    const controller = new AbortController()
    const seen: number[] = []
    const subscriber: Subscriber = {
      name: 'listener',
      handle: async ({ version }) => {
        seen.push(version)
        if (version === 2) controller.abort()
      },
    }
    expect(await catchUp(store, checkpoints)(subscriber, controller.signal)).toBe(2)
    expect(await catchUp(store, checkpoints)(subscriber)).toBe(1)
    expect(seen).toEqual([1, 2, 3])
  })
})

/** Follows steps that find the given amounts of work, and tells when each was taken. */
const steps = (work: readonly number[]) => {
  const controller = new AbortController()
  const start = Date.now()
  const at: number[] = []
  const done = follow(async () => {
    at.push(Date.now() - start)
    return work[at.length - 1] ?? 0
  }, controller.signal)
  return { at, done, controller }
}

const broken = async () => {
  throw new Error('cannot read the log')
}

describe('following', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes on at once while there is work', async () => {
    const { at, done, controller } = steps([1, 5, 2])
    await vi.advanceTimersByTimeAsync(4)
    expect(at).toEqual([0, 0, 0, 0])
    controller.abort()
    await done
  })

  it('rests 5 ms when there is none, and twice as long each time, to a second', async () => {
    const { at, done, controller } = steps([])
    await vi.advanceTimersByTimeAsync(4000)
    expect(at).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 1275, 2275, 3275])
    controller.abort()
    await done
  })

  it('rests 5 ms again after it has found work', async () => {
    const { at, done, controller } = steps([0, 0, 0, 1])
    await vi.advanceTimersByTimeAsync(50)
    expect(at).toEqual([0, 5, 15, 35, 35, 40, 50])
    controller.abort()
    await done
  })

  it('wakes to stop', async () => {
    const { at, done, controller } = steps([])
    await vi.advanceTimersByTimeAsync(2000)
    const taken = at.length
    controller.abort()
    await done
    expect(at).toHaveLength(taken)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not rest when it is told to stop during a step', async () => {
    const controller = new AbortController()
    const done = follow(async () => {
      controller.abort()
      return 0
    }, controller.signal)
    await done
    expect(vi.getTimerCount()).toBe(0)
  })

  it('takes no step when it was stopped before', async () => {
    let taken = 0
    await follow(async () => ++taken, AbortSignal.abort())
    expect(taken).toBe(0)
  })

  it('ends with the fault of its step', async () => {
    await expect(follow(broken, new AbortController().signal)).rejects.toThrow(
      'cannot read the log',
    )
  })
})
