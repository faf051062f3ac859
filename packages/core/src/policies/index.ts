import { confirmReservedDeployment } from './confirm-reserved-deployment.ts'
import type { SchemePolicy } from './policy.ts'
import { releaseDaysSentBack } from './release-days-sent-back.ts'
import { reserveAgreedDays } from './reserve-agreed-days.ts'
import { returnUnusedDays } from './return-unused-days.ts'

export type { PolicyCommand, SchemePolicy } from './policy.ts'

/**
 * Every policy, in the order to run them: who asks for days comes before who confirms or returns
 * them, so that little is granted that has to go back. Any order comes to rest in the same place.
 */
export const policies: readonly SchemePolicy[] = [
  reserveAgreedDays,
  confirmReservedDeployment,
  returnUnusedDays,
  releaseDaysSentBack,
]
