/**
 * Writes the reference pages, or with `--check` says which are not what the sources say.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generatedPages } from './pages.ts'
import { inRoot } from './source-text.ts'

const isCurrent = (path: string, text: string): boolean =>
  existsSync(inRoot(path)) && readFileSync(inRoot(path), 'utf8') === text

const check = process.argv.includes('--check')
const pages = [...(await generatedPages())]
const stale = pages.filter(([path, text]) => !isCurrent(path, text))

for (const [path, text] of stale) {
  if (!check) writeFileSync(inRoot(path), text)
  console.log(check ? `${path} is not what the sources say` : `${path}: written`)
}
if (stale.length === 0) console.log(`${pages.length} generated pages are current`)
if (check && stale.length > 0) {
  console.log('bring them up to date with: npx -y pnpm@12.21.0 docs:generate')
  process.exitCode = 1
}
