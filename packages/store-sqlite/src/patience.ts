/** Waiting for other processes without keeping this one from its other work. */

import { faultFrom, isBusy } from './sqlite-faults.ts'

/** Runs `work` until SQLite is not busy. @throws Fault, `StoreBusy` when patience is at its end. */
export type Patiently = <A>(work: () => A) => Promise<A>

/** How long to wait for another process if nobody says otherwise, in milliseconds. */
export const PATIENCE = 10_000

/** Milliseconds to the next attempt: at random, so that who collided once does not go on so. */
export const untilNextAttempt = (): number => 1 + Math.random() * 8

/** @param cannot What could not be done, as the beginning of a fault's message. */
export const patiently =
  (cannot: string, patience = PATIENCE): Patiently =>
  async (work) => {
    for (const since = performance.now(); ;) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || performance.now() - since > patience) throw faultFrom(error, cannot)
        await new Promise((resolve) => {
          setTimeout(resolve, untilNextAttempt())
        })
      }
    }
  }
