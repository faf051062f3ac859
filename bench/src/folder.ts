/** Folders for files that are measured and thrown away; SLE_BENCH_FOLDER says on which disk. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folder {
  readonly file: (name: string) => string
  readonly remove: () => void
}

export const newFolder = (): Folder => {
  const path = mkdtempSync(join(process.env['SLE_BENCH_FOLDER'] ?? tmpdir(), 'sle-bench-'))
  return {
    file: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
