/**
 * Reading in keyed pages: no statement stays open between two events, so a slow reader keeps
 * neither a lock nor the write-ahead log from being folded back into the file.
 */

/** Reads the next rows, in their order; none at the end. */
export type NextPage<A> = () => Promise<readonly A[]>

/** The rows of page after page. `open` is called by each reader for itself. */
export const inPages = <A>(open: () => NextPage<A>): AsyncIterable<A> => ({
  // By hand, because an async generator costs more per event than reading it from the file.
  [Symbol.asyncIterator]: () => {
    const nextPage = open()
    let page: readonly A[] = []
    let place = 0
    let ended = false
    const turn = async (): Promise<IteratorResult<A, undefined>> => {
      if (!ended) page = await nextPage()
      place = 1
      const value = page[0]
      if (!ended && value !== undefined) return { done: false, value }
      ended = true
      page = []
      return { done: true, value: undefined }
    }
    return {
      next: () => {
        const value = page[place]
        if (value === undefined) return turn()
        place++
        return Promise.resolve({ done: false, value })
      },
      return: async () => {
        ended = true
        page = []
        return { done: true, value: undefined }
      },
    }
  },
})
