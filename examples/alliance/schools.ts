/** Sixty schools of an invented county, as the DfE's register of schools would publish them. */

import { EXTRACT_HEADER } from './extract-header.ts'
import { type Chance, csvRow } from './seeded.ts'

/** What the other two files need to know of a school. */
export interface SampleSchool {
  readonly urn: string
  readonly phase: 'primary' | 'secondary' | 'other'
  readonly closed: boolean
}

type Cells = Readonly<Record<string, string>>

const PLACES =
  `Harrowfell,Kestle Bridge,Dunmere,Oxley Green,Thornwick,Saltby,Penhallow End,Mirkwater,Ashcombe Vale,Fennimoor,Larkrise,Bramblethwaite,Cold Overby,Wetherstone,Illingham,Quarrendon Hill,Sandle,Tarnbeck,Upper Mossop,Yarrowby`.split(
    ',',
  )

const KINDS = {
  community: {
    'TypeOfEstablishment (code)': '1',
    'TypeOfEstablishment (name)': 'Community school',
  },
  aided: {
    'TypeOfEstablishment (code)': '2',
    'TypeOfEstablishment (name)': 'Voluntary aided school',
  },
  converter: {
    'TypeOfEstablishment (code)': '34',
    'TypeOfEstablishment (name)': 'Academy converter',
    'EstablishmentTypeGroup (code)': '10',
    'EstablishmentTypeGroup (name)': 'Academies',
    'ReasonEstablishmentOpened (code)': '10',
    'ReasonEstablishmentOpened (name)': 'Academy Converter',
    'TrustSchoolFlag (code)': '3',
    'TrustSchoolFlag (name)': 'Supported by a multi-academy trust',
    'Trusts (code)': '90417',
    'Trusts (name)': 'THE TARNBECK LEARNING TRUST',
  },
} as const satisfies Record<string, Cells>

const PRIMARY: Cells = {
  'PhaseOfEducation (code)': '2',
  'PhaseOfEducation (name)': 'Primary',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
}
const SECONDARY: Cells = {
  'PhaseOfEducation (code)': '4',
  'PhaseOfEducation (name)': 'Secondary',
  StatutoryLowAge: '11',
  StatutoryHighAge: '16',
}

/** Cells that most rows of the extract share. */
const USUAL: Cells = {
  'LA (code)': '909',
  'LA (name)': 'Cumbria',
  'EstablishmentTypeGroup (code)': '4',
  'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  'ReasonEstablishmentOpened (code)': '0',
  'ReasonEstablishmentOpened (name)': 'Not applicable',
  'ReasonEstablishmentClosed (code)': '0',
  'ReasonEstablishmentClosed (name)': 'Not applicable',
  'Boarders (code)': '1',
  'Boarders (name)': 'No boarders',
  'Gender (code)': '3',
  'Gender (name)': 'Mixed',
  'TrustSchoolFlag (code)': '0',
  'TrustSchoolFlag (name)': 'Not applicable',
  'OfstedSpecialMeasures (code)': '0',
  'OfstedSpecialMeasures (name)': 'Not applicable',
  HeadPreferredJobTitle: 'Headteacher',
  'BSOInspectorateName (name)': 'Not applicable',
  'Section41Approved (name)': 'Not applicable',
  'GOR (code)': 'B',
  'GOR (name)': 'North West',
  'RSCRegion (name)': 'North of England',
  'PreviousLA (code)': '999',
}

/** Rows that differ from the usual in a way the published file really has; see the README. */
const ODD: Readonly<Record<number, Cells>> = {
  3: { EstablishmentNumber: '42' },
  5: { EstablishmentName: 'St Thérèse of Lisieux Catholic Primary School', ...KINDS.aided },
  6: { 'TypeOfEstablishment (code)': '02', 'PhaseOfEducation (code)': '02' },
  9: {
    EstablishmentName: 'Dunmere Church of England School, Saltby',
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    'ReasonEstablishmentClosed (code)': '10',
    'ReasonEstablishmentClosed (name)': 'Academy Converter',
    CloseDate: '31-08-2017',
    LastChangedDate: '05-09-2017',
  },
  10: {
    EstablishmentName: 'Dunmere Church of England Academy, Saltby',
    ...KINDS.converter,
    OpenDate: '01-09-2017',
  },
  14: {
    'EstablishmentStatus (code)': '3',
    'EstablishmentStatus (name)': 'Open, but proposed to close',
    CloseDate: '31-08-2019',
  },
  20: { UKPRN: '', Postcode: '', Easting: '', Northing: '' },
  25: {
    EstablishmentName: 'Wetherstone Nursery School',
    'TypeOfEstablishment (code)': '15',
    'TypeOfEstablishment (name)': 'Local authority nursery school',
    'PhaseOfEducation (code)': '1',
    'PhaseOfEducation (name)': 'Nursery',
  },
  37: { EstablishmentName: 'Harrowfell Teaching School' },
  56: {
    EstablishmentName: 'Upper Mossop School',
    'TypeOfEstablishment (code)': '7',
    'TypeOfEstablishment (name)': 'Community special school',
    'PhaseOfEducation (code)': '0',
    'PhaseOfEducation (name)': 'Not applicable',
  },
  57: {
    EstablishmentName: 'Quarrendon Free School',
    'TypeOfEstablishment (code)': '35',
    'TypeOfEstablishment (name)': 'Free schools',
    'EstablishmentStatus (code)': '4',
    'EstablishmentStatus (name)': 'Proposed to open',
    OpenDate: '01-09-2019',
    UKPRN: '',
  },
  58: {
    EstablishmentName: 'Illingham School Abroad',
    'LA (code)': '0',
    'LA (name)': 'Does not apply',
    'TypeOfEstablishment (code)': '37',
    'TypeOfEstablishment (name)': 'British schools overseas',
    'PhaseOfEducation (code)': '0',
    'PhaseOfEducation (name)': 'Not applicable',
    'GOR (code)': 'Z',
    'GOR (name)': 'Not Applicable',
    Postcode: '',
    Easting: '',
    Northing: '',
    'Country (name)': 'United Arab Emirates',
  },
  59: {
    URN: '28059',
    EstablishmentName: "Sandle Children's Centre",
    EstablishmentNumber: '',
    'TypeOfEstablishment (code)': '47',
    'TypeOfEstablishment (name)': "Children's centre",
    'PhaseOfEducation (code)': '00',
    'PhaseOfEducation (name)': 'Not applicable',
    UKPRN: '',
  },
}

/** Rows 37 to 55 of sixty, counted from 0, are secondary schools; the first of them leads. */
const isSecondary = (i: number): boolean => i >= 37 && i < 56

const nameOf = (i: number): string => {
  const place = PLACES[i % PLACES.length] ?? ''
  if (isSecondary(i)) return `${place} ${i % 2 === 0 ? 'High School' : 'Academy'}`
  return `${place} ${['Primary', 'Church of England Primary', 'Infant'][Math.floor(i / 20) % 3]} School`
}

const kindOf = (i: number): Cells => {
  if (isSecondary(i)) return i % 2 === 0 ? KINDS.community : KINDS.converter
  return i >= 20 && i < 40 ? KINDS.aided : KINDS.community
}

const two = (number: number): string => String(number).padStart(2, '0')

const cellsOf = (chance: Chance, i: number): Cells => {
  const day = (year: number): string =>
    `${two(1 + chance.below(28))}-${two(1 + chance.below(12))}-${year}`
  const pupils = 60 + chance.below(isSecondary(i) ? 1100 : 360)
  return {
    ...USUAL,
    ...kindOf(i),
    ...(isSecondary(i) ? SECONDARY : PRIMARY),
    URN: String(180_001 + i),
    EstablishmentNumber: String((isSecondary(i) ? 4000 : 2000) + i),
    EstablishmentName: nameOf(i),
    NumberOfPupils: String(pupils),
    SchoolCapacity: String(pupils + chance.below(60)),
    PercentageFSM: (chance.below(500) / 10).toFixed(1),
    UKPRN: String(10_960_001 + i),
    OfstedLastInsp: day(2016),
    LastChangedDate: day(2018),
    Street: `${1 + chance.below(90)} ${chance.oneOf(['Beck Lane', 'School Road', 'The Green'])}`,
    Town: PLACES[i % PLACES.length] ?? '',
    'County (name)': 'Cumbria',
    Postcode: `CA${1 + chance.below(28)} ${1 + chance.below(9)}ZZ`,
    TelephoneNum: `1632960${String(chance.below(1000)).padStart(3, '0')}`,
    // Published with every school. The import must keep none of the three.
    'HeadTitle (name)': 'Dr',
    HeadFirstName: 'Fictitia',
    HeadLastName: `Inventedname-${i + 1}`,
    Easting: String(310_000 + chance.below(60_000)),
    Northing: String(480_000 + chance.below(90_000)),
    ...ODD[i],
  }
}

/** The schools, and the file as published: ISO-8859-1, lines ended by a line feed. */
export const schoolsFile = (
  chance: Chance,
): { readonly schools: readonly SampleSchool[]; readonly bytes: Buffer } => {
  const rows = Array.from({ length: 60 }, (_, i) => cellsOf(chance, i))
  const lines = rows.map((cells) => csvRow(EXTRACT_HEADER.map((column) => cells[column] ?? '')))
  return {
    schools: rows.map((cells, i) => ({
      urn: cells['URN'] ?? '',
      phase: i >= 56 ? 'other' : isSecondary(i) ? 'secondary' : 'primary',
      closed: cells['EstablishmentStatus (name)'] === 'Closed',
    })),
    bytes: Buffer.from(`${[csvRow(EXTRACT_HEADER), ...lines].join('\n')}\n`, 'latin1'),
  }
}
