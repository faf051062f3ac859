/** Folders for tests, and digests of what is in them. */

import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { onTestFinished } from 'vitest'

/** A new folder that is removed after the test. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file of a folder with the digest of its bytes. */
export const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

/** Has the peer driver let go of what was closed, which it does when statements are collected. */
export const letGo = async (): Promise<void> => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  for (let round = 0; round < 2; round++) {
    if (typeof collect === 'function') collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
