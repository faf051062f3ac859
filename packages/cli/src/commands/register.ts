/** `sle register`: who holds what, where, and how much of the year is free. */

import { academicYearOf, inDays, register, registerRows, schools } from '@sle/core'
import type { Alliance } from '../compose.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { personNames, shortSchool } from '../names.ts'
import { dayAsked, readOptions, type Reading } from '../reading.ts'
import { counted, table, wrapped } from '../table.ts'

export const registerCommand = async (
  { sle, directory, rules }: Pick<Alliance, 'sle' | 'directory' | 'rules'>,
  { options, terminal }: Reading,
): Promise<ExitCode> => {
  const on = dayAsked(options)
  const entries = await sle.read(register, readOptions(options))
  const rows = registerRows(entries.values(), { on, rules })
  if (options.json === true) {
    for (const row of rows) terminal.out(JSON.stringify(row))
    return exitCode.done
  }
  const known = await sle.read(schools)
  const nameOf = await personNames(directory)(rows.map(({ leader }) => leader))
  const { dayLength } = rules.deployment
  terminal.out(
    table(
      ['leader', 'home school', 'holds', 'designated', 'standing', 'free', 'register id'],
      rows.map((row) => [
        nameOf.get(row.leader) ?? row.leader,
        shortSchool(known, row.homeSchool),
        wrapped(row.holds, 26),
        row.designatedOn ?? '?',
        row.ending === undefined ? row.standing : `${row.ending.kind}\n${row.ending.on}`,
        row.standing === 'designated' ? inDays(row.free, dayLength) : '',
        row.leader,
      ]),
    ),
  )
  terminal.out(
    `\n${counted(rows.length, 'leader')} on ${on}; free are days of ${academicYearOf(on)}`,
  )
  return exitCode.done
}
