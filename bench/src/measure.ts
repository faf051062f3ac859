/**
 * Contestants take turns, several passes, and each pass gives one ratio: what slows the machine
 * for a moment slows both. The first pass warms up and is thrown away.
 */

/** Work that is set up and checked outside the time that is measured. */
export interface Course {
  /** The timed part; answers how much was done. */
  readonly work: () => Promise<number> | number
  /** Checks what the work left behind, throws if it is wrong, and tidies up. */
  readonly check: (done: number) => Promise<void> | void
}

export interface Contestant {
  readonly name: string
  readonly prepare: () => Promise<Course> | Course
}

/** Median, least and greatest. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

/** Seconds of the processor, all threads of this process together, or seconds of the day. */
export type Basis = 'cpu' | 'clock'

export interface Comparison {
  readonly ours: Spread
  readonly other: Spread
  /** Of the rates in the same pass: above 1, ours is faster. */
  readonly ratio: Spread
}

export interface Trial {
  readonly basis: Basis
  readonly passes: number
}

/** Work done per second, one figure for each pass, for every contestant. */
export const race = async <Name extends string>(
  { basis, passes }: Trial,
  contestants: Readonly<Record<Name, Contestant['prepare']>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(contestants) as Name[]
  const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >
  for (let pass = 0; pass <= passes; pass++)
    // Whoever goes first meets the emptier heap: they take turns at that too.
    for (const name of turned(names, pass)) {
      collectGarbage()
      const rate = await timed(basis, await contestants[name]())
      if (pass > 0) rates[name].push(rate)
    }
  return rates
}

/** How the first compares with the second, pass by pass. */
export const compared = (ours: readonly number[], other: readonly number[]): Comparison => ({
  ours: spread(ours),
  other: spread(other),
  ratio: spread(ours.map((rate, i) => rate / (other[i] ?? Number.NaN))),
})

export const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (place: number): number => sorted[place] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    greatest: at(sorted.length - 1),
  }
}

/** Leaves nobody to clear up after another; it also makes V8 forget, so warm up after it. */
export const collectGarbage = (): void => globalThis.gc?.()

const timed = async (basis: Basis, { work, check }: Course): Promise<number> => {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const done = await work()
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  await check(done)
  return (1000 * done) / (basis === 'cpu' ? (user + system) / 1000 : clock)
}

const turned = <A>(list: readonly A[], by: number): readonly A[] => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

/** @throws Error if what was measured did not do what it claims to do. */
export const expectSame = (what: string, found: unknown, wanted: unknown): void => {
  if (!Object.is(found, wanted))
    throw new Error(`${what}: ${String(found)}, and not ${String(wanted)}`)
}
