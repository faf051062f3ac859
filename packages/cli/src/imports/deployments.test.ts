import { type KnownPerson, Minutes, PersonId, Trn } from '@sle/core'
import { memoryDirectory } from '@sle/core/memory'
import { describe, expect, it } from 'vitest'
import { deploymentColumns } from './deployment-columns.ts'
import { planDeployments } from './deployment-plan.ts'
import { readDeployments } from './deployments.ts'
import { all, leftOf, onlyRow, places, rightOf, tableIn, today } from './examples.ts'
import type { Schools } from './planned.ts'

const FIVE_HOURS = Minutes.parse(300)
const HEADER =
  'SLE,Supported school URN,Specialism,Purpose,Days agreed,Days delivered,Start,End,Status,Outcome'
const rowsOf = async (rows: readonly string[], header = HEADER) =>
  readDeployments(await tableIn([header, ...rows].join('\n'), deploymentColumns), FIVE_HOURS)
const reading = async (row: string, header = HEADER) => onlyRow(await rowsOf([row], header))
const read = async (row: string, header = HEADER) => rightOf((await reading(row, header)).result)

describe('a deployment on a list', () => {
  it('is read with everything the list says', async () => {
    const { leader, deployment } = await read(
      '1234567,100000,Maths,coaching,3,2.5,01/09/2018,14-12-2018,Completed,leads alone',
    )
    expect(leader).toEqual({ trn: '1234567' })
    expect(deployment).toEqual({
      supportedSchool: '100000',
      specialism: 'maths',
      purpose: 'coaching',
      minutesAgreed: 900,
      minutesDelivered: 750,
      startedOn: '2018-09-01',
      endedOn: '2018-12-14',
      status: 'completed',
      outcome: 'leads alone',
    })
  })

  it('may say no more than who, where and how it stands', async () => {
    const { deployment } = await read('1234567,100000,,,,,,,under way,')
    expect(deployment).toEqual({ supportedSchool: '100000', status: 'under-way' })
  })

  it.each([
    ['12345', { trn: '0012345' }],
    ['RP99/12345', { trn: '9912345' }],
    ['01j0000000000000000000000b', { id: '01J0000000000000000000000B' }],
  ])('knows its leader by “%s”', async (written, leader) => {
    expect((await read(`${written},100000,,,,,,,done,`)).leader).toEqual(leader)
  })

  it('takes a column of TRNs before one of names, and an id where the TRN is blank', async () => {
    const header = 'SLE,TRN,Register id,URN,Status'
    expect((await read('Zeb Rowe,1234567,,100000,done', header)).leader).toEqual({ trn: '1234567' })
    expect((await read('Zeb Rowe,,01J0000000000000000000000B,100000,done', header)).leader).toEqual(
      { id: '01J0000000000000000000000B' },
    )
  })

  it.each([
    ['2.5', 750],
    ['2½', 750],
    ['2 1/2', 750],
    ['half', 150],
    ['half a day', 150],
    ['1/2', 150],
    ['3 days', 900],
    ['0', 0],
  ])('counts “%s” days in minutes of a five-hour day: %i', async (days, minutes) => {
    const { deployment } = await read(`1234567,100000,,,${days},,,,planned,`)
    expect(deployment.minutesAgreed).toBe(minutes)
  })

  it.each([
    ['Completed', 'completed'],
    ['COMPLETE', 'completed'],
    ['in-progress', 'under-way'],
    ['On going', 'under-way'],
    ['Agreed', 'planned'],
    ['stopped early', 'cut-short'],
    ['Canceled', 'cancelled'],
  ])('stands as “%s” says: %s', async (written, status) => {
    expect((await read(`1234567,100000,,,,,,,${written},`)).deployment.status).toBe(status)
  })

  it.each([
    '5 November 2018',
    '5-Nov-2018',
    '5th Nov 2018',
    'Mon 5 November 2018',
    '05/11/2018 00:00:00',
  ])('may start on “%s”', async (written) => {
    const { deployment } = await read(`1234567,100000,,,,,${written},,planned,`)
    expect(deployment.startedOn).toBe('2018-11-05')
  })

  it('keeps more days delivered than agreed, with a warning', async () => {
    const { result, warnings } = await reading('1234567,100000,,,3,4,,,done,')
    expect(rightOf(result).deployment).toMatchObject({ minutesAgreed: 900, minutesDelivered: 1200 })
    expect(places(warnings)).toEqual(['Days delivered: 4'])
  })

  it('keeps fewer days delivered than agreed, and says nothing', async () => {
    expect((await reading('1234567,100000,,,4,3,,,done,')).warnings).toEqual([])
  })

  it.each([
    [
      'an end before the start',
      '1234567,100000,,,,,04/06/2018,04/05/2018,done,',
      'End: 04/05/2018',
    ],
    ['30 February', '1234567,100000,,,,,30/02/2018,,done,', 'Start: 30/02/2018'],
    ['days in words', '1234567,100000,,,a few,,,,done,', 'Days agreed: a few'],
    ['a third of a minute', '1234567,100000,,,0.01,0.011,,,done,', 'Days delivered: 0.011'],
    ['another status', '1234567,100000,,,,,,,see e-mail,', 'Status: see e-mail'],
    ['no status', '1234567,100000,,,,,,,,', 'Status: '],
    ['a name for a leader', 'Zeb Rowe,100000,,,,,,,done,', 'SLE: Zeb Rowe'],
    ['no leader', ',100000,,,,,,,done,', 'SLE: '],
    ['a LAESTAB', '1234567,2013614,,,,,,,done,', 'Supported school URN: 2013614'],
    ['two specialisms', '1234567,100000,Maths and art,,,,,,done,', 'Specialism: Maths and art'],
    ['a local label', '1234567,100000,Numeracy,,,,,,done,', 'Specialism: Numeracy'],
  ])('is rejected for %s', async (_, row, place) => {
    expect(places(leftOf((await reading(row)).result))).toEqual([place])
  })
})

const zeb: KnownPerson = {
  id: PersonId.parse('01J0000000000000000000000B'),
  firstName: 'Zebedee',
  surname: 'Example-Rowe',
  trn: Trn.parse('1234567'),
}
const ada: KnownPerson = {
  id: PersonId.parse('01J0000000000000000000000C'),
  firstName: 'Ada Maria',
  surname: 'Quillfeather',
}
const planned = async (rows: readonly string[], schools?: Schools) => {
  const people = memoryDirectory()
  await people.record(zeb)
  await people.record(ada)
  const plan = planDeployments({ people, today, ...(schools && { schools }) })
  const plans = []
  for (const { row, result } of await all(await rowsOf(rows)))
    plans.push(await plan(rightOf(result), row))
  return plans
}
const onlyPlan = async (row: string, schools?: Schools) => {
  const [plan] = await planned([row], schools)
  if (plan === undefined) throw new Error('expected a plan')
  return plan
}

describe('the deployment a row is about', () => {
  it('is the same on next year’s list, whatever has become of it', async () => {
    const before = rightOf(await onlyPlan('1234567,100000,Maths,coaching,3,1,01/09/2018,,ongoing,'))
    const after = rightOf(
      await onlyPlan(
        '01J0000000000000000000000B,100000,mathematics, Coaching ,3,3,1/9/2018,14/12/2018,done,good',
      ),
    )
    expect(after.stream).toBe(before.stream)
  })

  it.each([
    ['school', '1234567,100001,Maths,coaching,,,01/09/2018,,ongoing,'],
    ['specialism', '1234567,100000,Art,coaching,,,01/09/2018,,ongoing,'],
    ['start', '1234567,100000,Maths,coaching,,,02/09/2018,,ongoing,'],
    ['purpose', '1234567,100000,Maths,moderation,,,01/09/2018,,ongoing,'],
  ])('is another one with another %s', async (_, row) => {
    const usual = await onlyPlan('1234567,100000,Maths,coaching,,,01/09/2018,,ongoing,')
    expect(rightOf(await onlyPlan(row)).stream).not.toBe(rightOf(usual).stream)
  })

  it.each([
    ['completed, since its end', '01/09/2018,14/12/2018,done', '2018-12-14'],
    ['completed, since its start if that is all', '01/09/2018,,done', '2018-09-01'],
    ['under way, since its start', '01/09/2018,14/12/2019,ongoing', '2018-09-01'],
    ['planned, since the import', '01/09/2019,,planned', 'undated'],
    ['planned for a day gone by, since the import', '01/09/2018,,planned', 'undated'],
    ['without dates, since the import', ',,done', 'undated'],
    ['with an end to come, since the import', '01/09/2018,14/12/2019,done', 'undated'],
  ])('is what it is: %s', async (_, told, day) => {
    const { command, undated } = rightOf(await onlyPlan(`1234567,100000,,,,,${told},`))
    expect(undated).toBe(day === 'undated')
    expect(command.data.on).toBe(undated ? today : day)
  })

  it('needs a leader whom the directory knows', async () => {
    expect(leftOf(await onlyPlan('7654321,100000,,,,,,,done,'))[0]).toMatchObject({
      column: 'SLE',
      value: '7654321',
      why: 'the directory has nobody under it',
    })
  })

  it.each([
    ['an e-mail address', 'ask z.rowe@alliance.example'],
    ['a TRN of somebody', 'as agreed with 1234567'],
    ['a TRN of somebody as the DfE writes it', 'RP12/34567'],
    ['its leader’s name', 'coaching by zebedee example-rowe'],
    ['its leader’s name, surname first', 'coaching (Example-Rowe, Zebedee)'],
    ['somebody else’s name', 'cover for Ada Maria Quillfeather’s class'],
  ])('has no place for %s in its texts', async (_, text) => {
    for (const [column, row] of [
      ['Purpose', `1234567,100000,,"${text}",,,,,done,`],
      ['Outcome', `1234567,100000,,,,,,,done,"${text}"`],
    ] as const) {
      const [problem, ...more] = leftOf(await onlyPlan(row))
      expect(problem).toMatchObject({ column, value: text })
      expect(problem?.wouldHelp).toContain('the register id or the role will do')
      expect(more).toEqual([])
    }
  })

  it.each([
    'Maths Lead at Example Primary',
    'coaching the head of maths, 7654321 pupils',
    'raise Year 6 results from 12345678 to 2019',
  ])('has a place for “%s”', async (text) => {
    const { command } = rightOf(await onlyPlan(`1234567,100000,,"${text}",,,,,done,`))
    expect(command.data).toMatchObject({ purpose: text })
  })

  it('twice in one file with other days is rejected, and the first row named', async () => {
    const row = '1234567,100000,Maths,coaching,3,1,01/09/2018,,ongoing,'
    const [, again, other] = await planned([row, row, row.replace(',3,1,', ',3,2,')])
    expect(again && rightOf(again).command.type).toBe('ImportDeployment')
    expect(other && leftOf(other)[0]?.why).toContain('row 2 has the same leader')
  })

  it('may be at a school that closed later, and is remarked on at one that had closed', async () => {
    const schools: Schools = {
      count: 1,
      find: () => ({ status: 'closed', closedOn: today }),
    }
    const before = await onlyPlan('1234567,100000,,,,,01/09/2018,14/12/2018,done,', schools)
    expect(rightOf(before).warnings).toEqual([])
    const undated = await onlyPlan('1234567,100000,,,,,,,done,', schools)
    expect(places(rightOf(undated).warnings ?? [])).toEqual(['Supported school URN: 100000'])
  })

  it('is rejected at a school nobody has recorded', async () => {
    const schools: Schools = { count: 1, find: () => undefined }
    expect(places(leftOf(await onlyPlan('1234567,199999,,,,,,,done,', schools)))).toEqual([
      'Supported school URN: 199999',
    ])
  })
})
