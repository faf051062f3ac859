/** Stores of views that commit in part, or for a worker that has fallen behind. */

import type { Views } from '@sle/eventing'
import { isRight, left } from 'fp-ts/lib/Either.js'
import { breath } from '../contracts/opened-store.ts'
import { type Mutant, mutant, type ViewFault, viewing } from './mutant.ts'

const unfenced: ViewFault = (inner) => ({
  commit: async (commit) => inner.commit({ ...commit, after: await inner.checkpoint(commit.view) }),
})

/** Looks at the fence, lets others in, and then writes as if nothing had happened. */
const fencedTooEarly: ViewFault = (inner) => ({
  commit: async (commit) => {
    const { view, after } = commit
    if ((await inner.checkpoint(view)) !== after) return left({ type: 'Fenced', view })
    await breath()
    return inner.commit({ ...commit, after: await inner.checkpoint(view) })
  },
})

/** Fences a view only once it has begun: whoever begins it writes, whoever was first. */
const unfencedBeginning: ViewFault = (inner) => ({
  commit: async (commit) => {
    const answer = await inner.commit(commit)
    if (isRight(answer) || commit.after !== undefined) return answer
    return inner.commit({ ...commit, after: await inner.checkpoint(commit.view) })
  },
})

/** Writes row by row, so that what comes before a fault stays. */
const rowByRow: ViewFault = (inner) => ({
  commit: async (commit) => {
    const { view, after } = commit
    if ((await inner.checkpoint(view)) !== after) return left({ type: 'Fenced', view })
    for (const row of commit.rows) {
      const checkpoint = (await inner.checkpoint(view)) ?? commit.checkpoint
      await inner.commit({
        view,
        rows: new Map([row]),
        after: await inner.checkpoint(view),
        checkpoint,
      })
    }
    return inner.commit({ ...commit, rows: new Map(), after: await inner.checkpoint(view) })
  },
})

const refusedButWritten: ViewFault = (inner) => ({
  commit: async (commit) => {
    const answer = await inner.commit(commit)
    if (isRight(answer)) return answer
    const checkpoint = await inner.checkpoint(commit.view)
    if (checkpoint === undefined) return answer
    await inner.commit({ ...commit, after: checkpoint, checkpoint })
    return answer
  },
})

export const fenceMutants: readonly Mutant<Views>[] = [
  mutant(
    'has no fence',
    ['refuses a worker that has fallen behind, and writes nothing'],
    viewing(unfenced),
  ),
  mutant(
    'looks at the fence too early',
    [
      'lets exactly one of ten workers commit from one checkpoint',
      'lets exactly one of ten workers begin a view',
    ],
    viewing(fencedTooEarly),
  ),
  mutant(
    'does not fence the beginning',
    [
      'refuses a worker that has fallen behind, and writes nothing',
      'lets exactly one of ten workers begin a view',
    ],
    viewing(unfencedBeginning),
  ),
  mutant(
    'writes row by row',
    [
      'lets exactly one of ten workers commit from one checkpoint',
      'lets exactly one of ten workers begin a view',
      'writes nothing of a commit that it cannot write whole',
    ],
    viewing(rowByRow),
  ),
  mutant(
    'writes what it refuses',
    [
      'refuses a worker that has fallen behind, and writes nothing',
      'lets exactly one of ten workers commit from one checkpoint',
      'lets exactly one of ten workers begin a view',
    ],
    viewing(refusedButWritten),
  ),
]
