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
      const former = all().find(({ id, trn }) => trn === person.trn && id !== person.id)
      if (former?.trn !== undefined) people.set(former.id, withoutTrn(former))
      people.set(person.id, { ...person })
    },
    forget: async (id) => people.delete(id),
  }
}

const withoutTrn = ({ trn: _trn, ...rest }: KnownPerson): KnownPerson => rest
