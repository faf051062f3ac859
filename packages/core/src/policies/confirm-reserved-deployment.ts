/**
 * When days are reserved, the deployment they are for is confirmed, and its visits may begin; if
 * it does not await them, they go back.
 *
 * It does not when they come too late: a policy that was stopped after asking in vain asks again,
 * and may be granted days for terms that were sent back, or agreed anew, since.
 */

import type { SchemePolicy } from './policy.ts'

export const confirmReservedDeployment: SchemePolicy = {
  name: 'confirm-reserved-deployment',
  react: (event) => {
    if (event.type !== 'DaysReserved') return []
    const { leader, deploymentId, edition, academicYear, minutes, on } = event.data
    const data = { deploymentId, leader, edition, academicYear, minutes, on }
    const reason = 'the deployment does not await them'
    return [
      {
        command: { type: 'ConfirmReservation', data },
        ifRefused: () => ({
          type: 'ReturnDays',
          data: { leader, deploymentId, edition, reason, on },
        }),
      },
    ]
  },
}
