/**
 * The columns of an alliance's register, by every heading coordinators were seen to give them.
 *
 * “DfE number” is not among them: some mean the school's by it, some the teacher's.
 */

import type { Columns } from './table.ts'

export type RegisterField =
  | 'firstName'
  | 'surname'
  | 'school'
  | 'trn'
  | 'specialisms'
  | 'specialisms2'
  | 'specialisms3'
  | 'specialisms4'
  | 'designatedOn'
  | 'designatedBy'
  | 'teachingSchool'
  | 'phase'
  | 'email'

export const registerColumns: Columns<RegisterField> = {
  firstName: {
    headings: [
      'First name',
      'First names',
      'Forename',
      'Forenames',
      'Given name',
      'Christian name',
    ],
    required: true,
  },
  surname: { headings: ['Surname', 'Last name', 'Family name'], required: true },
  school: {
    headings: [
      'School URN',
      'Home school URN',
      'URN of home school',
      'URN of school',
      'Base school URN',
      'Employing school URN',
      'Own school URN',
      'URN',
      'Unique reference number',
    ],
    required: true,
  },
  trn: {
    headings: [
      'TRN',
      'Teacher reference number',
      'Teacher reference no',
      'Teacher reference number (TRN)',
      'TRN (teacher reference number)',
      'TRN number',
      'Teacher ref number',
      'Teacher ref no',
      'Teacher ref',
      'Teacher number',
      'RP number',
    ],
  },
  specialisms: {
    headings: [
      'Specialisms',
      'Specialism',
      'Specialism(s)',
      'Specialism 1',
      'Areas of expertise',
      'Area of expertise',
      'Area(s) of expertise',
      'Area of expertise 1',
      'Area(s) of specialism',
      'Area of specialism',
      'Areas of specialism',
      'SLE specialism',
      'SLE specialisms',
      'SLE specialism(s)',
      'Specialist area',
      'Specialist areas',
      'Expertise',
    ],
    required: true,
  },
  specialisms2: { headings: ['Specialism 2', 'Area of expertise 2', 'Second specialism'] },
  specialisms3: { headings: ['Specialism 3', 'Area of expertise 3', 'Third specialism'] },
  specialisms4: { headings: ['Specialism 4', 'Area of expertise 4', 'Fourth specialism'] },
  designatedOn: {
    headings: [
      'Designated on',
      'Date of designation',
      'Designation date',
      'Date designated',
      'Designated',
      'Date of SLE designation',
    ],
  },
  designatedBy: { headings: ['Designating body', 'Designated by', 'Body'] },
  teachingSchool: {
    headings: ['Teaching school URN', 'URN of teaching school', 'Registered with'],
  },
  phase: { headings: ['Phase', 'Phase of education', 'Phases', 'School phase'] },
  email: { headings: ['Email', 'Email address', 'Contact email', 'Work email', 'School email'] },
}
