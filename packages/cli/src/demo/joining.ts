/** The first half of the story: a middle leader applies, is assessed, designated and trained. */

import { localWindows2018 } from '@sle/core'
import { ids, people, type Schools } from './cast.ts'
import type { Step } from './step.ts'

const { application: applicationId } = ids
const maths = [{ specialism: 'maths', scope: 'secondary' }] as const
const applicant = people.applicant
const { criteria } = localWindows2018.assessment

export const applied = ({ homeSchool, teachingSchool }: Schools): readonly Step[] => {
  const about = { applicationId }
  return [
    {
      stage: 'applied',
      by: 'applicant',
      type: 'StartApplication',
      data: {
        ...about,
        on: '2018-10-01',
        applicant,
        school: homeSchool,
        teachingSchool,
        role: 'higher-level-teaching-assistant',
        specialisms: maths,
      },
      refusedAs: 'HigherLevelTeachingAssistant',
    },
    {
      stage: 'applied',
      by: 'applicant',
      type: 'StartApplication',
      data: {
        ...about,
        on: '2018-10-01',
        applicant,
        school: homeSchool,
        teachingSchool,
        role: 'middle-leader',
        jobTitle: 'Head of mathematics',
        specialisms: maths,
      },
    },
    {
      stage: 'applied',
      by: 'applicant',
      type: 'CompleteApplicantPart',
      data: {
        ...about,
        on: '2018-10-05',
        statements: criteria.map((criterion) => ({ criterion, document: `form, ${criterion}` })),
      },
    },
    {
      stage: 'applied',
      by: 'homeHead',
      type: 'SubmitApplication',
      data: { ...about, on: '2018-10-08' },
      refusedAs: 'HeadteacherSectionMissing',
    },
    {
      stage: 'applied',
      by: 'homeHead',
      type: 'AddHeadteacherSection',
      data: {
        ...about,
        on: '2018-10-09',
        headteacher: people.homeHead,
        confirms: {
          fieldYears: 6,
          leadershipYears: 3,
          asAt: '2018-10-09',
          roleIsLeadership: true,
        },
        consents: { apply: true, release: true, payForCoreTraining: true },
        capacity: true,
        endorses: true,
      },
    },
    {
      stage: 'applied',
      by: 'homeHead',
      type: 'SubmitApplication',
      data: { ...about, on: '2018-10-09' },
    },
  ]
}

export const assessed = (): readonly Step[] => [
  {
    stage: 'assessed',
    by: 'officer',
    type: 'RecommendApplicant',
    data: { applicationId, on: '2018-11-05', specialisms: maths },
    refusedAs: 'CriteriaNotRated',
  },
  ...criteria.map((criterion): Step => {
    const amber = criterion === 'growing-leadership-in-others'
    return {
      stage: 'assessed',
      by: 'assessor',
      type: 'RateCriterion',
      data: {
        applicationId,
        on: '2018-11-06',
        criterion,
        rating: amber ? 'amber' : 'green',
        assessor: people.assessor,
        method: 'interview',
        lookFors: [],
        ...(amber ? { supportNeeded: 'shadow an experienced leader on one deployment' } : {}),
      },
    }
  }),
  {
    stage: 'assessed',
    by: 'officer',
    type: 'RecommendApplicant',
    data: { applicationId, on: '2018-11-12', specialisms: maths },
  },
]

export const designated = ({ teachingSchool }: Schools): readonly Step[] => {
  const asked = {
    leader: applicant,
    applicationId,
    designatedBy: { kind: 'teaching-school', urn: teachingSchool },
    teachingSchool,
    on: '2018-11-19',
  }
  return [
    {
      stage: 'designated',
      by: 'officer',
      type: 'DesignateLeader',
      data: { ...asked, specialisms: [{ specialism: 'assessment', scope: 'secondary' }] },
      refusedAs: 'SpecialismNotRecommended',
    },
    {
      stage: 'designated',
      by: 'officer',
      type: 'DesignateLeader',
      data: { ...asked, specialisms: maths },
    },
    {
      stage: 'designated',
      by: 'homeHead',
      type: 'AgreeAllowance',
      data: { leader: applicant, academicYear: '2018 to 2019', minutes: 3000, on: '2018-11-26' },
    },
  ]
}

export const trained = ({ teachingSchool }: Schools): readonly Step[] => {
  const booking = {
    leader: applicant,
    heldOn: '2019-01-29',
    deliveredBy: teachingSchool,
    on: '2018-12-03',
  }
  return [
    {
      stage: 'trained',
      by: 'officer',
      type: 'BookCoreTraining',
      data: { ...booking, payer: 'national-college', fee: 0 },
      refusedAs: 'PayerNotAsRulesSay',
    },
    {
      stage: 'trained',
      by: 'officer',
      type: 'BookCoreTraining',
      data: { ...booking, payer: 'home-school', fee: 15_000 },
    },
    {
      stage: 'trained',
      by: 'trainer',
      type: 'RecordCoreAttendance',
      data: { leader: applicant, heldOn: '2019-01-29', attended: true, on: '2019-01-29' },
    },
  ]
}
