import { describe, expect, it } from 'vitest'
import { addDays, CivilDate, Criterion, Specialism } from '../values/index.ts'
import {
  codesOf,
  criteria,
  type CriterionHeading,
  exampleLocalRules,
  localWindows2018,
  localWindows2018Published,
  nationalRound2013,
  rulesOn,
  schemeRules,
  specialismList2013,
  specialismList2018,
} from './index.ts'

const sets = [nationalRound2013, localWindows2018]
const day = (text: string): CivilDate => CivilDate.parse(text)

describe('the dated rule sets', () => {
  it.each(sets)('say everything a decision needs ($id)', (rules) => {
    const { application, assessment, designation, training, deployment } = rules
    expect(rules.id).toMatch(/^[a-z]+(?:-[a-z]+)*-\d{4}$/)
    expect(CivilDate.parse(rules.inForceFrom)).toBe(rules.inForceFrom)
    expect(application.minimumYears).toBe(2)
    expect(new Set(assessment.criteria).size).toBe(assessment.criteria.length)
    expect(assessment.criteria).toEqual(Criterion.options)
    expect(designation.termInYears).toBe(4)
    expect(new Set(designation.specialisms).size).toBe(designation.specialisms.length)
    expect(training.coreFee > 0).toBe(training.corePayer === 'home-school')
    expect(deployment.dayLength % deployment.smallestPart).toBe(0)
    expect(deployment.minimumLength % deployment.smallestPart).toBe(0)
    expect(deployment.yearlyAllowance % deployment.smallestPart).toBe(0)
  })

  it('have ids and days of their own, so that each day has one set', () => {
    expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length)
    expect(new Set(sets.map(({ inForceFrom }) => inForceFrom)).size).toBe(sets.length)
  })

  it('differ where the guidance did', () => {
    expect(nationalRound2013).toMatchObject({
      application: { headship: 'below-headteacher', references: 2, windows: 'national' },
      designation: { designatedBy: 'national-college' },
      training: { corePayer: 'national-college', coreFee: 0, enrichmentModules: 2 },
    })
    expect(localWindows2018).toMatchObject({
      application: { headship: 'other-than-headteacher', references: 1, windows: 'local' },
      designation: { designatedBy: 'teaching-school' },
      training: { corePayer: 'home-school', coreFee: 150_00, enrichmentModules: 0 },
    })
  })
})

describe('the rules of a day', () => {
  it('are those that came into force last, in whatever order they are given', () => {
    for (const given of [sets, sets.toReversed()]) {
      const { inForceFrom } = localWindows2018
      expect(rulesOn(nationalRound2013.inForceFrom, given)).toBe(nationalRound2013)
      expect(rulesOn(addDays(inForceFrom, -1), given)).toBe(nationalRound2013)
      expect(rulesOn(inForceFrom, given)).toBe(localWindows2018)
      expect(rulesOn(day('2026-01-01'), given)).toBe(localWindows2018)
    }
  })

  it('are none before the first set', () => {
    expect(rulesOn(day('2013-10-01'), sets)).toBeUndefined()
    expect(rulesOn(day('2026-01-01'), [])).toBeUndefined()
  })
})

describe('a rule set of one alliance', () => {
  it('joins what was published to what the alliance settled', () => {
    const local = {
      designation: { certificate: 'after-core-training' },
      deployment: { ...exampleLocalRules.deployment, beforeCoreTraining: 'not-allowed' },
    } as const
    const rules = schemeRules(localWindows2018Published, local)
    expect(rules.designation).toEqual({
      ...localWindows2018Published.designation,
      ...local.designation,
    })
    expect(rules.deployment).toBe(local.deployment)
    expect(rules.id).toBe(localWindows2018Published.id)
  })
})

describe('the published lists of specialisms', () => {
  it('hold 27 areas before 2016 and 28 after', () => {
    expect(codesOf(specialismList2013)).toHaveLength(27)
    expect(codesOf(specialismList2018)).toHaveLength(28)
  })

  it('name training and citizenship as their era did', () => {
    expect(codesOf(specialismList2013)).toContain('initial-teacher-training-and-nqt-development')
    expect(codesOf(specialismList2013)).not.toContain('citizenship')
    expect(codesOf(specialismList2018)).toContain('initial-teacher-training')
    expect(codesOf(specialismList2018)).not.toContain(
      'initial-teacher-training-and-nqt-development',
    )
    expect(codesOf(specialismList2018)).toContain('citizenship')
  })

  it('print assessment under two headings in the later one', () => {
    const printed = specialismList2018.filter(({ areas }) => areas.includes('assessment'))
    expect(printed.map(({ heading }) => heading)).toEqual([
      'leadership and management',
      'quality of teaching, learning and assessment',
    ])
  })

  it('hold between them every code, and no other', () => {
    const listed = new Set([specialismList2013, specialismList2018].flatMap(codesOf))
    expect([...listed].toSorted()).toEqual(Specialism.options.toSorted())
  })
})

describe('the guidance to the criteria', () => {
  it.each(Criterion.options)(
    'says of “%s” where evidence is found and what to look for',
    (name) => {
      const { wording, methods, lookFors } = criteria[name]
      expect(wording).toMatch(/^(?:has|is|can|understands) /)
      expect(methods).not.toEqual([])
      expect(lookFors).not.toEqual([])
    },
  )

  it('stands under the four published headings', () => {
    expect(under('experience')).toBe(2)
    expect(under('track record')).toBe(2)
    expect(under('capacity and commitment')).toBe(2)
    expect(under('skills')).toBe(4)
  })
})

const under = (heading: CriterionHeading): number =>
  Criterion.options.filter((name) => criteria[name].heading === heading).length
