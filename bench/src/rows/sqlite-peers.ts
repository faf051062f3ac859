/**
 * Durable appends against other libraries' SQLite stores, each by its own port: one caller, one
 * event or 20 at a time, a new stream each. The events are ready in the form that each port takes.
 */

import type { DeploymentEvent, DeploymentId } from '@sle/core'
import { HISTORY, historyOf, newDeploymentId } from '../deployments.ts'
import { newFolder } from '../folder.ts'
import { compared, type Contestant, expectSame, race } from '../measure.ts'
import { ourSqlite } from '../peers/our-sqlite.ts'
import { withPeer } from '../peers/peer.ts'
import type { OpenSqlite } from '../peers/sqlite-library.ts'
import type { Ratio, Result, Row } from '../result.ts'
import { raw } from './sqlite-append.ts'

const TRIAL = { basis: 'clock', passes: 9 } as const
const APPENDS = { single: 500, batch: 200 }

interface Asked {
  readonly id: DeploymentId
  readonly events: readonly DeploymentEvent[]
}

const asked = (appends: number, events: number): readonly Asked[] =>
  Array.from({ length: appends }, newDeploymentId).map((id) => ({
    id,
    events: events === 1 ? historyOf(id).slice(13, 14) : historyOf(id),
  }))

const contestant =
  (open: OpenSqlite, appends: number, events: number): Contestant['prepare'] =>
  async () => {
    const folder = newFolder()
    const library = await open(folder.file('events.db'))
    const all = asked(appends, events)
    const ready = all.map(({ id, events: told }) => library.ready(id, told))
    return {
      work: async () => {
        for (const append of ready) await append()
        return appends * events
      },
      check: async () => {
        for (const { id } of all) expectSame('events read back', await library.count(id), events)
        await library.close()
        folder.remove()
      },
    }
  }

const against = async (
  peer: string,
  open: OpenSqlite,
  required: number,
): Promise<readonly Result[]> => {
  const rates = await race(TRIAL, {
    peer: contestant(open, APPENDS.single, 1),
    ours: contestant(ourSqlite, APPENDS.single, 1),
    peerBatch: contestant(open, APPENDS.batch, HISTORY),
    oursBatch: contestant(ourSqlite, APPENDS.batch, HISTORY),
    raw: raw({ appends: APPENDS.single, events: 1, callers: 1 }),
    rawBatch: raw({ appends: APPENDS.batch, events: HISTORY, callers: 1 }),
  })
  const result = (what: string, comparison: ReturnType<typeof compared>): Ratio => ({
    kind: 'ratio',
    what,
    against: peer,
    unit: 'events',
    basis: TRIAL.basis,
    ...comparison,
  })
  return [
    { ...result('one event, one caller', compared(rates.ours, rates.peer)), required },
    { ...result(batch, compared(rates.oursBatch, rates.peerBatch)), required },
    // What no store on this driver can do better than.
    result('the raw insert, one event', compared(rates.raw, rates.peer)),
    result(`the raw insert, ${batch}`, compared(rates.rawBatch, rates.peerBatch)),
  ]
}

const batch = `${HISTORY} events, one caller`

export const sqlitePeers: Row = {
  name: 'sqlite-peers',
  work: 'durable append against other libraries’ SQLite stores',
  measure: async () => [
    ...(await withPeer(
      'Act',
      () => import('../peers/act-sqlite.ts'),
      ({ actSqlite }) => against('Act', actSqlite, 1.5),
    )),
    ...(await withPeer(
      'Emmett',
      () => import('../peers/emmett-sqlite.ts'),
      ({ emmettSqlite }) => against('Emmett', emmettSqlite, 2.5),
    )),
  ],
}
