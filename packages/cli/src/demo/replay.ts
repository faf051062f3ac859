/** Folds the whole log again, into nothing but memory, and compares. */

import { isDeepStrictEqual } from 'node:util'
import {
  deploymentBoard,
  leaderRecord,
  openSle,
  register,
  schools,
  type Sle,
  type SleEvent,
} from '@sle/core'
import type { EventStore, Projection } from '@sle/eventing'
import { memoryCheckpoints, memoryViews } from '@sle/eventing/memory'
import { ruleSets } from '../compose.ts'

export interface Comparison {
  readonly view: string
  readonly documents: number
  readonly equal: boolean
}

/** Each view as it was kept, beside the same view built anew from the first event. */
export const compareWithReplay = async (
  sle: Pick<Sle, 'read'>,
  store: EventStore,
): Promise<readonly Comparison[]> => {
  const anew = openSle({
    store,
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets,
  })
  const compare = async <Document>(view: Projection<SleEvent, Document>): Promise<Comparison> => {
    const kept = await sle.read(view)
    const rebuilt = await anew.read(view)
    const equal = isDeepStrictEqual([...kept], [...rebuilt])
    return { view: view.name, documents: kept.size, equal }
  }
  return [
    await compare(schools),
    await compare(register),
    await compare(leaderRecord),
    await compare(deploymentBoard),
  ]
}
