import { localWindows2018, openSle } from '@sle/core'
import { memoryCheckpoints, memoryEventStore, memoryViews } from '@sle/eventing/memory'
import { describe, expect, it } from 'vitest'
import { wanted } from '../examples.ts'
import { recordingTerminal } from '../terminal.ts'
import { askCommand } from './ask.ts'

const inVain = { policy: 'return-unused-days', said: 'cannot return days: nothing is reserved' }

/** A door behind which a policy always asks in vain. */
const sle = {
  ...openSle({
    store: memoryEventStore(),
    views: memoryViews(),
    checkpoints: memoryCheckpoints(),
    ruleSets: [localWindows2018],
  }),
  settle: async () => [inVain],
}

const asked = async (need: string, json: boolean) => {
  const terminal = recordingTerminal()
  const options = { actor: 'p1', role: 'broker', organisation: '100000', json }
  const command = { type: 'RequestDeployment', data: { ...wanted, need } }
  await askCommand({ sle }, command, { options, terminal })
  return { out: terminal.outLines, err: terminal.errLines }
}

describe('what a policy asked in vain', () => {
  it.each([
    ['after a grant', 'a first department', true],
    ['after a refusal', '', false],
  ])('is in the answer to programs, %s', async (_when, need, granted) => {
    const { out, err } = await asked(need, true)
    expect(err).toEqual([])
    expect(out.map((line) => JSON.parse(line))).toMatchObject([{ granted, unanswered: [inVain] }])
  })

  it('is told to people after the answer, on the other stream', async () => {
    const { err } = await asked('', false)
    expect(err).toEqual([
      'cannot request deployment: data.need: it is empty',
      'a person must look at this: policy return-unused-days was answered: ' +
        'cannot return days: nothing is reserved',
    ])
  })
})
