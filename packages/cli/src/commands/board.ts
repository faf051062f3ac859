/** `sle board`: every deployment, what stage it has reached, and whom it waits for. */

import { type BoardEntry, boardRows, deploymentBoard, inDays, isOver, schools } from '@sle/core'
import type { Alliance } from '../compose.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { personNames, shortSchool } from '../names.ts'
import { readOptions, type Reading } from '../reading.ts'
import { counted, table, wrapped } from '../table.ts'

export const boardCommand = async (
  { sle, directory, rules }: Pick<Alliance, 'sle' | 'directory' | 'rules'>,
  { options, terminal }: Reading,
): Promise<ExitCode> => {
  const rows = boardRows((await sle.read(deploymentBoard, readOptions(options))).values())
  if (options.json === true) {
    for (const row of rows) terminal.out(JSON.stringify(row))
    return exitCode.done
  }
  const known = await sle.read(schools)
  const nameOf = await personNames(directory)(rows.flatMap(({ leader }) => leader ?? []))
  const days = (minutes: number | undefined): string =>
    minutes === undefined ? '' : inDays(minutes, rules.deployment.dayLength)
  terminal.out(
    table(
      ['from', 'school', 'specialism', 'leader', 'agreed', 'used', 'stage'],
      rows.map((row: BoardEntry) => [
        row.startsOn ?? row.requestedOn ?? '',
        shortSchool(known, row.supportedSchool),
        row.specialism ?? '',
        row.leader === undefined ? '' : (nameOf.get(row.leader) ?? row.leader),
        days(row.minutesAgreed),
        days(row.minutesUsed),
        wrapped(row.stage, 34),
      ]),
    ),
  )
  const open = rows.filter((row) => !isOver(row)).length
  terminal.out(`\n${counted(rows.length, 'deployment')}, ${open} of them open`)
  return exitCode.done
}
