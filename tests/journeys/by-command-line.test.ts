import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { exitCode, recordingTerminal, run } from '@sle/cli'
import { openSqlite } from '@sle/store-sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { agreeAllowance, anAlliance, becomesLeader, idOf, leader, type Step } from './alliance.ts'
import { agreed, visit } from './deployments.ts'

const folder = mkdtempSync(join(tmpdir(), 'sle-journey-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'alliance.db')

const sle = async (...words: readonly string[]) => {
  const terminal = recordingTerminal()
  const code = await run(['--store', `sqlite:${file}`, ...words], {
    terminal,
    input: Readable.from([]),
    signal: new AbortController().signal,
  })
  return { code, out: terminal.outLines.join('\n'), err: terminal.errLines.join('\n') }
}

const ask = ([role, type, data]: Step) =>
  sle(
    'ask',
    type,
    '--data',
    JSON.stringify(data),
    `--actor=${role}`,
    `--role=${role}`,
    '--organisation=o',
  )

const deploymentId = idOf('deployment one')

describe('a deployment asked for line by line', () => {
  it('is confirmed by the time the fourth agreement has been answered', async () => {
    const steps = [...becomesLeader, agreeAllowance(10), ...agreed(deploymentId)]
    for (const step of steps) {
      const { code, err } = await ask(step)
      expect({ step: step[1], code, err }).toEqual({ step: step[1], code: exitCode.done, err: '' })
    }
    expect((await sle('history', `designation-${leader}`)).out).toContain('DaysReserved')
    const first = await ask(visit(deploymentId, { name: 'first', on: '2019-02-26' }))
    expect(first).toMatchObject({ code: exitCode.done, err: '' })

    const { out } = await sle('board')
    expect(out).toContain('5 days')
    expect(out).toMatch(/1 deployment, 1 of them open$/)
    const before = await sle('board', '--on', '2019-02-13', '--json')
    expect(JSON.parse(before.out)).toMatchObject({ phase: 'terms-set', agreedBy: [] })
  })
})

describe('what the policies have left undone', () => {
  const other = idOf('deployment two')

  /** The fourth agreement, recorded by a process that stopped before the policies could answer. */
  const cutOff = async (): Promise<void> => {
    const { events, close } = openSqlite(file)
    const { ask: askOnly } = anAlliance({ store: events })
    for (const step of agreed(other)) expect((await askOnly(step))._tag).toBe('Right')
    close()
  }

  it('is done by the next ask, even if that is refused', async () => {
    await cutOff()
    const refused = await ask(visit(idOf('no deployment'), { name: 'lost', on: '2019-02-26' }))
    expect(refused.code).toBe(exitCode.refused)
    expect((await sle('history', `deployment-${other}`)).out).toContain('DeploymentConfirmed')
  })
})
