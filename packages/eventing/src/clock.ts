/**
 * The ports to time. Only the door reads the clock and only the command runner waits; a
 * decision is handed its instant.
 */

/** A moment as fixed-width UTC text, `2026-01-31T09:30:00.000Z`: text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' }

/** Tells the time. */
export type Clock = () => Instant

/** Waits before attempt number `attempt + 1`; the first failed attempt is 1. */
export type Pause = (attempt: number) => Promise<void>

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether `text` is an instant in the one form that this library writes, on a day there is. */
export const isInstant = (text: string): text is Instant =>
  pattern.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text

/**
 * Reads an instant in the form above.
 * @throws RangeError if the text is anything else.
 */
export const instant = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new RangeError(`cannot read instant “${text}”: write it as 2026-01-31T09:30:00.000Z`)
}

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString() as Instant

/** Waits 2, 4, 8 … milliseconds, at most 250, each shortened at random by up to a half. */
export const jitteredPause: Pause = (attempt) =>
  new Promise((resolve) => {
    const longest = Math.min(250, 2 ** attempt)
    setTimeout(resolve, longest * (0.5 + Math.random() / 2))
  })
