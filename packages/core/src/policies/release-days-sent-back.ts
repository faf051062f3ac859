/**
 * When a deployment is sent back, whatever is reserved for those terms, or for earlier ones, is
 * returned. As a rule that is nothing: it was sent back because nothing could be reserved.
 *
 * It may be heard after the terms were agreed anew, so it leaves later editions alone.
 */

import type { SchemePolicy } from './policy.ts'

export const releaseDaysSentBack: SchemePolicy = {
  name: 'release-days-sent-back',
  react: (event) => {
    if (event.type !== 'DeploymentSentBack') return []
    const { leader, deploymentId, edition, on } = event.data
    const reason = 'the deployment was sent back'
    // No length: everything still reserved, and nothing to refuse if that is nothing.
    const data = { leader, deploymentId, edition, reason, on }
    return [{ command: { type: 'ReturnDays', data } }]
  },
}
