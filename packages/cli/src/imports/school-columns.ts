/**
 * The columns read from a published extract, of its hundred and thirty or so.
 *
 * Only what a school cannot be recorded without is required: extracts differ in the rest. The
 * head teacher's title, names and job title are not among them, so they are never read.
 */

import type { Columns } from './table.ts'

export type SchoolField =
  | 'urn'
  | 'name'
  | 'status'
  | 'laCode'
  | 'laName'
  | 'number'
  | 'ukprn'
  | 'typeCode'
  | 'typeName'
  | 'phaseCode'
  | 'phaseName'
  | 'opened'
  | 'closed'
  | 'postcode'
  | 'easting'
  | 'northing'
  | 'region'
  | 'trustCode'
  | 'trustName'
  | 'changed'

export const schoolColumns: Columns<SchoolField> = {
  urn: { headings: ['URN'], required: true },
  name: { headings: ['EstablishmentName', 'Establishment name'], required: true },
  status: { headings: ['EstablishmentStatus (name)', 'EstablishmentStatus'], required: true },
  laCode: { headings: ['LA (code)'] },
  laName: { headings: ['LA (name)'] },
  number: { headings: ['EstablishmentNumber'] },
  ukprn: { headings: ['UKPRN'] },
  typeCode: { headings: ['TypeOfEstablishment (code)'] },
  typeName: { headings: ['TypeOfEstablishment (name)'] },
  phaseCode: { headings: ['PhaseOfEducation (code)'] },
  phaseName: { headings: ['PhaseOfEducation (name)'] },
  opened: { headings: ['OpenDate'] },
  closed: { headings: ['CloseDate'] },
  postcode: { headings: ['Postcode'] },
  easting: { headings: ['Easting'] },
  northing: { headings: ['Northing'] },
  region: { headings: ['GOR (name)'] },
  trustCode: { headings: ['Trusts (code)'] },
  trustName: { headings: ['Trusts (name)'] },
  changed: { headings: ['LastChangedDate'] },
}
