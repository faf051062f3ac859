/**
 * Words and codes of the published extract. Codes appear with and without a leading zero, and `0`
 * or `00` stands for “not applicable”.
 */

import type { SchoolPhase } from '@sle/core'

export type SchoolStatus = 'open' | 'closed' | 'open-but-proposed-to-close' | 'proposed-to-open'

/** By name alone: the extract's codes and those of the DfE's own services disagree. */
export const STATUS_BY_NAME: Readonly<Record<string, SchoolStatus>> = {
  open: 'open',
  closed: 'closed',
  openbutproposedtoclose: 'open-but-proposed-to-close',
  proposedtoopen: 'proposed-to-open',
}

export const PHASE_BY_NAME: Readonly<Record<string, SchoolPhase>> = {
  notapplicable: 'not-applicable',
  nursery: 'nursery',
  primary: 'primary',
  middledeemedprimary: 'middle-deemed-primary',
  secondary: 'secondary',
  middledeemedsecondary: 'middle-deemed-secondary',
  '16plus': '16-plus',
  allthrough: 'all-through',
}

export const PHASE_BY_CODE: Readonly<Record<string, SchoolPhase>> = {
  0: 'not-applicable',
  1: 'nursery',
  2: 'primary',
  3: 'middle-deemed-primary',
  4: 'secondary',
  5: 'middle-deemed-secondary',
  6: '16-plus',
  7: 'all-through',
}

/** For extracts that carry the code of the type and not its name. */
export const TYPE_BY_CODE: Readonly<Record<string, string>> = {
  1: 'Community school',
  2: 'Voluntary aided school',
  3: 'Voluntary controlled school',
  5: 'Foundation school',
  6: 'City technology college',
  7: 'Community special school',
  8: 'Non-maintained special school',
  10: 'Other independent special school',
  11: 'Other independent school',
  12: 'Foundation special school',
  14: 'Pupil referral unit',
  15: 'Local authority nursery school',
  18: 'Further education',
  28: 'Academy sponsor led',
  30: 'Welsh establishment',
  31: 'Sixth form centres',
  32: 'Special post 16 institution',
  33: 'Academy special sponsor led',
  34: 'Academy converter',
  35: 'Free schools',
  36: 'Free schools special',
  37: 'British schools overseas',
  38: 'Free schools alternative provision',
  39: 'Free schools 16 to 19',
  40: 'University technical college',
  41: 'Studio schools',
  42: 'Academy alternative provision converter',
  43: 'Academy alternative provision sponsor led',
  44: 'Academy special converter',
  45: 'Academy 16-19 converter',
  46: 'Academy 16 to 19 sponsor led',
  47: "Children's centre",
  48: "Children's centre linked site",
}

/** `02` and `2` are one code. */
export const plainCode = (code: string): string => code.replace(/^0+(?=\d)/, '')
