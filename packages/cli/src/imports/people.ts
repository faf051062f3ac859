/**
 * The people a list tells of, on top of those the directory knows, without ever joining two on a
 * guess.
 *
 * A TRN decides. Without one it takes the same full name at the same school, and one such person
 * only.
 */

import {
  type Directory,
  type KnownPerson,
  nameKey,
  type PersonDetails,
  type PersonId,
  type Trn,
} from '@sle/core'

/** What imports need of the directory. */
export type People = Directory

/** People as they would be after an import, while nothing is written to `people`. */
export const rehearsedPeople = (people: People): People => {
  const told = new Map<PersonId, KnownPerson>()
  const trns = new Map<Trn, PersonId>()
  const names = new Map<string, Set<PersonId>>()
  const known = (person: KnownPerson | undefined): KnownPerson | undefined =>
    person && (told.get(person.id) ?? person)
  const findByTrn = async (trn: Trn): Promise<KnownPerson | undefined> => {
    const toldOf = trns.get(trn)
    const person = (toldOf && told.get(toldOf)) ?? known(await people.findByTrn(trn))
    return person?.trn === trn ? person : undefined
  }
  return {
    findById: async (id) => told.get(id) ?? people.findById(id),
    findByTrn,
    findByName: async (firstName, surname) => {
      const before = await people.findByName(firstName, surname)
      const since = [...(names.get(nameKey(firstName, surname)) ?? [])]
        .flatMap((id) => told.get(id) ?? [])
        .filter((person) => isNamesake(person, { firstName, surname }))
      return [...before.filter(({ id }) => !told.has(id)), ...since]
    },
    record: async (person) => {
      const { id, trn, firstName, surname } = person
      const holder = trn === undefined ? undefined : await findByTrn(trn)
      if (holder !== undefined && holder.id !== id) return holder
      told.set(id, person)
      if (trn !== undefined) trns.set(trn, id)
      const name = nameKey(firstName, surname)
      names.set(name, (names.get(name) ?? new Set()).add(id))
      return undefined
    },
    forget: async (id) => told.delete(id),
  }
}

/** Neither name agrees, so it is hardly one person who married or goes by a short name. */
export const isSomebodyElse = (a: PersonDetails, b: PersonDetails): boolean =>
  nameKey(a.firstName, '') !== nameKey(b.firstName, '') &&
  nameKey('', a.surname) !== nameKey('', b.surname)

/** Whether two people have the same name, by the directory's way of comparing. */
export const isNamesake = (a: PersonDetails, b: PersonDetails): boolean =>
  nameKey(a.firstName, a.surname) === nameKey(b.firstName, b.surname)
