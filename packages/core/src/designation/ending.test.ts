import { stories } from '@sle/testkit'
import { fold } from '@sle/eventing'
import { describe, expect, it } from 'vitest'
import {
  day,
  dedesignateLeader,
  designationImported,
  designationResigned,
  designationWithdrawn,
  homeSchool,
  leader,
  leaderDedesignated,
  leaderDesignated,
  maths,
  resignDesignation,
  teachingSchool,
  usualContext,
  withdrawDesignation,
} from './examples.ts'
import { designation, ResignDesignation, standingOf } from './index.ts'

const { given } = stories(designation, usualContext)

const endings = [
  ['de-designated', dedesignateLeader(), leaderDedesignated()],
  ['resigned', resignDesignation(), designationResigned()],
  ['withdrawn', withdrawDesignation(), designationWithdrawn()],
] as const

describe.each(endings)('a designation being %s', (how, command, event) => {
  it('is recorded with its reason', () => {
    given(leaderDesignated()).when(command).then(event)
  })

  it('ends an imported designation too', () => {
    given(designationImported()).when(command).then(event)
  })

  it('changes nothing the second time', () => {
    given(leaderDesignated(), event).when(command).thenNothing()
  })

  it('is refused for a person never designated', () => {
    given().when(command).thenRefused({ type: 'NotDesignated' })
  })

  it('is refused on a day before the designation', () => {
    const on = day('2023-06-05')
    given(leaderDesignated({ on }))
      .when(command)
      .thenRefused({ type: 'BeforeDesignation', designatedOn: on, wanted: command.data.on })
  })

  it('stays the ending it was, whichever is asked for afterwards', () => {
    for (const [, another] of endings)
      if (another.type !== command.type)
        given(leaderDesignated(), event)
          .when(another)
          .thenRefused({ type: 'DesignationEnded', how, endedOn: event.data.on })
  })
})

describe('the ending of a designation', () => {
  it('keeps its day, its reason and its words', () => {
    for (const other of [
      { on: day('2019-07-02') },
      { reason: 'other' as const },
      { detail: 'more came to light' },
    ])
      given(leaderDesignated(), leaderDedesignated())
        .when(dedesignateLeader(other))
        .thenRefused({
          type: 'DesignationEnded',
          how: 'de-designated',
          endedOn: day('2019-07-01'),
        })
  })

  it('is of one kind, even if the reason given for another is the same', () => {
    const other = { reason: 'other', detail: 'see the letter' } as const
    given(leaderDesignated(), designationResigned(other))
      .when(dedesignateLeader(other))
      .thenRefused({ type: 'DesignationEnded', how: 'resigned', endedOn: day('2019-07-01') })
  })

  it('may be recorded after the term has run out', () => {
    const on = day('2022-10-03')
    given(leaderDesignated())
      .when(dedesignateLeader({ reason: 'not-needed-locally', on }))
      .then(leaderDedesignated({ reason: 'not-needed-locally', on }))
  })

  it('has a reason of its own kind', () => {
    const { type, data } = resignDesignation()
    const asked = { type, data: { ...data, reason: 'misconduct' } }
    expect(ResignDesignation.safeParse(asked).success).toBe(false)
  })
})

describe('the standing of a leader', () => {
  const details = { leader, specialisms: [maths], homeSchool, teachingSchool }
  const termEndsOn = day('2022-09-02')

  it('is nothing before a designation', () => {
    expect(standingOf(designation.initial)).toEqual({
      designated: false,
      ended: false,
      specialisms: [],
    })
  })

  it('has the details of the designation', () => {
    expect(standingOf(fold(designation, [leaderDesignated()]))).toEqual({
      ...details,
      designated: true,
      ended: false,
      termEndsOn,
    })
  })

  it('has no term that a list did not tell', () => {
    const { termEndsOn: term, designated } = standingOf(fold(designation, [designationImported()]))
    expect({ term, designated }).toEqual({ term: undefined, designated: true })
  })

  it('is ended after an ending, and held again after another designation', () => {
    const ended = [leaderDesignated(), designationResigned()]
    expect(standingOf(fold(designation, ended))).toEqual({
      ...details,
      designated: false,
      ended: true,
      termEndsOn,
    })
    const again = leaderDesignated({ on: day('2019-07-01') })
    expect(standingOf(fold(designation, [...ended, again]))).toMatchObject({
      designated: true,
      ended: false,
      termEndsOn: day('2023-06-30'),
    })
  })
})
