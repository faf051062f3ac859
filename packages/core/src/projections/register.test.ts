import { describe, expect, it } from 'vitest'
import type { SleEvent } from '../catalogue.ts'
import {
  allowanceAgreed,
  day,
  days,
  daysReserved,
  daysReturned,
  designationImported,
  designationResigned,
  designationWithdrawn,
  homeSchool,
  leader,
  leaderDedesignated,
  leaderDesignated,
  maths,
  teachingSchool,
  thisYear,
} from '../designation/examples.ts'
import { localWindows2018 } from '../scheme/index.ts'
import { PersonId, Urn } from '../values/index.ts'
import { documentAfter } from './examples.ts'
import { minutesFree, register, type RegisterEntry, registerRows } from './index.ts'

const attended: SleEvent = {
  type: 'CoreTrainingAttended',
  data: { leader, heldOn: day('2018-10-11'), deliveredBy: teachingSchool, on: day('2018-10-11') },
}

const entryAfter = (...events: readonly SleEvent[]): RegisterEntry => {
  const entry = documentAfter(register, leader, events)
  if (entry === undefined) throw new Error('there is no entry')
  return entry
}
const asked = { on: day('2019-06-03'), rules: localWindows2018 }

describe('the register', () => {
  it('tells what a leader was designated for, by whom and until when', () => {
    expect(entryAfter(leaderDesignated({ coreTrained: false }))).toEqual({
      leader,
      status: 'designated',
      coreTrained: false,
      homeSchool,
      teachingSchool,
      specialisms: [maths],
      designatedBy: { kind: 'teaching-school', urn: teachingSchool },
      designatedOn: day('2018-09-03'),
      termEndsOn: leaderDesignated().data.termEndsOn,
      imported: false,
      years: {},
    })
  })

  it('says of an imported designation that it is imported, and no more than the list', () => {
    const entry = entryAfter(designationImported({ designatedBy: 'an earlier alliance' }))
    expect(entry).toMatchObject({ imported: true, designatedBy: 'an earlier alliance' })
  })

  it('replaces what an earlier list said', () => {
    const entry = entryAfter(designationImported({ designatedBy: 'an earlier alliance' }), {
      type: 'DesignationImported',
      data: { leader, homeSchool, specialisms: [maths], on: day('2019-06-03') },
    })
    expect(entry).not.toHaveProperty('designatedBy')
  })

  it.each([
    [leaderDedesignated(), 'de-designated'],
    [designationResigned(), 'resigned'],
    [designationWithdrawn(), 'withdrawn'],
  ] as const)('tells a $0.type apart from the other endings', (ending, kind) => {
    expect(entryAfter(leaderDesignated(), ending)).toMatchObject({
      status: 'ended',
      specialisms: [maths],
      ending: { kind, reason: ending.data.reason, on: ending.data.on },
    })
  })

  it('knows of training that came before the designation', () => {
    const before = entryAfter(attended)
    expect(before.status).toBe('not-designated')
    expect(registerRows([before], asked)).toEqual([])
    expect(entryAfter(attended, leaderDesignated({ coreTrained: false })).coreTrained).toBe(true)
  })

  it('knows of training that the designation relied on, or that came after it', () => {
    expect(entryAfter(leaderDesignated({ coreTrained: true })).coreTrained).toBe(true)
    expect(entryAfter(leaderDesignated({ coreTrained: false }), attended).coreTrained).toBe(true)
  })

  it('adds up the days of each year', () => {
    const entry = entryAfter(
      leaderDesignated(),
      allowanceAgreed({ minutes: days(10) }),
      daysReserved({ minutes: days(4) }),
      daysReserved({ minutes: days(3) }),
      daysReturned({ minutes: days(1) }),
    )
    expect(entry.years[thisYear]).toEqual({
      agreed: days(10),
      reserved: days(7),
      returned: days(1),
    })
    expect(minutesFree(entry, thisYear, localWindows2018)).toBe(days(4))
  })

  it('goes by the scheme’s allowance where the home head agreed none', () => {
    const entry = entryAfter(leaderDesignated(), daysReserved({ minutes: days(4) }))
    const { yearlyAllowance } = localWindows2018.deployment
    expect(minutesFree(entry, thisYear, localWindows2018)).toBe(yearlyAllowance - days(4))
  })

  it('has nothing free when more is reserved than was agreed since', () => {
    const entry = entryAfter(
      leaderDesignated(),
      daysReserved({ minutes: days(4) }),
      allowanceAgreed({ minutes: days(2) }),
    )
    expect(minutesFree(entry, thisYear, localWindows2018)).toBe(0)
  })
})

describe('the rows of the register', () => {
  it('say in words what is held and who designated', () => {
    const [row] = registerRows([entryAfter(leaderDesignated())], asked)
    expect(row).toMatchObject({
      holds: 'maths (primary)',
      designatedBy: 'teaching school 100000',
      standing: 'designated',
      academicYear: thisYear,
      free: localWindows2018.deployment.yearlyAllowance,
    })
    const national = entryAfter(leaderDesignated({ designatedBy: { kind: 'national-college' } }))
    expect(registerRows([national], asked)[0]?.designatedBy).toBe('National College')
  })

  it('have nothing free once the designation has ended or its term is over', () => {
    const ended = entryAfter(leaderDesignated(), designationResigned())
    expect(registerRows([ended], asked)[0]).toMatchObject({ standing: 'ended', free: 0 })
    const entry = entryAfter(leaderDesignated({ termEndsOn: day('2019-06-02') }))
    expect(registerRows([entry], asked)[0]).toMatchObject({ standing: 'term over', free: 0 })
    const lastDay = { ...asked, on: day('2019-06-02') }
    expect(registerRows([entry], lastDay)[0]?.standing).toBe('designated')
  })

  it('are in the order of schools, then of leaders', () => {
    const entry = entryAfter(leaderDesignated())
    if (entry.status === 'not-designated') throw new Error('not designated')
    const later = PersonId.parse('01J0000000000000000000000Z')
    const rows = registerRows(
      [{ ...entry, leader: later }, entry, { ...entry, homeSchool: Urn.parse('100000') }],
      asked,
    )
    expect(rows.map((row) => `${row.homeSchool} ${row.leader}`)).toEqual([
      `100000 ${leader}`,
      `${homeSchool} ${leader}`,
      `${homeSchool} ${later}`,
    ])
  })
})
