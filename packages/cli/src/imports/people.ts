/**
 * Finds the person a row is about, or makes them known, without ever joining two on a guess.
 *
 * A TRN decides. Without one it takes the same full name at the same school, and one such person
 * only. Ids are drawn, not derived: a TRN has few enough values to be found out from its digest.
 */

import {
  type Directory,
  type KnownPerson,
  nameKey,
  type PersonDetails,
  type PersonId,
} from '@sle/core'

/** The part of the directory that imports need. */
export type People = Pick<Directory, 'findById' | 'findByTrn' | 'findByName' | 'record'>

/** People as they would be after an import, while nothing is written to `people`. */
export const rehearsedPeople = (people: People): People => {
  const told = new Map<PersonId, KnownPerson>()
  const known = (person: KnownPerson | undefined): KnownPerson | undefined =>
    person && (told.get(person.id) ?? person)
  return {
    findById: async (id) => told.get(id) ?? people.findById(id),
    findByTrn: async (trn) =>
      [...told.values()].find((person) => person.trn === trn) ?? known(await people.findByTrn(trn)),
    findByName: async (firstName, surname) => {
      const before = await people.findByName(firstName, surname)
      const since = [...told.values()].filter((person) =>
        isNamesake(person, { firstName, surname }),
      )
      return [...before.filter(({ id }) => !told.has(id)), ...since]
    },
    record: async (person) => void told.set(person.id, person),
  }
}

/** Neither name agrees, so it is hardly one person who married or goes by a short name. */
export const isSomebodyElse = (a: PersonDetails, b: PersonDetails): boolean =>
  nameKey(a.firstName, '') !== nameKey(b.firstName, '') &&
  nameKey('', a.surname) !== nameKey('', b.surname)

/** Whether two people have the same name, by the directory's way of comparing. */
export const isNamesake = (a: PersonDetails, b: PersonDetails): boolean =>
  nameKey(a.firstName, a.surname) === nameKey(b.firstName, b.surname)
