import { describe, expect, it } from 'vitest'
import { CivilDate } from '../values/index.ts'
import { type DoorRefusal, explainDoorRefusal } from './refusals.ts'

const day = CivilDate.parse('2019-06-03')

describe('a refusal of the door', () => {
  it.each<[DoorRefusal, string]>([
    [
      { type: 'CommandUnknown', asked: 'Ask', nearest: ['AskA', 'AskB'] },
      'there is no command “Ask”; did you mean AskA or AskB?',
    ],
    [{ type: 'CommandUnknown', asked: 'Ask', nearest: [] }, 'there is no command “Ask”'],
    [
      {
        type: 'CommandNotUnderstood',
        command: 'RecordVisit',
        problems: [
          { field: 'data.minutes', why: 'expected number' },
          { field: '', why: 'unknown key' },
        ],
      },
      'data.minutes: expected number; unknown key',
    ],
    [
      { type: 'AskerUnclear', problems: [{ field: 'actor.id', why: 'it is empty' }] },
      'who asks is not clear: actor.id: it is empty',
    ],
    [
      { type: 'DayNotYetCome', on: day, today: CivilDate.parse('2019-06-02') },
      '2019-06-03 has not come (today is 2019-06-02); record it once it has happened',
    ],
    [
      { type: 'NoRulesInForce', on: day },
      'no rule set was in force on 2019-06-03; configure one that was',
    ],
    [
      { type: 'PartyNotOfRole', party: 'leader', role: 'broker', mayAgree: 'broker' },
      'a broker agrees as “broker”, not as “leader”',
    ],
    [
      { type: 'Contended', stream: 'school-100000', attempts: 8 },
      'others were writing to school-100000 and came first 8 times; ask again',
    ],
    [
      { type: 'CommandIdReused', commandId: 'c1' },
      'command id c1 already stands for another command; use a fresh one',
    ],
  ])('is said with its values: $0.type', (refusal, said) => {
    expect(explainDoorRefusal(refusal)).toBe(said)
  })
})
