/**
 * Finds the person whom a row of a register is about, or says that it is somebody new.
 *
 * The id of somebody new is derived from the file and the row, never from the TRN, which has few
 * enough values to be found out from a digest: two runs of one file mean the same person.
 */

import { derivedId } from '@sle/eventing'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type KnownPerson, PersonId } from '@sle/core'
import { isNamesake, isSomebodyElse, type People } from './people.ts'
import type { RegisterRow } from './register.ts'
import type { Problem } from './row.ts'

interface EarlierRow {
  readonly row: number
  readonly designation: RegisterRow['designation']
}

/** What is known while a file is read: the directory, with the rows of the file before this one. */
export interface Seen {
  readonly people: People
  readonly digest: string
  readonly homeSchoolOf: (person: PersonId) => Promise<string | undefined>
  readonly earlier: Map<PersonId, EarlierRow>
  /** Whom the record knows and the directory does not. */
  readonly forgotten: Set<PersonId>
}

export interface PersonOfRow {
  /** With the details of the row in place of those known. */
  readonly person: KnownPerson
  /** As known until then; absent of somebody new. */
  readonly before?: KnownPerson
  readonly warnings: readonly Problem[]
}

type Found = Either<readonly Problem[], PersonOfRow>

/** Who a row is about. `left` if its TRN is somebody else's, or its name that of several people. */
export const personOf = async (seen: Seen, parsed: RegisterRow, row: number): Promise<Found> => {
  const { person, about } = parsed
  const byTrn = person.trn === undefined ? undefined : await seen.people.findByTrn(person.trn)
  if (byTrn === undefined) return byName(seen, parsed, row)
  if (isSomebodyElse(byTrn, person)) {
    const other = seen.earlier.get(byTrn.id)?.row
    const who = other === undefined ? 'somebody of another name in the directory' : `row ${other}`
    return left([
      about(
        'trn',
        `this TRN is already that of ${who}, where both names are different`,
        'find out whose it is; a person without a TRN may leave it blank',
      ),
    ])
  }
  const warning = about(
    'surname',
    'the directory has this TRN under a name that differs in part, and takes this one for it',
    'check that it is the same person',
  )
  const renamed = !isNamesake(byTrn, person)
  return known(byTrn, person, renamed ? [warning] : [])
}

/** The one person of this name at this school with no other TRN; otherwise somebody new. */
const byName = async (
  seen: Seen,
  { person, designation, about }: RegisterRow,
  row: number,
): Promise<Found> => {
  const { people, earlier, homeSchoolOf } = seen
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
  if (only !== undefined) return known(only, person)
  const id = PersonId.parse(derivedId('imported-person', seen.digest, String(row)))
  // Another run of this file may have made them known a moment ago.
  const told = await people.findById(id)
  if (told !== undefined) return known(told, person)
  if ((await homeSchoolOf(id)) === undefined)
    return right({ person: { id, ...person }, warnings: [] })
  seen.forgotten.add(id)
  const warning = about(
    '',
    'this person was forgotten since the list was imported, and stays so: no detail of theirs is kept',
    'take the row out of the list',
  )
  return right({ person: { id, ...person }, warnings: [warning] })
}

const known = (
  before: KnownPerson,
  person: RegisterRow['person'],
  warnings: readonly Problem[] = [],
): Found => right({ person: { ...before, ...person }, before, warnings })
