/**
 * A contract is data: clauses with names and checks.
 *
 * That is what lets the contract itself be tested: every clause is run on stores that are broken
 * on purpose, and only the clauses that name the fault may reject.
 */

import { it } from 'vitest'

/** One promise in words, and a check that rejects when `subject` breaks it. */
export interface Clause<Subject> {
  readonly name: string
  readonly check: (subject: Subject) => Promise<void>
}

/** Clauses that an adapter says it cannot keep, each with the reason in words. */
export type Exceptions = Readonly<Record<string, string>>

/**
 * Makes a test of each clause.
 * @throws RangeError if an exception is made for a clause that there is not.
 */
export const holdTo = <Subject>(
  clauses: readonly Clause<Subject>[],
  subject: Subject,
  exceptions: Exceptions = {},
): void => {
  const names = new Set(clauses.map(({ name }) => name))
  const unknown = Object.keys(exceptions).find((name) => !names.has(name))
  if (unknown !== undefined) throw new RangeError(`cannot except “${unknown}”: no clause says so`)

  for (const { name, check } of clauses) {
    const reason = exceptions[name]
    const title = reason === undefined ? name : `${name} (not kept: ${reason})`
    it.skipIf(reason !== undefined)(title, () => check(subject))
  }
}

/** The names of the clauses that `subject` breaks. */
export const brokenBy = async <Subject>(
  clauses: readonly Clause<Subject>[],
  subject: Subject,
): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const { name, check } of clauses)
    try {
      await check(subject)
    } catch {
      broken.push(name)
    }
  return broken
}
