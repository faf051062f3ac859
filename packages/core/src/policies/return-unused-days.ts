/**
 * When a deployment is completed or cut short, the days it did not use go back to the leader's
 * allowance; used ones stay reserved for good.
 */

import type { SchemePolicy } from './policy.ts'

export const returnUnusedDays: SchemePolicy = {
  name: 'return-unused-days',
  react: (event) => {
    if (event.type !== 'DeploymentCompleted' && event.type !== 'DeploymentCutShort') return []
    const { leader, deploymentId, minutesReturned: minutes, on } = event.data
    // Cutting short has a reason of its own, which is the deployment's to tell.
    const reason = `the deployment was ${event.type === 'DeploymentCompleted' ? 'completed' : 'cut short'}`
    if (minutes === 0) return []
    return [
      { command: { type: 'ReturnDays', data: { leader, deploymentId, minutes, reason, on } } },
    ]
  },
}
