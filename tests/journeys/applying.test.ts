import { leaderRecord } from '@sle/core'
import { describe, expect, it } from 'vitest'
import {
  anAlliance,
  applicationId,
  becomesLeader,
  completeApplicantPart,
  designate,
  headteacherSection,
  idOf,
  leader,
  rateAll,
  recommend,
  startApplication,
  type Step,
  stepOf,
  submitApplication,
  teachingSchool,
} from './alliance.ts'

const stream = `application-${applicationId}` as const

describe('an application whose headteacher’s section is missing at the deadline', () => {
  it('is not submitted, stays a draft, and can still be completed', async () => {
    const { grant, refused, told } = anAlliance()
    await grant(startApplication, completeApplicantPart)
    const { refusal, said } = await refused(submitApplication)
    expect(refusal).toEqual({ type: 'HeadteacherSectionMissing' })
    expect(said).toMatch(/^cannot submit application: the headteacher’s section is missing/)
    expect(await told(stream)).toEqual(['ApplicationStarted', 'ApplicantPartCompleted'])

    await grant(completeApplicantPart, headteacherSection(), submitApplication)
    expect((await told(stream)).at(-1)).toBe('ApplicationSubmitted')
  })

  it('cannot be assessed as if it had been sent', async () => {
    const { grant, refused } = anAlliance()
    await grant(startApplication, completeApplicantPart)
    expect((await refused(stepOf(rateAll, 'RateCriterion'))).refusal.type).toBe('NotSubmitted')
    expect((await refused(recommend)).refusal.type).toBe('NotSubmitted')
  })
})

describe('an application that the headteacher supports without capacity', () => {
  const decline = (ground: string): Step => [
    'teaching-school-officer',
    'DeclineApplicant',
    { applicationId, ground, reason: 'the school cannot release anybody', on: '2018-11-12' },
  ]

  it('is ineligible on capacity, not on merit, and bars no application in the next round', async () => {
    const { grant, refused, sle } = anAlliance()
    await grant(startApplication, completeApplicantPart, headteacherSection(false))
    await grant(submitApplication, ...rateAll)
    expect((await refused(recommend)).refusal.type).toBe('CapacityNotConfirmed')
    expect((await refused(decline('merit'))).refusal.type).toBe('NothingRatedRed')
    await grant(decline('capacity'))

    const record = (await sle.read(leaderRecord)).get(leader)
    expect(record?.entries.map(({ said }) => said).at(-1)).toContain('capacity')

    const next = { applicationId: idOf('next round') }
    const again = becomesLeader.map(([by, type, data]): Step => [by, type, { ...data, ...next }])
    const outcome = await grant(...again)
    expect(outcome.events.map(({ type }) => type)).toEqual(['LeaderDesignated'])
    expect((await sle.read(leaderRecord)).get(leader)?.applications).toHaveLength(2)
  })
})

describe('a person', () => {
  const elsewhere = (on: string): Step => [
    'teaching-school-officer',
    'DesignateLeader',
    {
      ...designate[2],
      applicationId: idOf('elsewhere'),
      designatedBy: { kind: 'teaching-school', urn: '100001' },
      teachingSchool: '100001',
      on,
    },
  ]

  it('cannot hold two designations, even if two teaching schools recommend', async () => {
    const { grant, refused, told } = anAlliance()
    await grant(...becomesLeader)
    const second = becomesLeader.slice(0, -1).map(([by, type, data]): Step => {
      const there = type === 'StartApplication' ? { teachingSchool: '100001' } : {}
      return [by, type, { ...data, ...there, applicationId: idOf('elsewhere') }]
    })
    await grant(...second)
    const { refusal, said } = await refused(elsewhere('2018-12-03'))
    expect(refusal).toMatchObject({ type: 'AlreadyDesignated', by: teachingSchool })
    expect(said).toContain(teachingSchool)
    expect(await told(`designation-${leader}`)).toEqual(['LeaderDesignated'])
  })

  it('is not designated on a day before the recommendation', async () => {
    const { grant, refused } = anAlliance()
    await grant(...becomesLeader.slice(0, -1))
    const [by, type, data] = designate
    const early: Step = [by, type, { ...data, on: '2018-11-11' }]
    expect((await refused(early)).refusal).toMatchObject({ recommendedOn: '2018-11-12' })
  })

  it('is designated once when two officers ask at the same moment', async () => {
    const { grant, ask, told } = anAlliance()
    await grant(...becomesLeader.slice(0, -1))
    const answers = await Promise.all([ask(designate), ask(designate), ask(designate)])
    expect(answers.map((answer) => answer._tag)).toEqual(['Right', 'Right', 'Right'])
    expect(await told(`designation-${leader}`)).toEqual(['LeaderDesignated'])
  })
})
