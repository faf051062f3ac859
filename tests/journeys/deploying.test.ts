import { deploymentBoard, localWindows2018, register, registerRows } from '@sle/core'
import { describe, expect, it } from 'vitest'
import {
  agreeAllowance,
  anAlliance,
  becomesLeader,
  days,
  idOf,
  leader,
  type Step,
  stepOf,
} from './alliance.ts'
import { agreed, agreements, chosen, complete, setTerms, visit } from './deployments.ts'

const one = idOf('deployment one')
const other = idOf('deployment two')

/** A leader with as many days to lend as `count`. */
const withDays = async (count: number) => {
  const alliance = anAlliance()
  await alliance.grant(...becomesLeader, agreeAllowance(count))
  return alliance
}

/** What the register says is left of the year. */
const free = async ({ sle }: Pick<ReturnType<typeof anAlliance>, 'sle'>) => {
  const rows = registerRows((await sle.read(register)).values(), {
    on: '2019-06-03' as never,
    rules: localWindows2018,
  })
  return rows[0]?.free
}

describe('a mid-term review that finds the deployment is not working', () => {
  const stop: Step = [
    'broker',
    'DecideMidTermReview',
    {
      deploymentId: one,
      decision: 'stop',
      findings: 'the department has no time for coaching',
      nextSteps: 'end it and plan afresh in the autumn',
      on: '2019-04-30',
    },
  ]
  const cutShort = (by: string): Step => [
    'broker',
    'CutShortDeployment',
    {
      deploymentId: one,
      reason: 'the review found that it is not working',
      exitStrategy: { steps: 'the deputy goes on with the plan', by },
      on: '2019-05-03',
    },
  ]

  it('shortens it, dates the exit and returns the days to the year they came from', async () => {
    const alliance = await withDays(10)
    await alliance.grant(...agreed(one), visit(one, { name: 'first', on: '2019-02-26' }))
    expect(await free(alliance)).toBe(days(5))
    await alliance.grant(stop)
    expect((await alliance.refused(cutShort('2019-05-01'))).refusal.type).toBe('ExitBeforeLastDay')
    await alliance.grant(cutShort('2019-05-24'))

    expect(await free(alliance)).toBe(days(9))
    const [entry] = [...(await alliance.sle.read(deploymentBoard)).values()]
    expect(entry).toMatchObject({
      phase: 'cut-short',
      minutesUsed: days(1),
      minutesReturned: days(4),
    })
    const returned = (await alliance.log()).find(({ type }) => type === 'DaysReturned')
    expect(returned?.data).toMatchObject({ academicYear: '2018 to 2019', minutes: days(4) })
    const late = visit(one, { name: 'late', on: '2019-05-07' })
    expect((await alliance.refused(late)).refusal.type).toBe('DeploymentFinished')
  })
})

describe('two brokers who race for the last days of a leader', () => {
  it('agree two deployments at once: one is reserved, the other goes back with the reason', async () => {
    const alliance = await withDays(7)
    const [last, otherLast] = [agreements(one).at(-1)!, agreements(other).at(-1)!]
    await alliance.grant(...agreed(one).slice(0, -1), ...agreed(other).slice(0, -1))
    await Promise.all([alliance.ask(last), alliance.ask(otherLast)])
    await Promise.all([alliance.sle.settle(), alliance.sle.settle()])
    await alliance.sle.settle()

    const ends = await Promise.all([
      alliance.told(`deployment-${one}`),
      alliance.told(`deployment-${other}`),
    ])
    expect(new Set(ends.map((types) => types.at(-1)))).toEqual(
      new Set(['DeploymentConfirmed', 'DeploymentSentBack']),
    )
    const log = await alliance.log()
    expect(log.filter(({ type }) => type === 'DaysReserved')).toHaveLength(1)
    const back = log.find(({ type }) => type === 'DeploymentSentBack')
    expect(back?.data).toMatchObject({
      reason: expect.stringMatching(/cannot reserve days: .*2 days/),
    })

    // The one sent back is agreed anew for what is left.
    const losing = ends[0]?.at(-1) === 'DeploymentSentBack' ? one : other
    await alliance.grant(
      setTerms(losing, { count: 2, on: '2019-02-18' }),
      ...agreements(losing, '2019-02-19'),
    )
    expect((await alliance.told(`deployment-${losing}`)).at(-1)).toBe('DeploymentConfirmed')
    expect(await free(alliance)).toBe(0)
  })
})

describe('a deployment that is not confirmed', () => {
  it('takes no visit: not before the fourth agreement, and not before its days are reserved', async () => {
    const alliance = await withDays(10)
    const [fourth, first] = [agreements(one).at(-1)!, visit(one, { name: 'a', on: '2019-02-26' })]
    await alliance.grant(...agreed(one).slice(0, -1))
    expect((await alliance.refused(first)).refusal).toEqual({
      type: 'NotAgreedByAllParties',
      missing: ['broker'],
    })
    await alliance.ask(fourth)
    expect((await alliance.refused(first)).refusal.type).toBe('DaysNotReserved')
    await alliance.sle.settle()
    expect((await alliance.ask(first))._tag).toBe('Right')
  })

  it('keeps the order: home headteacher, leader, client', async () => {
    const alliance = await withDays(10)
    const step = (type: string) => stepOf(chosen(one), type)
    const choose = step('ChooseLeader')
    const approach = step('ApproachLeader')
    await alliance.grant(step('RequestDeployment'))
    expect((await alliance.refused(choose)).refusal.type).toBe('HomeHeadNotApproached')
    await alliance.grant(step('ApproachHomeHead'))
    expect((await alliance.refused(approach)).refusal.type).toBe('ReleaseNotGranted')
    await alliance.grant(step('GrantRelease'))
    expect((await alliance.refused(choose)).refusal.type).toBe('LeaderNotAccepted')
    await alliance.grant(approach, step('AcceptDeployment'), choose)
  })
})

describe('a designation that was imported', () => {
  it('counts: its holder can be deployed', async () => {
    const alliance = anAlliance()
    await alliance.grant(
      [
        'teaching-school-officer',
        'ImportDesignation',
        {
          leader,
          homeSchool: '100002',
          teachingSchool: '100000',
          specialisms: [{ specialism: 'maths', scope: 'secondary' }],
          designatedOn: '2016-09-01',
          on: '2019-11-30',
        },
      ],
      ...agreed(one),
      visit(one, { name: 'first', on: '2019-02-26' }),
      complete(one),
    )
    expect(await free(alliance)).toBe(days(14))
    expect(await alliance.told(`designation-${leader}`)).toEqual([
      'DesignationImported',
      'DaysReserved',
      'DaysReturned',
    ])
  })

  it('does not count for what the list does not name', async () => {
    const alliance = anAlliance()
    const step = (type: string) => stepOf(chosen(one), type)
    await alliance.grant(step('RequestDeployment'))
    expect((await alliance.refused(step('ApproachHomeHead'))).refusal.type).toBe(
      'LeaderNotDesignated',
    )
  })
})
