/**
 * A command on a 20-event stream in memory: read strictly, folded, decided, recorded.
 *
 * Every deployment has had one command before the clock starts, as in a process that has been
 * running for a while; what a cold start costs is told beside it.
 */

import type { DeploymentId } from '@sle/core'
import { collectGarbage, compared, type Contestant, expectSame, race } from '../measure.ts'
import { HISTORY, historyOf, newDeploymentId, visitAsked } from '../deployments.ts'
import type { CommandLibrary } from '../peers/command-library.ts'
import { ours } from '../peers/ours.ts'
import { withPeer } from '../peers/peer.ts'
import type { Ratio, Result, Row } from '../result.ts'

const STREAMS = 200
/** Side by side, for a peer's append takes longer the more streams its store holds. */
const LIBRARIES = 8
const ROUNDS = 5
const TRIAL = { basis: 'cpu', passes: 7 } as const

/** Commands to a library that is thrown away: V8 knows the code again after the collection. */
const warmUp = async (library: CommandLibrary): Promise<void> => {
  for (const id of Array.from({ length: 200 }, newDeploymentId)) {
    await library.fill(id, historyOf(id))
    for (let i = 0; i < 15; i++) await library.ask(id, visitAsked(id))
  }
}

interface Asked {
  readonly library: CommandLibrary
  readonly id: DeploymentId
  readonly command: unknown
}

/** @param warm How many commands each stream has had before. */
const filled = async (library: CommandLibrary, warm: number): Promise<readonly Asked[]> => {
  const ids = Array.from({ length: STREAMS }, newDeploymentId)
  for (const id of ids) await library.fill(id, historyOf(id).slice(0, HISTORY - warm))
  for (let i = 0; i < warm; i++) for (const id of ids) await library.ask(id, visitAsked(id))
  return Array.from({ length: warm === 0 ? 1 : ROUNDS }, () =>
    ids.map((id) => ({ library, id, command: visitAsked(id) })),
  ).flat()
}

const contestant =
  (open: () => CommandLibrary, warm: number): Contestant['prepare'] =>
  async () => {
    const asked: Asked[] = []
    for (let i = 0; i < LIBRARIES; i++) asked.push(...(await filled(open(), warm)))
    // What filling left behind is not for the commands to clear up.
    collectGarbage()
    await warmUp(open())
    return {
      work: async () => {
        for (const { library, id, command: each } of asked) await library.ask(id, each)
        return asked.length
      },
      check: async () => {
        const rounds = asked.length / STREAMS / LIBRARIES
        for (const { library, id } of asked)
          expectSame('events in the stream', await library.count(id), HISTORY + rounds)
      },
    }
  }

const result = (
  what: string,
  against: string,
  [rates, other, required]: readonly [readonly number[], readonly number[], number | undefined],
): Ratio => ({
  kind: 'ratio',
  what,
  against,
  unit: 'commands',
  basis: TRIAL.basis,
  ...(required !== undefined && { required }),
  ...compared(rates, other),
})

const against =
  (
    peer: string,
    open: () => CommandLibrary,
    required: { readonly folded: number; readonly cached?: number },
  ) =>
  async (): Promise<readonly Result[]> => {
    const rates = await race(TRIAL, {
      peer: contestant(open, 1),
      folded: contestant(() => ours({ cached: false }), 1),
      cached: contestant(() => ours({ cached: true }), 1),
      cold: contestant(() => ours({ cached: false }), 0),
      coldPeer: contestant(open, 0),
    })
    return [
      result('every stream folded', peer, [rates.folded, rates.peer, required.folded]),
      result('with the state cache', peer, [rates.cached, rates.peer, required.cached]),
      result('first command on a cold stream', peer, [rates.cold, rates.coldPeer, undefined]),
    ]
  }

export const command: Row = {
  name: 'command',
  work: 'command on the memory store, 20-event stream',
  measure: async () => [
    ...(await withPeer(
      'Castore',
      () => import('../peers/castore.ts'),
      ({ castore }) => against('Castore', castore, { folded: 1, cached: 2 })(),
    )),
    ...(await withPeer(
      'Emmett',
      () => import('../peers/emmett.ts'),
      ({ emmett }) => against('Emmett', emmett, { folded: 1.2 })(),
    )),
  ],
}
