import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { exitCode, recordingTerminal, run } from '@sle/cli'
import { afterAll, describe, expect, it } from 'vitest'
import { agreeAllowance, becomesLeader, idOf, leader, type Step } from './alliance.ts'
import { agreed, visit } from './deployments.ts'

const folder = mkdtempSync(join(tmpdir(), 'sle-journey-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sle = async (...words: readonly string[]) => {
  const terminal = recordingTerminal()
  const code = await run(['--store', `sqlite:${join(folder, 'alliance.db')}`, ...words], {
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
    '--actor=p',
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
