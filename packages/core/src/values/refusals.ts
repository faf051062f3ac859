/**
 * Why a text is not the value it was sent as, and how that is said to the person who sent it.
 *
 * The sender names the kind. Nothing here asks whether the text would have been something else.
 */

const kinds = {
  NotAUrn: 'a URN',
  NotAUkprn: 'a UKPRN',
  NotALaestab: 'a LAESTAB',
  NotALaCode: 'a local authority code',
  NotAPostcode: 'a postcode',
  NotATrn: 'a teacher reference number',
  NotACivilDate: 'a date',
  NotAnAcademicYear: 'an academic year',
  NotASpecialism: 'an area of expertise',
  NotALengthOfTime: 'a number of days',
  NotAnAmount: 'an amount of money',
} as const

export interface ValueRefusal {
  readonly type: keyof typeof kinds
  /** The text as it arrived. */
  readonly value: string
  readonly why: string
  readonly wouldHelp: string
}

const LONGEST = 60

/** Says it: “873/201” is not a LAESTAB: it has 6 digits; write … */
export const explainValue = ({ type, value, why, wouldHelp }: ValueRefusal): string => {
  // A whole paragraph pasted into one cell would hide the sentence around it.
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return `“${shown}” is not ${kinds[type]}: ${why}; ${wouldHelp}`
}
