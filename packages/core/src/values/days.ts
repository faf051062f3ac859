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
  const halves = Math.trunc((minutes * 2) / dayLength)
  const rest = minutes - (halves * dayLength) / 2
  const days = `${halves === 1 ? '' : Math.trunc(halves / 2)}${halves % 2 === 0 ? '' : '½'}`
  const spoken = `${days} ${halves > 0 && halves <= 2 ? 'day' : 'days'}`
  if (rest === 0) return spoken
  return halves === 0 ? `${rest} minutes` : `${spoken} ${rest} minutes`
}
