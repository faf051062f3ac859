import { describe, expect, it } from 'vitest'
import { Pence } from '../values/index.ts'
import { day } from './examples.ts'
import { explainTrainingRefusal, type TrainingRefusal } from './index.ts'

const { booked: on, held: heldOn } = day

describe('a refused training command says', () => {
  it.each<[TrainingRefusal, string]>([
    [
      {
        type: 'PayerNotAsRulesSay',
        payer: 'national-college',
        allowed: ['home-school', 'teaching-school'],
      },
      'the payer is “national-college”, and under these rules it is “home-school” or “teaching-school”',
    ],
    [
      { type: 'FeeAboveRules', fee: Pence.parse(250_00), most: Pence.parse(150_00) },
      'the fee is £250.00, and these rules charge £150.00 at most',
    ],
    [
      { type: 'EntitlementUsed', entitled: 2, used: 2 },
      '2 of 2 funded enrichment modules are booked or attended; book it as not funded',
    ],
    [
      { type: 'EntitlementUsed', entitled: 0, used: 0 },
      'these rules fund no enrichment module; book it as not funded',
    ],
    [
      { type: 'CoreTrainingAlreadyAttended', heldOn },
      'the core training was attended on 2019-01-29; nobody needs it twice',
    ],
    [
      { type: 'ModuleAlreadyAttended', module: 'Facilitation', heldOn },
      'the module “Facilitation” was attended on 2019-01-29; book another',
    ],
    [
      { type: 'AttendanceNotRecorded', heldOn },
      'it was booked for 2019-01-29, and nobody has said whether it was attended; record that first',
    ],
    [
      { type: 'AttendanceAlreadyRecorded', heldOn, attended: false },
      'the training of 2019-01-29 is recorded as missed',
    ],
    [{ type: 'NotBooked', heldOn }, 'nothing is booked for 2019-01-29; book it first'],
    [
      { type: 'NotBooked', heldOn, booked: day.heldAgain },
      'nothing is booked for 2019-01-29, but 2019-04-25 is; name that day, or book first',
    ],
    [
      { type: 'HeldInFuture', heldOn, on },
      'it is held on 2019-01-29, after 2018-12-03; record the attendance from that day on',
    ],
    [
      { type: 'HeldBeforeBooking', heldOn, on: day.recorded },
      'it was held on 2019-01-29, before 2019-02-04; give the day the booking was made',
    ],
    [
      { type: 'BeforeEarlierStep', on, step: 'missed', stepOn: day.recorded },
      '2018-12-03 is before 2019-02-04, when it was missed; give the day the booking was made',
    ],
  ])('%o', (refusal, sentence) => {
    expect(explainTrainingRefusal(refusal)).toBe(sentence)
  })
})
