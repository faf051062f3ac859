/** Which store a command works on, as one word on the command line. */

import { resolve } from 'node:path'
import { BadInput } from './exit-code.ts'

export type StoreUrl =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly path: string; readonly peoplePath: string }

/** The store that is used when none is named. */
export const defaultStore = 'sqlite:./sle.db'

/**
 * Reads `sqlite:<file>` or `memory:`. People's details are kept in a file of their own beside the
 * log: `alliance.db` has `alliance.people.db`.
 *
 * @throws BadInput for any other word.
 */
export const readStoreUrl = (url: string): StoreUrl => {
  if (url === 'memory:') return { kind: 'memory' }
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : ''
  if (file === '' || file === ':memory:')
    throw new BadInput(
      `cannot use store “${url}”: write “sqlite:./alliance.db” for a file, or “memory:”`,
    )
  const path = resolve(file)
  return { kind: 'sqlite', path, peoplePath: path.replace(/(\.[^./]+)?$/, '.people$1') }
}
