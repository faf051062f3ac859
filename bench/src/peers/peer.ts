/** Loads a peer, or says why it cannot be had on this machine. */

import type { Unavailable } from '../result.ts'

/** What `measure` finds out with the peer, or that the peer is not available. */
export const withPeer = async <Peer, A>(
  name: string,
  load: () => Promise<Peer>,
  measure: (peer: Peer) => Promise<readonly A[]>,
): Promise<readonly (A | Unavailable)[]> => {
  let peer: Peer
  try {
    peer = await load()
  } catch (error) {
    return [{ kind: 'unavailable', what: name, reason: firstLine(error) }]
  }
  return measure(peer)
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
