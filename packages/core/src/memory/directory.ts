/** A directory that lasts as long as the process; the reference for every other `Directory`. */

import { type Directory, type KnownPerson, nameKey } from '../directory.ts'
import type { PersonId } from '../values/index.ts'

export const memoryDirectory = (): Directory => {
  const people = new Map<PersonId, KnownPerson>()
  const all = () => [...people.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))

  return {
    findById: async (id) => people.get(id),
    findByTrn: async (trn) => all().find((person) => person.trn === trn),
    findByName: async (firstName, surname) => {
      const asked = nameKey(firstName, surname)
      return all().filter((person) => nameKey(person.firstName, person.surname) === asked)
    },
    record: async (person) => {
      const { id, trn } = person
      const holder = all().find((other) => trn !== undefined && other.trn === trn)
      if (holder !== undefined && holder.id !== id) return holder
      people.set(id, { ...person })
      return undefined
    },
    forget: async (id) => people.delete(id),
  }
}
