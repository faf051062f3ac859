/** What a row of an extract asks to be recorded. */

import { type Either, right } from 'fp-ts/lib/Either.js'
import type { CivilDate } from '@sle/core'
import { dayOfEffect, type Planned } from './planned.ts'
import type { Problem } from './row.ts'
import type { SchoolRow } from './schools.ts'

/** Takes effect on the day the DfE last changed the entry. */
export const planSchool =
  (today: CivilDate) =>
  async (school: SchoolRow): Promise<Either<readonly Problem[], Planned>> => {
    const { on, undated } = dayOfEffect(school.changedOn, today)
    return right({
      stream: `school-${school.urn}`,
      command: { type: 'RecordSchool', data: { ...school, on } },
      undated,
    })
  }
