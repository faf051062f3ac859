/** What people and schools are called, for tables; ids stay where nobody knows better. */

import { type Directory, PersonId, type SchoolEntry, schoolName, Urn } from '@sle/core'

/** Looks up who a register id stands for. Somebody forgotten keeps the id alone. */
export const personNames =
  (directory: Directory) =>
  async (ids: Iterable<string>): Promise<ReadonlyMap<string, string>> => {
    const names = new Map<string, string>()
    for (const id of new Set(ids)) {
      const person = await directory.findById(PersonId.parse(id))
      names.set(id, person === undefined ? id : `${person.firstName} ${person.surname}`)
    }
    return names
  }

/** A school's name with its number, short enough for a column. */
export const shortSchool = (entries: ReadonlyMap<string, SchoolEntry>, urn: string): string => {
  const said = schoolName(entries, Urn.parse(urn))
  const room = 28
  const number = ` (${urn})`
  return said.length <= room ? said : `${said.slice(0, room - number.length - 1)}…${number}`
}
