/**
 * What a row of a register asks to be recorded, once it is known which person it is about.
 *
 * The person is made known to the directory first: a person without a designation does no harm,
 * a designation of somebody nobody can name would.
 */

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { isDeepStrictEqual } from 'node:util'
import { type CivilDate, type KnownPerson, PersonId } from '@sle/core'
import { isNamesake, isSomebodyElse, type People } from './people.ts'
import { checkSchool, dayOfEffect, type Planned, type Schools } from './planned.ts'
import type { RegisterRow } from './register.ts'
import type { Problem } from './row.ts'

export interface DesignationPlanning {
  readonly people: People
  readonly newId: () => string
  readonly today: CivilDate
  /** The home school on the person's designation, if one is recorded: it tells namesakes apart. */
  readonly homeSchoolOf: (person: PersonId) => Promise<string | undefined>
  readonly schools?: Schools
}

interface EarlierRow {
  readonly row: number
  readonly designation: RegisterRow['designation']
}

type Found = Either<readonly Problem[], { person: KnownPerson; warnings: readonly Problem[] }>

/** Plans rows in the order of the file; one planner for each file. */
export const planDesignations = (planning: DesignationPlanning) => {
  const earlier = new Map<PersonId, EarlierRow>()
  return async (parsed: RegisterRow, row: number): Promise<Either<readonly Problem[], Planned>> => {
    const { about, designation } = parsed
    const school = checkSchool(planning.schools, {
      urn: designation.homeSchool,
      about: (why, wouldHelp) => about('school', why, wouldHelp),
    })
    if (school.problem !== undefined) return left([school.problem])
    const found = await personOf(planning, earlier, parsed)
    if (isLeft(found)) return found
    const { person, warnings } = found.right
    const before = earlier.get(person.id)
    if (before !== undefined && !isDeepStrictEqual(before.designation, designation))
      return left([
        about(
          '',
          `row ${before.row} is about the same person and says something else`,
          'put everything about one person in one row, all specialisms in one cell',
        ),
      ])
    if (before === undefined) earlier.set(person.id, { row, designation })
    await recordIfChanged(planning.people, person)
    const { on, undated } = dayOfEffect(designation.designatedOn, planning.today)
    return right({
      stream: `designation-${person.id}`,
      command: { type: 'ImportDesignation', data: { leader: person.id, ...designation, on } },
      undated,
      warnings: school.warning === undefined ? warnings : [...warnings, school.warning],
    })
  }
}

const personOf = async (
  planning: DesignationPlanning,
  earlier: ReadonlyMap<PersonId, EarlierRow>,
  parsed: RegisterRow,
): Promise<Found> => {
  const { person, about } = parsed
  const byTrn = person.trn === undefined ? undefined : await planning.people.findByTrn(person.trn)
  if (byTrn === undefined) return byName(planning, earlier, parsed)
  if (isSomebodyElse(byTrn, person)) {
    const row = earlier.get(byTrn.id)?.row
    const who = row === undefined ? 'somebody of another name in the directory' : `row ${row}`
    return left([
      about(
        'trn',
        `this TRN is already that of ${who}, where both names are different`,
        'find out whose it is; a person without a TRN may leave it blank',
      ),
    ])
  }
  const renamed = !isNamesake(byTrn, person)
  const warning = about(
    'surname',
    'the directory has this TRN under a name that differs in part, and takes this one for it',
    'check that it is the same person',
  )
  return right({ person: { ...byTrn, ...person }, warnings: renamed ? [warning] : [] })
}

/** The one person of this name at this school with no other TRN; otherwise somebody new. */
const byName = async (
  { people, newId, homeSchoolOf }: DesignationPlanning,
  earlier: ReadonlyMap<PersonId, EarlierRow>,
  { person, designation, about }: RegisterRow,
): Promise<Found> => {
  const candidates: KnownPerson[] = []
  for (const one of await people.findByName(person.firstName, person.surname)) {
    const school = earlier.get(one.id)?.designation.homeSchool ?? (await homeSchoolOf(one.id))
    const otherTrn = person.trn !== undefined && one.trn !== undefined
    if (school === designation.homeSchool && !otherTrn) candidates.push(one)
  }
  const [only, second] = candidates
  if (second !== undefined)
    return left([
      about(
        'trn',
        'several people of this name are known at this school',
        'give the TRN, or make the first names as full as the directory has them',
      ),
    ])
  if (only !== undefined) return right({ person: { ...only, ...person }, warnings: [] })
  return right({ person: { id: PersonId.parse(newId()), ...person }, warnings: [] })
}

const recordIfChanged = async (people: People, person: KnownPerson): Promise<void> => {
  if (!isDeepStrictEqual(await people.findById(person.id), person)) await people.record(person)
}
