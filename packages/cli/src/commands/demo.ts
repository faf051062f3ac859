/** `sle demo`: one alliance's paperwork becomes a record, and the record proves itself. */

import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CivilDate, Urn } from '@sle/core'
import { type Alliance, openAlliance } from '../compose.ts'
import { details, people, type Schools } from '../demo/cast.ts'
import { compareWithReplay } from '../demo/replay.ts'
import { jsonStage, plainStage, type Showing } from '../demo/showing.ts'
import { stages } from '../demo/step.ts'
import { tell } from '../demo/telling.ts'
import { BadInput, type ExitCode, exitCode, Interrupted } from '../exit-code.ts'
import type { Surroundings } from '../program.ts'
import { readStoreUrl } from '../store-url.ts'
import { boardCommand } from './board.ts'
import { importCommand } from './import.ts'
import { recordCommand } from './record.ts'
import { registerCommand } from './register.ts'

export interface DemoOptions {
  readonly alliance?: string
  readonly json?: boolean
}

/** Of the sample alliance; see examples/alliance/README.md. */
const schools: Schools = {
  teachingSchool: Urn.parse('180038'),
  homeSchool: Urn.parse('180039'),
  supportedSchool: Urn.parse('180041'),
}

/** The last day of the story's school year. */
const storyEnds = CivilDate.parse('2019-08-31')

/** Beside the program where it is installed, among the examples in a checkout. */
const samples = ['../../alliance', '../../../../examples/alliance'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
)
const sample = samples.find((folder) => existsSync(folder)) ?? 'examples/alliance'

export const demoCommand = async (
  { alliance: folder = sample, json = false }: DemoOptions,
  { terminal, signal }: Surroundings,
): Promise<ExitCode> => {
  if (!existsSync(join(folder, 'register.csv')))
    throw new BadInput(
      `cannot find the sample alliance in “${folder}”: name its folder with --alliance`,
    )
  const home = await mkdtemp(join(tmpdir(), 'sle-demo-'))
  const file = join(home, 'alliance.db')
  const alliance = openAlliance(readStoreUrl(`sqlite:${file}`))
  const showing = json ? jsonStage(terminal) : plainStage(terminal)
  try {
    return await play(alliance, { ...showing, json, signal, folder, home, file })
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    throw new Interrupted('the demo was stopped; run again, it starts on a fresh file')
  } finally {
    alliance.close()
  }
}

interface Stage extends Showing {
  readonly json: boolean
  readonly signal: AbortSignal
  readonly folder: string
  readonly home: string
  readonly file: string
}

const play = async (alliance: Alliance, stage: Stage): Promise<ExitCode> => {
  const { show, within, json, file } = stage
  show({ part: 'store', file }, `An alliance’s record, on a fresh file: ${file}`)

  await takeIn(alliance, stage)

  const story = within('step', 'A new applicant, through the six stages (✗: the scheme refuses)')
  await alliance.directory.record({ id: people.applicant, ...details })
  const refusedIn = await tell(alliance, schools, { ...story, signal: stage.signal })
  const missing = stages.filter((name) => !refusedIn.has(name))
  if (missing.length > 0) throw new TypeError(`no refusal was shown for ${missing.join(', ')}`)

  const register = within('register', `The register, as it stood on ${storyEnds}`)
  await registerCommand(alliance, { options: { on: storyEnds, json }, ...register })
  const record = within('record', 'The new leader’s record')
  await recordCommand(alliance, people.applicant, { options: { json }, ...record })
  const board = within('board', 'The deployment board')
  await boardCommand(alliance, { options: { json }, ...board })
  return replay(alliance, stage)
}

const takeIn = async (alliance: Alliance, stage: Stage): Promise<void> => {
  const { terminal } = stage.within('import', 'Its paperwork')
  for (const kind of ['schools', 'register', 'deployments']) {
    const rejected = join(stage.home, `${kind}.rejected.csv`)
    const options = { organisation: schools.teachingSchool, rejected, json: stage.json }
    const file = join(stage.folder, `${kind}.csv`)
    await importCommand(alliance, { kind, file }, { terminal, signal: stage.signal, options })
  }
}

const replay = async (
  { sle, events }: Alliance,
  { show, within, file }: Stage,
): Promise<ExitCode> => {
  let replayed = 0
  for await (const _ of events.readAll(undefined)) replayed++
  within('replay', `Replay of all ${replayed} events into fresh projections`)
  const comparisons = await compareWithReplay(sle, events)
  for (const { view, documents, equal } of comparisons)
    show(
      { part: 'replay', view, documents, equal },
      `  ${equal ? '✓' : '✗'} ${view}: ${documents} documents, ${equal ? 'equal' : 'NOT equal'}`,
    )
  const equal = comparisons.every((each) => each.equal)
  const around = `--store 'sqlite:${file}' history designation-${people.applicant}`
  show(
    { part: 'end', events: replayed, equal },
    `${equal ? 'All views are equal.' : 'The views are NOT equal.'}\n\nLook around:\n  npx -y pnpm@12.21.0 sle ${around}`,
  )
  return equal ? exitCode.done : exitCode.fault
}
