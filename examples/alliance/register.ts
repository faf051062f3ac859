/** The alliance's list of its leaders, as a coordinator keeps it in a spreadsheet. */

import type { SampleSchool } from './schools.ts'
import { type Chance, csvRow } from './seeded.ts'

/** What the list of deployments needs to know of a leader. */
export interface SampleLeader {
  readonly trn: string
  readonly school: string
  readonly specialisms: readonly string[]
}

const FORENAMES =
  'Ambrosine,Barnabas,Cressida,Dunstan,Eulalia,Florian,Griselda,Hesper,Ignatius,Jocasta'.split(',')
const SURNAMES =
  'Quillfeather,Thistlewick,Marrowby,Pennyfathom,Oatesworthy,Brindlecombe,Larkspindle,Hobbletoft,Winterbrace,Nettlewhistle'.split(
    ',',
  )

type Areas = readonly [string, ...string[]]

/** Label sets in the spellings that coordinators use; the first label is for deployments. */
const PRIMARY: readonly [Areas, ...Areas[]] = [
  ['Maths', 'Maths'],
  ['Phonics', 'Phonics; English'],
  ['Early years', 'EYFS, phonics'],
  ['Special educational needs', 'SEND'],
  ['Assessment', 'Assessment & leadership of curriculum'],
  ['English', 'English/Phonics'],
]
const SECONDARY: readonly [Areas, ...Areas[]] = [
  ['Science', 'Science'],
  ['Maths', 'mathematics'],
  ['Modern foreign languages', 'MFL; English'],
  ['Behaviour and discipline', 'Behaviour and discipline, attendance'],
  ['Geography', 'Geography and history'],
  ['Leadership of CPD', 'Leadership of CPD\nInitial teacher training'],
]

const HEADER = [
  'Surname',
  'Forename',
  'Home School URN',
  'Teacher Reference No.',
  'Area(s) of Expertise',
  'Date of designation',
  'Designating body',
  'Teaching school URN',
  'Phase',
  'E-mail',
  'Notes',
]

/** The school that leads the alliance, and holds every designation in it. */
const LEAD = '180038'

interface Person extends SampleLeader {
  readonly cells: readonly string[]
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The TRN as this row of the list happens to write it. */
const asWritten = (trn: string, i: number): string => {
  if (i === 4) return trn.replace(/^0+/, '')
  return i === 7 ? `RP${trn.slice(0, 2)}/${trn.slice(2)}` : trn
}

const person = (chance: Chance, i: number, schools: readonly SampleSchool[]): Person => {
  const secondary = i % 3 === 2
  const homes = schools.filter(
    ({ phase, closed }) => !closed && phase === (secondary ? 'secondary' : 'primary'),
  )
  const school = homes[(i * 5) % homes.length]?.urn ?? ''
  const [area, label = area] = chance.oneOf(secondary ? SECONDARY : PRIMARY)
  // Beginning with 0 or 99, as no TRN of a teacher in service does.
  const trn = i % 4 === 0 ? `00${12_300 + i}` : `99${12_300 + i}`
  const surname = SURNAMES[i % SURNAMES.length] ?? ''
  const forename = FORENAMES[(i + Math.floor(i / SURNAMES.length)) % FORENAMES.length] ?? ''
  const cells = [
    surname,
    forename,
    school,
    asWritten(trn, i),
    label ?? area,
    `${two(1 + chance.below(28))}/${two(1 + chance.below(12))}/${2014 + chance.below(5)}`,
    i % 2 === 0 ? 'National College' : 'Harrowfell Teaching School',
    LEAD,
    secondary ? 'Secondary' : 'Primary',
    `${forename}.${surname}@alliance.example`.toLowerCase(),
    i === 11 ? 'moved from the infant school,\nsame headteacher' : '',
  ]
  return { cells, trn, school, specialisms: [area] }
}

const business = (forename: string, school: string): readonly string[] => [
  'Ledgerwood-Penny',
  forename,
  school,
  '',
  'School business management and financial management',
  '14/03/2016',
  'National College',
  LEAD,
  '',
  `${forename}.ledgerwood-penny@alliance.example`.toLowerCase(),
  'business manager, has no TRN',
]

/** One row changed in one cell, so that it shows one mess. */
const changed = (cells: readonly string[], column: string, cell: string): readonly string[] =>
  cells.map((old, i) => (HEADER[i] === column ? cell : old))

const NOBODY = [
  'Example-Rowe',
  'Zebedee',
  '180012',
  '9945000',
  'Maths',
  '01/09/2017',
  'National College',
  LEAD,
  'Primary',
  '',
  '',
]

/** Rows that stay out, one for each reason, and what the last column says of them. */
const REJECTED: readonly (readonly string[])[] = [
  changed(changed(NOBODY, 'Home School URN', '909/2014'), 'Notes', 'LAESTAB instead of URN'),
  changed(changed(NOBODY, 'Home School URN', '189999'), 'Notes', 'school not in the extract'),
  changed(changed(NOBODY, 'Date of designation', '31/06/2017'), 'Notes', '=no such day'),
  changed(changed(NOBODY, 'Area(s) of Expertise', 'Literacy; Maths'), 'Notes', 'local label'),
  changed(changed(NOBODY, 'Teacher Reference No.', '9912301'), 'Notes', "somebody else's TRN"),
  changed(changed(NOBODY, 'Teacher Reference No.', '1234'), 'Notes', 'digits lost'),
]

/** The leaders with a TRN, and the file as Excel saves “CSV UTF-8”. */
export const registerFile = (
  chance: Chance,
  schools: readonly SampleSchool[],
): { readonly leaders: readonly SampleLeader[]; readonly bytes: Buffer } => {
  const people = Array.from({ length: 37 }, (_, i) => person(chance, i, schools))
  const cellsOf = (i: number): readonly string[] => people[i]?.cells ?? []
  const blank = HEADER.map(() => '')
  const rows = [
    HEADER,
    ...people.slice(0, 20).map(({ cells }) => cells),
    blank,
    ...people.slice(20).map(({ cells }) => cells),
    business('Tobias', '180038'),
    business('Philippa', '180003'),
    changed(changed(NOBODY, 'Teacher Reference No.', 'n/a'), 'Notes', 'teacher without TRN'),
    // The second coordinator entered these two again, one in capitals.
    cellsOf(2),
    changed(cellsOf(3), 'Surname', (cellsOf(3)[0] ?? '').toUpperCase()),
    ...REJECTED,
  ]
  return {
    leaders: people,
    bytes: Buffer.from(`\ufeff${rows.map(csvRow).join('\r\n')}\r\n`, 'utf8'),
  }
}
