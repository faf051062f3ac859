import { describe, expect, it } from 'vitest'
import { day, designationResigned, leader, leaderDesignated } from '../designation/examples.ts'
import { documentAfter } from './examples.ts'
import { days, deploymentImported } from '../deployment/examples.ts'
import { asOn, deploymentBoard, register } from './index.ts'

const events = [leaderDesignated(), designationResigned({ on: day('2019-03-01') })]
const statusOn = (date: string) => documentAfter(asOn(register, day(date)), leader, events)?.status

describe('the register as on a day', () => {
  it('shows what took effect by that day, the day included', () => {
    expect(statusOn('2019-02-28')).toBe('designated')
    expect(statusOn('2019-03-01')).toBe('ended')
  })

  it('is empty before anything took effect', () => {
    expect(statusOn('2018-09-02')).toBeUndefined()
  })

  it('is kept apart from the register of every other day', () => {
    const { name, version } = asOn(register, day('2019-06-03'))
    expect({ name, version }).toEqual({ name: 'register-as-on-2019-06-03', version: 1 })
  })
})

describe('an imported deployment as on a day', () => {
  const imported = deploymentImported({
    startedOn: day('2018-01-15'),
    endedOn: day('2018-03-23'),
    status: 'completed',
    minutesAgreed: days(3),
    minutesDelivered: days(2),
    outcome: 'the plan was written',
    on: day('2018-03-23'),
  })
  const { deploymentId } = imported.data
  const on = (date: string) =>
    documentAfter(asOn(deploymentBoard, day(date)), deploymentId, [imported])

  it('is not there before it started', () => {
    expect(on('2018-01-14')).toBeUndefined()
  })

  it('is under way from its start, with nothing delivered that anybody knew of', () => {
    expect(on('2018-01-15')).toMatchObject({ stage: 'imported: under way', minutesUsed: 0 })
    expect(on('2018-03-22')).not.toHaveProperty('closedOn')
  })

  it('is what the list says from its end', () => {
    expect(on('2018-03-23')).toMatchObject({ stage: 'imported: completed', minutesUsed: 600 })
  })

  it('is not there before the import if it was only planned', () => {
    const planned = deploymentImported({
      startedOn: day('2018-01-15'),
      status: 'planned',
      on: day('2019-06-03'),
    })
    const board = asOn(deploymentBoard, day('2018-02-01'))
    expect(documentAfter(board, planned.data.deploymentId, [planned])).toBeUndefined()
  })
})
