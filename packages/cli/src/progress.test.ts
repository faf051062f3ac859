import { describe, expect, it } from 'vitest'
import { progress } from './progress.ts'
import { recordingTerminal } from './terminal.ts'

describe('progress', () => {
  it('says nothing in the first second, and then at most once a second', () => {
    const terminal = recordingTerminal()
    let now = 0
    const { tell, end } = progress(terminal, 'rows of schools', () => now)
    for (now = 0; now < 3500; now += 100) tell(now * 10)
    end()
    expect(terminal.errLines).toEqual([
      'rows of schools: 10,000',
      'rows of schools: 20,000',
      'rows of schools: 30,000',
    ])
    expect(terminal.outLines).toEqual([])
  })
})
