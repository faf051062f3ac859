/** Views that last as long as the process; the reference for every other `Views`. */

import { left, right } from 'fp-ts/lib/Either.js'
import type { Position } from '../event-store.ts'
import type { ViewName, Views } from '../projection.ts'
import { frozen } from './frozen.ts'

interface View {
  readonly rows: Map<string, unknown>
  checkpoint: Position | undefined
}

export const memoryViews = (): Views => {
  const views = new Map<ViewName, View>()
  const open = (name: ViewName): View => {
    const found = views.get(name) ?? { rows: new Map<string, unknown>(), checkpoint: undefined }
    views.set(name, found)
    return found
  }

  return {
    checkpoint: async (view) => views.get(view)?.checkpoint,
    commit: async ({ view: name, rows, after, checkpoint }) => {
      const view = open(name)
      if (view.checkpoint !== after) return left({ type: 'Fenced', view: name })
      const copies = [...rows].map(
        ([key, row]) => [key, row === undefined ? row : frozen(row)] as const,
      )
      for (const [key, row] of copies)
        if (row === undefined) view.rows.delete(key)
        else view.rows.set(key, row)
      view.checkpoint = checkpoint
      return right(undefined)
    },
    get: async (view, key) => views.get(view)?.rows.get(key),
    all: async function* (view) {
      const rows = [...(views.get(view)?.rows ?? [])]
      // The order of code units, as a database sorts text by bytes; not that of a language.
      yield* rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    },
  }
}
