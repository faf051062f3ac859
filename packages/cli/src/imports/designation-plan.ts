/**
 * What a row of a register asks to be recorded, once it is known which person it is about.
 *
 * Somebody new is claimed in the directory first, so that of two imports at once one makes them
 * known and the other finds them: a person without a designation does no harm, a designation of
 * somebody nobody can name, or two of one person, would. A claim whose row is then refused is given
 * up, and other details are kept only once the row was granted.
 *
 * Somebody whom the record knows and the directory does not was forgotten. The list that made them
 * known, imported again, leaves them forgotten; another list tells of them as of anybody new.
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { isDeepStrictEqual } from 'node:util'
import type { CivilDate, KnownPerson, PersonId, Urn } from '@sle/core'
import { rehearsedPeople, type People } from './people.ts'
import { personOf, type PersonOfRow, type Seen } from './person-of-row.ts'
import { checkSchool, dayOfEffect, type Planned, type Schools } from './planned.ts'
import type { RegisterRow } from './register.ts'
import type { Problem } from './row.ts'

export interface DesignationPlanning {
  readonly people: People
  /** Of the file: the ids of people it makes known are derived from it. */
  readonly digest: string
  readonly today: CivilDate
  /** Where leaders are registered whose row names no teaching school. */
  readonly teachingSchool?: Urn
  /** The home school on the person's designation, if one is recorded: it tells namesakes apart. */
  readonly homeSchoolOf: (person: PersonId) => Promise<string | undefined>
  readonly schools?: Schools
}

/** Plans rows in the order of the file; one planner for each file. */
export const planDesignations = (planning: DesignationPlanning) => {
  const seen: Seen = {
    ...planning,
    people: rehearsedPeople(planning.people),
    earlier: new Map(),
    forgotten: new Set(),
  }
  let unregistered = 0
  const plan = async (
    parsed: RegisterRow,
    row: number,
  ): Promise<Either<readonly Problem[], Planned>> => {
    const { about } = parsed
    const school = checkSchool(planning.schools, {
      urn: parsed.designation.homeSchool,
      about: (why, wouldHelp) => about('school', why, wouldHelp),
    })
    if (school.problem !== undefined) return left([school.problem])
    const claimed = await claim(planning.people, seen, { parsed, row })
    if (isLeft(claimed)) return claimed
    const { person, warnings, settle } = claimed.right
    const given = parsed.designation.teachingSchool ?? planning.teachingSchool
    if (given === undefined) unregistered++
    const teachingSchool = given === undefined ? {} : { teachingSchool: given }
    const { on, undated } = dayOfEffect(parsed.designation.designatedOn, planning.today)
    const data = { leader: person.id, ...parsed.designation, ...teachingSchool, on }
    return right({
      stream: `designation-${person.id}`,
      command: { type: 'ImportDesignation', data },
      undated,
      warnings: school.warning === undefined ? warnings : [...warnings, school.warning],
      ...(given === parsed.designation.teachingSchool ? {} : { given: String(given) }),
      settle,
    })
  }
  return { plan, notes: () => (unregistered === 0 ? [] : [noteUnregistered(unregistered)]) }
}

const noteUnregistered = (count: number): string =>
  `${count === 1 ? 'one leader is' : `${count} leaders are`} registered with no teaching school, so ` +
  'any broker could deploy them; name it with --organisation <urn>, or in a column headed ' +
  '“Teaching school URN”'

interface Row {
  readonly parsed: RegisterRow
  readonly row: number
}

interface Claimed extends PersonOfRow {
  readonly settle: (granted: boolean) => Promise<void>
}

/** Finds whom a row is about, and sees to it that their TRN is theirs before anything is asked. */
const claim = async (
  people: People,
  seen: Seen,
  { parsed, row }: Row,
): Promise<Either<readonly Problem[], Claimed>> => {
  for (;;) {
    const found = await personOf(seen, parsed, row)
    if (isLeft(found)) return found
    const { person, before } = found.right
    const first = seen.earlier.get(person.id)
    if (first !== undefined && !isDeepStrictEqual(first.designation, parsed.designation))
      return left([contradiction(parsed, first.row)])
    const forgotten = seen.forgotten.has(person.id)
    // Another import may come first: then it is they who are found the next time.
    if (!forgotten && (await takenFrom(people, found.right))) continue
    if (first === undefined) seen.earlier.set(person.id, { row, designation: parsed.designation })
    await seen.people.record(person)
    const settle = forgotten ? async () => undefined : settling(people, person, before)
    return right({ ...found.right, settle })
  }
}

const contradiction = ({ about }: RegisterRow, row: number): Problem =>
  about(
    '',
    `row ${row} is about the same person and says something else`,
    'put everything about one person in one row, all specialisms in one cell',
  )

/** Claims somebody new, or a TRN not known of them before; answers whether somebody else has it. */
const takenFrom = async (people: People, { person, before }: PersonOfRow): Promise<boolean> => {
  if (before === undefined) return (await people.record(person)) !== undefined
  if (person.trn === undefined || person.trn === before.trn) return false
  return (await people.record({ ...before, trn: person.trn })) !== undefined
}

/** Keeps what the row tells of the person if it was granted, and gives a claim up if it was not. */
const settling =
  (people: People, person: KnownPerson, before: KnownPerson | undefined) =>
  async (granted: boolean): Promise<void> => {
    if (!granted) {
      if (before === undefined) await people.forget(person.id)
      return
    }
    if (!isDeepStrictEqual(await people.findById(person.id), person)) await people.record(person)
  }
