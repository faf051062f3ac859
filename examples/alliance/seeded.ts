/** Chance that is the same on every machine, and the way a spreadsheet writes a row of cells. */

export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** The generator “mulberry32”: 32 bits of state, the same numbers from the same seed. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, oneOf: (items) => items[below(items.length)] ?? items[0] }
}

/** A row as a spreadsheet saves it: quotation marks only where they are needed. */
export const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
