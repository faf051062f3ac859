/** Three school years of the alliance's deployments, as its office keeps them. */

import type { SampleLeader } from './register.ts'
import type { SampleSchool } from './schools.ts'
import { type Chance, csvRow } from './seeded.ts'

const HEADER = [
  'SLE TRN',
  'Supported school URN',
  'Specialism',
  'Purpose',
  'Days agreed',
  'Days delivered',
  'Start',
  'End',
  'Status',
  'Outcome',
]

const PURPOSES = [
  'coaching of a new subject leader',
  'diagnostic review and action plan',
  'planning of the curriculum across year groups',
  'moderation with neighbouring schools',
  'preparation for inspection, with the governors',
  'twilight training for the whole staff',
] as const

const OUTCOMES = [
  'subject leader leads training alone',
  'action plan adopted by the governors',
  'gap to the national figure halved',
  'teaching consistent across classes',
] as const

const DAYS = ['0.5', '1', '2', '2.5', '3', '4', '6', '10'] as const

const two = (number: number): string => String(number).padStart(2, '0')

interface Work {
  readonly status: string
  readonly agreed: string
  readonly delivered: string
  readonly end: string
  readonly outcome: string
}

const workOf = (chance: Chance, i: number, end: string): Work => {
  const agreed = chance.oneOf(DAYS)
  const done = { agreed, delivered: agreed, end, outcome: chance.oneOf(OUTCOMES) }
  if (i % 10 === 3) return { ...done, status: 'Under way', delivered: '0.5', end: '', outcome: '' }
  if (i % 20 === 6)
    return {
      ...done,
      status: 'Cut short',
      agreed: '6',
      delivered: '2.5',
      outcome: 'stopped at review',
    }
  if (i % 40 === 9) return { ...done, status: 'Cancelled', delivered: '0', end: '', outcome: '' }
  if (i % 30 === 14) return { ...done, status: 'Planned', delivered: '', end: '', outcome: '' }
  return { ...done, status: ['Completed', 'complete', 'Done'][i % 3] ?? 'Completed' }
}

/** Rows that differ from the others in one cell; see the README. */
const ODD: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  5: { 'Days agreed': '2½', 'Days delivered': '2 1/2' },
  8: { 'Days agreed': 'half', 'Days delivered': 'half a day' },
  12: { 'Days agreed': '3', 'Days delivered': '4', Status: 'Completed' },
  16: { 'Supported school URN': '180010', Start: '12/01/2017', End: '16/03/2017' },
  18: { 'Days agreed': '4', 'Days delivered': '3 days', Status: 'Completed' },
  22: { Specialism: '', Purpose: '' },
  27: { Start: '5 November 2018', End: '14-Dec-2018', Status: 'Completed' },
  31: { 'Supported school URN': '180010', Start: '08/01/2018', End: '23/03/2018' },
}

/** Rows that stay out, one for each reason. */
const REJECTED: readonly Readonly<Record<string, string>>[] = [
  { 'Supported school URN': '189998' },
  { 'Supported school URN': '9092014' },
  { Start: '30/02/2018' },
  { Start: '04/06/2018', End: '04/05/2018' },
  { 'SLE TRN': '9999999' },
  { 'SLE TRN': 'the business manager' },
  { Specialism: 'Maths and phonics' },
  { 'Days agreed': 'a few' },
  { Status: 'see e-mail' },
]

const deployment = (
  chance: Chance,
  i: number,
  { leaders, schools }: Alliance,
): Readonly<Record<string, string>> => {
  const leader = leaders[(i * 7) % leaders.length]
  const hosts = schools.filter(({ urn, closed }) => !closed && urn !== leader?.school)
  const unfinished = i % 10 === 3 || i % 30 === 14
  const year = unfinished ? 2018 : 2016 + (i % 3)
  const term = unfinished ? 2 : chance.below(3)
  const month = [9, 1, 4][term] ?? 9
  const civil = (later: number): string =>
    `${two(1 + chance.below(28))}/${two(month + later)}/${term === 0 ? year : year + 1}`
  const start = civil(0)
  const { status, agreed, delivered, end, outcome } = workOf(chance, i, civil(2))
  const trn = leader?.trn ?? ''
  return {
    // The office's spreadsheet takes TRNs for numbers.
    'SLE TRN': trn.replace(/^0+/, ''),
    'Supported school URN': hosts[chance.below(hosts.length)]?.urn ?? '',
    Specialism: leader?.specialisms[0] ?? '',
    Purpose: chance.oneOf(PURPOSES),
    'Days agreed': agreed,
    'Days delivered': delivered,
    Start: start,
    End: end,
    Status: status,
    Outcome: outcome,
    ...ODD[i],
  }
}

interface Alliance {
  readonly leaders: readonly SampleLeader[]
  readonly schools: readonly SampleSchool[]
}

/** The list of deployments: UTF-8, lines ended by a line feed, two rows entered twice. */
export const deploymentsFile = (chance: Chance, alliance: Alliance): Buffer => {
  const good = Array.from({ length: 118 }, (_, i) => deployment(chance, i, alliance))
  const twice = [good[40] ?? {}, { ...good[41], Purpose: ` ${good[41]?.['Purpose']}  ` }]
  const bad = REJECTED.map((cells) => ({ ...good[0], ...cells }))
  const rows = [...good, ...twice, ...bad].map((cells) => HEADER.map((name) => cells[name] ?? ''))
  return Buffer.from(`${[HEADER, ...rows].map(csvRow).join('\n')}\n`, 'utf8')
}
