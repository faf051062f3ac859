/** The columns of an alliance's list of deployments, by the headings they are usually given. */

import type { Columns } from './table.ts'

export type DeploymentField =
  | 'leader'
  | 'leaderId'
  | 'school'
  | 'specialism'
  | 'purpose'
  | 'agreed'
  | 'delivered'
  | 'started'
  | 'ended'
  | 'status'
  | 'outcome'

const ids = ['Register id', 'SLE id', 'SLE register id', 'Leader id', 'Person id'] as const

export const deploymentColumns: Columns<DeploymentField> = {
  // A column of TRNs comes before one headed “SLE”, which then holds a name for people to read.
  leader: {
    headings: [
      'SLE TRN',
      'TRN',
      'TRN of SLE',
      'Teacher reference number',
      'SLE (TRN or register id)',
      'SLE TRN or register id',
      'SLE',
      'Leader',
      ...ids,
    ],
    required: true,
  },
  leaderId: { headings: [...ids] },
  school: {
    headings: [
      'Supported school URN',
      'URN of supported school',
      'Receiving school URN',
      'Recipient school URN',
      'Client school URN',
      'Host school URN',
      'School URN',
      'URN',
      'Supported school',
    ],
    required: true,
  },
  specialism: {
    headings: ['Specialism', 'Area of expertise', 'SLE specialism', 'Area of support', 'Subject'],
  },
  purpose: {
    headings: ['Purpose', 'Purpose of support', 'Reason', 'Reason for support', 'Need', 'Focus'],
  },
  agreed: {
    headings: [
      'Days agreed',
      'Agreed days',
      'No of days agreed',
      'Number of days agreed',
      'Days allocated',
      'Days planned',
      'Number of days',
      'Days',
    ],
  },
  delivered: {
    headings: [
      'Days delivered',
      'Delivered days',
      'No of days delivered',
      'Number of days delivered',
      'Days used',
      'Days completed',
      'Days done',
    ],
  },
  started: { headings: ['Start', 'Start date', 'Started', 'Started on', 'Date started', 'From'] },
  ended: {
    headings: ['End', 'End date', 'Ended', 'Ended on', 'Date ended', 'Finish', 'Finish date', 'To'],
  },
  status: { headings: ['Status', 'State', 'Deployment status', 'Progress'], required: true },
  outcome: { headings: ['Outcome', 'Outcomes', 'Impact', 'Result'] },
}
