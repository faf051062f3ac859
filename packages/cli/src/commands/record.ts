/** `sle record`: one leader's history in order, from the application to the last evidence. */

import { inDays, leaderRecord, PersonId, readTrnLeniently } from '@sle/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Alliance } from '../compose.ts'
import { BadInput, type ExitCode, exitCode } from '../exit-code.ts'
import { readOptions, type Reading } from '../reading.ts'
import { counted, table, wrapped } from '../table.ts'

export const recordCommand = async (
  { sle, directory, rules }: Pick<Alliance, 'sle' | 'directory' | 'rules'>,
  who: string,
  { options, terminal }: Reading,
): Promise<ExitCode> => {
  const leader = await leaderNamed(directory, who)
  const record = (await sle.read(leaderRecord, readOptions(options))).get(leader)
  if (record === undefined) {
    terminal.err(`nothing is recorded of ${who}${options.on ? ` up to ${options.on}` : ''}`)
    return exitCode.refused
  }
  if (options.json === true) {
    terminal.out(JSON.stringify(record))
    return exitCode.done
  }
  const person = await directory.findById(leader)
  terminal.out(person === undefined ? leader : `${person.firstName} ${person.surname}, ${leader}`)
  terminal.out(
    table(
      ['on', 'what'],
      record.entries.map(({ on, said }) => [on, wrapped(said, 120)]),
    ),
  )
  const used = record.deployments.reduce((sum, { minutesUsed }) => sum + minutesUsed, 0)
  const { dayLength } = rules.deployment
  terminal.out(
    `\n${counted(record.deployments.length, 'deployment')}, ${inDays(used, dayLength)} delivered`,
  )
  return exitCode.done
}

/** A register id is 26 letters and digits; anything else is read as a TRN. */
const leaderNamed = async (directory: Alliance['directory'], who: string): Promise<PersonId> => {
  const id = PersonId.safeParse(who)
  if (id.success) return id.data
  const trn = readTrnLeniently(who)
  if (isLeft(trn))
    throw new BadInput(
      `cannot find “${who}”: it is neither a register id (26 characters, see sle register) nor a ` +
        'TRN (7 digits)',
    )
  const person = await directory.findByTrn(trn.right)
  if (person === undefined)
    throw new BadInput(`cannot find TRN “${trn.right}”: nobody in the directory has it`)
  return person.id
}
