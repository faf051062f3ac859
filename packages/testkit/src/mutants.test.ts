import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { describe, expect, it } from 'vitest'
import { checkpointClauses } from './contracts/checkpoints.ts'
import { brokenBy, type Clause } from './contracts/clause.ts'
import { eventStoreClauses } from './contracts/event-store.ts'
import { viewClauses } from './contracts/views.ts'
import { checkpointMutants, eventStoreMutants, type Mutant, viewMutants } from './mutants.ts'

interface Arrangement<Port, Open> {
  readonly clauses: readonly Clause<Open>[]
  readonly healthy: () => Port
  readonly mutants: readonly Mutant<Port>[]
  /** The way in which the contract opens what `make` makes. */
  readonly opened: (make: () => Port) => Open
}

/** A contract is as good as what it rejects: it is run on what is broken on purpose. */
const catches = <Port, Open>(arrangement: Arrangement<Port, Open>): void => {
  const { clauses, healthy, mutants, opened } = arrangement

  it('lets the reference pass', async () => {
    expect(await brokenBy(clauses, opened(healthy))).toEqual([])
  })

  it('names every clause differently', () => {
    const names = clauses.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has no clause that nothing fails', () => {
    const failed = new Set(mutants.flatMap(({ breaks }) => breaks))
    expect(clauses.map(({ name }) => name).filter((name) => !failed.has(name))).toEqual([])
  })

  for (const { name, breaks, store } of mutants)
    it(`catches one that ${name}`, async () => {
      expect(await brokenBy(clauses, opened(store))).toEqual(breaks)
    })
}

describe('the event store contract', () => {
  catches({
    clauses: eventStoreClauses,
    healthy: memoryEventStore,
    mutants: eventStoreMutants,
    opened: (make) => () => ({ store: make() }),
  })
})

describe('the checkpoints contract', () => {
  catches({
    clauses: checkpointClauses,
    healthy: memoryCheckpoints,
    mutants: checkpointMutants,
    opened: (make) => () => ({ checkpoints: make() }),
  })
})

describe('the views contract', () => {
  catches({
    clauses: viewClauses,
    healthy: memoryViews,
    mutants: viewMutants,
    opened: (make) => () => ({ views: make() }),
  })
})
