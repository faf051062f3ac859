/**
 * A row on its way to the log: the command it asks for, and of which stream.
 *
 * The day a command takes effect comes from the row wherever the row tells one, so that the same
 * file asks for the same commands whenever it is imported.
 */

import type { CivilDate, Urn } from '@sle/core'
import type { Problem } from './row.ts'

export interface Planned {
  /** Rows of one stream are asked one after another, in the order of the file. */
  readonly stream: string
  readonly command: { readonly type: string; readonly data: { readonly on: CivilDate } }
  /** The row tells no day, so `on` is the day of the import. */
  readonly undated: boolean
  readonly warnings?: readonly Problem[]
  /** What the import was told beside the file that this row relies on: it asks another thing with. */
  readonly given?: string
  /** Called once the row has its answer; keeps what may only be kept of a row that was granted. */
  readonly settle?: (granted: boolean) => Promise<void>
}

/** Where the schools are looked up that a register or a deployment names. */
export interface Schools {
  /** How many are recorded; 0 means that there is nothing to check a URN against. */
  readonly count: number
  /** What is recorded of a school; `undefined` if nothing is. */
  find(urn: Urn): { readonly status: string; readonly closedOn?: CivilDate | undefined } | undefined
}

/** The day a row tells, unless it has yet to come; otherwise the day of the import. */
export const dayOfEffect = (
  told: CivilDate | undefined,
  today: CivilDate,
): { readonly on: CivilDate; readonly undated: boolean } =>
  told === undefined || told > today ? { on: today, undated: true } : { on: told, undated: false }

interface NamedSchool {
  readonly urn: Urn
  /** The last day on which the row needs the school to be open. */
  readonly openOn?: CivilDate | undefined
  readonly about: (why: string, wouldHelp: string) => Problem
}

/** A URN that is not recorded is a problem; a school that had closed is worth a warning. */
export const checkSchool = (
  schools: Schools | undefined,
  { urn, openOn, about }: NamedSchool,
): { readonly problem?: Problem; readonly warning?: Problem } => {
  if (schools === undefined || schools.count === 0) return {}
  const school = schools.find(urn)
  if (school === undefined)
    return {
      problem: about(
        'no school with this URN is recorded',
        'check the number, or import the extract that has the school first',
      ),
    }
  if (school.status !== 'closed') return {}
  if (school.closedOn !== undefined && openOn !== undefined && openOn <= school.closedOn) return {}
  const since = school.closedOn === undefined ? '' : ` on ${school.closedOn}`
  return {
    warning: about(
      `the school closed${since}, and is kept as it stands`,
      'give the successor’s URN for work after that day, if it has one',
    ),
  }
}
