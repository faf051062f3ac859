/**
 * What an alliance settles for itself. The lengths have a usual value; whether a leader may be
 * deployed untrained has none in any source, so an alliance has to say.
 */

import { Minutes } from '../values/index.ts'
import type { LocalRules } from './rules.ts'

/**
 * The lengths that most alliances give: a day of five hours on site, lent in halves, one day at
 * least, and fifteen days a year. None of them is national.
 */
export const usualLengths: Omit<LocalRules['deployment'], 'beforeCoreTraining'> = {
  dayLength: Minutes.parse(300),
  smallestPart: Minutes.parse(150),
  yearlyAllowance: Minutes.parse(15 * 300),
  minimumLength: Minutes.parse(300),
}

/** One alliance's choices, for the demonstration and for tests. They are no recommendation. */
export const exampleLocalRules: LocalRules = {
  designation: { certificate: 'before-core-training' },
  deployment: { ...usualLengths, beforeCoreTraining: 'allowed' },
}
