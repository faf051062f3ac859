import { derivedId, type ImportSource } from '@sle/eventing'
import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { today } from './examples.ts'
import type { Planned } from './planned.ts'
import { messageOf, reportLines } from './report.ts'
import type { Problem, RowResult } from './row.ts'
import { type ImportRun, runImport } from './run-import.ts'

const problem: Problem = { column: 'TRN', value: '1', why: 'it is short', wouldHelp: 'add to it' }

const planOf = (stream: string, undated = false): Planned => ({
  stream,
  command: { type: 'RecordSchool', data: { on: today } },
  undated,
})

/** Rows from 2 on, each the name of a stream; '' is a row that could not be read. */
async function* rowsOf(streams: readonly string[]): AsyncGenerator<RowResult<string>> {
  for (const [i, stream] of streams.entries())
    yield {
      row: i + 2,
      cells: [stream],
      result: stream === '' ? left([problem]) : right(stream),
      warnings: stream === 'odd' ? [problem] : [],
    }
}

const run = (streams: readonly string[], parts: Partial<ImportRun<string>> = {}) =>
  runImport({
    file: { file: 'schools.csv', digest: 'd1' },
    rows: rowsOf(streams),
    plan: async (stream) => right(planOf(stream)),
    ask: async () => right('recorded'),
    dryRun: false,
    ...parts,
  })

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('an import', () => {
  it('counts what is recorded, what was there and what is rejected, by row', async () => {
    const answers: Record<string, ReturnType<ImportRun<string>['ask']>> = {
      2: Promise.resolve(right('recorded')),
      3: Promise.resolve(right('alreadySo')),
      4: Promise.resolve(right('repeated')),
      6: Promise.resolve(left('the school has gone')),
    }
    const report = await run(['a', 'b', 'c', '', 'd'], {
      ask: (_, { row }) => answers[row] ?? Promise.reject(new Error('not asked')),
    })
    expect(report).toMatchObject({ rows: 5, recorded: 1, alreadyThere: 2 })
    expect(report.rejected.map(({ row }) => row)).toEqual([5, 6])
    expect(messageOf(report.rejected[1]?.problems ?? [])).toBe(
      'the whole row: refused: the school has gone',
    )
  })

  it('asks with the file, row and digest, under an id that they make', async () => {
    const asked: [ImportSource, string][] = []
    await run(['a'], {
      ask: async (_, source, commandId) => {
        asked.push([source, commandId])
        return right('recorded')
      },
    })
    expect(asked).toEqual([
      [{ file: 'schools.csv', row: 2, digest: 'd1' }, derivedId('import', 'd1', '2')],
    ])
  })

  it('asks for an undated row under an id of its day, for it asks another thing each day', async () => {
    const ids: string[] = []
    await run(['a'], {
      plan: async (stream) => right(planOf(stream, true)),
      ask: async (_, _source, commandId) => {
        ids.push(commandId)
        return right('recorded')
      },
    })
    expect(ids).toEqual([derivedId('import', 'd1', '2', today)])
  })

  it('has many rows under way at once, and waits when there are too many', async () => {
    let underWay = 0
    let most = 0
    await run(
      Array.from({ length: 400 }, (_, i) => `s${i}`),
      {
        ask: async () => {
          most = Math.max(most, ++underWay)
          await turn()
          underWay--
          return right('recorded')
        },
      },
    )
    expect(most).toBeGreaterThan(32)
    expect(most).toBeLessThanOrEqual(64)
  })

  it('never has two rows of one stream under way, and keeps their order', async () => {
    const streams = Array.from({ length: 40 }, (_, i) => `s${i % 4}`)
    const underWay = new Set<string>()
    const order: number[] = []
    await run(streams, {
      ask: async (_, { row }) => {
        const stream = streams[row - 2] ?? ''
        expect(underWay).not.toContain(stream)
        underWay.add(stream)
        await turn()
        underWay.delete(stream)
        if (stream === 's3') order.push(row)
        return right('recorded')
      },
    })
    expect(order).toEqual([5, 9, 13, 17, 21, 25, 29, 33, 37, 41])
  })

  it('stops at a fault, waits for what is under way, and passes the fault on', async () => {
    let finished = 0
    let planned = 0
    const importing = run(
      Array.from({ length: 500 }, (_, i) => `s${i}`),
      {
        plan: async (stream) => {
          planned++
          return right(planOf(stream))
        },
        ask: async (_, { row }) => {
          await turn()
          if (row === 3) throw new Error('the disk is gone')
          finished++
          return right('recorded')
        },
      },
    )
    await expect(importing).rejects.toThrow('the disk is gone')
    const then = finished
    await turn()
    expect(finished).toBe(then)
    expect(planned).toBeLessThan(200)
  })

  it('tells after each row how many are done', async () => {
    const told: number[] = []
    await run(['a', '', 'b'], { onProgress: (rows) => told.push(rows) })
    expect(told.at(-1)).toBe(3)
  })

  it('keeps the first two hundred warnings and counts them all', async () => {
    const report = await run(Array.from({ length: 300 }, () => 'odd'))
    expect([report.warnings.length, report.warningCount]).toEqual([200, 300])
  })
})

describe('a report', () => {
  it('gives counts first, then each problem with row, column, value and what would help', async () => {
    expect(reportLines(await run(['a', 'odd', '']))).toEqual([
      'schools.csv: 3 rows, 2 recorded, 0 already there, 1 rejected',
      '',
      'Rejected:',
      '  row 4, column “TRN” “1”: it is short; add to it',
      '',
      'Went in, but worth a look:',
      '  row 3, column “TRN” “1”: it is short; add to it',
    ])
  })

  it('says of a dry run that nothing was written', async () => {
    expect(reportLines(await run(['a'], { dryRun: true }))).toEqual([
      'schools.csv: 1 row, 1 would be recorded, 0 already there, 0 rejected (dry run: nothing was written)',
    ])
  })

  it('shows a long cell with line breaks as one short line', () => {
    const value = `first\nsecond ${'x'.repeat(100)}`
    expect(messageOf([{ ...problem, value }])).toMatch(/^column “TRN” “first second x{47}…”: it is/)
  })
})
