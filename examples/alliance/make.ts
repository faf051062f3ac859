/**
 * Makes the three files of the sample alliance: `npx tsx examples/alliance/make.ts`.
 *
 * Everybody and every school in them is invented. The same seed gives the same bytes, which a
 * test compares with the files that are kept.
 */

import { writeFileSync } from 'node:fs'
import { deploymentsFile } from './deployments.ts'
import { registerFile } from './register.ts'
import { schoolsFile } from './schools.ts'
import { chanceFrom } from './seeded.ts'

const SEED = 20_190_603

/** The bytes of each file, by its name. */
export const allianceFiles = (): Readonly<Record<string, Buffer>> => {
  const { schools, bytes } = schoolsFile(chanceFrom(SEED))
  const register = registerFile(chanceFrom(SEED + 1), schools)
  const { leaders } = register
  return {
    'schools.csv': bytes,
    'register.csv': register.bytes,
    'deployments.csv': deploymentsFile(chanceFrom(SEED + 2), { leaders, schools }),
  }
}

if (import.meta.filename === process.argv[1])
  for (const [name, bytes] of Object.entries(allianceFiles()))
    writeFileSync(new URL(name, import.meta.url), bytes)
