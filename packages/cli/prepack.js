/** Puts the sample alliance into the package, so that `sle demo` works where it is installed. */

import { cpSync } from 'node:fs'

for (const file of ['schools.csv', 'register.csv', 'deployments.csv'])
  cpSync(
    new URL(`../../examples/alliance/${file}`, import.meta.url),
    new URL(`alliance/${file}`, import.meta.url),
  )
