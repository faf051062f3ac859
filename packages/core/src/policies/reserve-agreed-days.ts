/**
 * When all four parties have agreed to a deployment, its days are reserved in the leader's
 * allowance; if they cannot be, the deployment goes back to its terms with the reason.
 */

import type { SchemePolicy } from './policy.ts'

export const reserveAgreedDays: SchemePolicy = {
  name: 'reserve-agreed-days',
  react: (event) => {
    if (event.type !== 'DeploymentAgreed') return []
    const { deploymentId, leader, edition, academicYear, minutes, startsOn, on } = event.data
    const days = { leader, deploymentId, edition, academicYear, minutes, startsOn, on }
    return [
      {
        command: { type: 'ReserveDays', data: days },
        ifRefused: ({ said: reason }) => ({
          type: 'SendDeploymentBack',
          data: { deploymentId, edition, reason, on },
        }),
      },
    ]
  },
}
