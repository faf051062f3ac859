/**
 * Measures all rows, or those named, each in a process of its own.
 *
 *   pnpm bench [--json] [row…]
 *
 * It exits with 1 if a row fell short, and with 2 if it was asked for a row that there is not.
 */

import { answerOf } from './child.ts'
import { isMet, type Result } from './result.ts'
import { circumstances, line } from './report.ts'
import { rows } from './rows/index.ts'

/** A row that cannot be measured is told as such, and the others are measured all the same. */
const measured = async (name: string): Promise<readonly Result[]> => {
  try {
    return await answerOf<readonly Result[]>('row-process.ts', name)
  } catch (error) {
    process.exitCode = 1
    const reason = error instanceof Error ? error.message : String(error)
    return [{ kind: 'unavailable', what: name, reason }]
  }
}

const asked = process.argv.slice(2).filter((word) => word !== '--')
const json = asked.includes('--json')
const names = asked.filter((word) => word !== '--json')
const known = rows.map(({ name }) => name)
const unknown = names.filter((name) => !known.includes(name))

if (unknown.length > 0) {
  console.error(`cannot measure ${unknown.join(', ')}: the rows are ${known.join(', ')}`)
  process.exitCode = 2
} else {
  const tell = json ? console.error : console.log
  tell(circumstances())
  const told: Record<string, readonly Result[]> = {}
  for (const { name, work } of rows) {
    if (names.length > 0 && !names.includes(name)) continue
    tell(`\n${name}: ${work}`)
    const results = await measured(name)
    told[name] = results
    for (const result of results) tell(line(result))
  }
  if (json) console.log(JSON.stringify({ circumstances: circumstances(), rows: told }, null, 2))
  if (
    Object.values(told)
      .flat()
      .some((result) => isMet(result) === false)
  )
    process.exitCode = 1
}
