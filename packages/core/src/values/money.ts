/** Money as whole pence sterling, never as a fraction of a pound. */

import { z } from 'zod'

/** An amount from nothing to a million pounds. */
export const Pence = z.int().min(0).max(1_000_000_00).brand('Pence')
export type Pence = z.infer<typeof Pence>

/** Pence as pounds, `£350.00`. */
export const inPounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`
