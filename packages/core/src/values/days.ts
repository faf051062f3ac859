/**
 * Days of support, held as whole minutes: a day is as long as the scheme's rules say (five hours
 * unless they say otherwise), so half a day never becomes a fraction.
 */

import { z } from 'zod'

/** A length of time in whole minutes, from none to a school year of full-time support. */
export const Minutes = z.int().min(0).max(200_000).brand('Minutes')
export type Minutes = z.infer<typeof Minutes>

/** `count` days, in halves or quarters if need be, of `dayLength` minutes each. */
export const daysToMinutes = (count: number, dayLength: Minutes): Minutes =>
  Minutes.parse(count * dayLength)

/** Minutes as a person reads them: “2½ days”, “1 day”, “1 day 20 minutes”. */
export const inDays = (minutes: number, dayLength: Minutes): string => {
  // A day of an odd number of minutes has no half.
  const parts = dayLength % 2 === 0 ? 2 : 1
  const count = Math.trunc((minutes * parts) / dayLength)
  const rest = minutes - (count * dayLength) / parts
  const whole = Math.trunc(count / parts)
  const half = count % parts === 0 ? '' : '½'
  const days = `${whole === 0 && half !== '' ? '' : whole}${half}`
  const spoken = `${days} ${count > 0 && count <= parts ? 'day' : 'days'}`
  if (rest === 0) return spoken
  const remainder = `${rest} minute${rest === 1 ? '' : 's'}`
  return count === 0 ? remainder : `${spoken} ${remainder}`
}
