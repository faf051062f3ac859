/**
 * Adds the golden files of event types and versions that have none; it changes no other.
 *
 *   npx tsx --conditions=@sle/source tests/golden/add.ts
 */

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyForm, fileOf, schemaOf, specimenOf, written } from './specimens.ts'

const add = (file: string, content: string): void => {
  if (existsSync(file)) return
  writeFileSync(file, content)
  process.stdout.write(`added ${file}\n`)
}

for (const form of everyForm) {
  add(join(import.meta.dirname, fileOf(form)), written(specimenOf(form)))
  add(join(import.meta.dirname, 'schemas', fileOf(form)), written(schemaOf(form)))
}
