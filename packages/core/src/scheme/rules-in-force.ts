/** Which rule set a decision of a given day is taken under. */

import type { CivilDate } from '../values/index.ts'
import type { SchemeRules } from './rules.ts'

/**
 * The set that came into force last on or before `on`; it holds until the next one. Undefined for
 * a day before every set: what was decided then can be imported, not decided again.
 */
export const rulesOn = (on: CivilDate, sets: readonly SchemeRules[]): SchemeRules | undefined =>
  sets
    .filter(({ inForceFrom }) => inForceFrom <= on)
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0]
