import { fold } from '@sle/eventing'
import { stories } from '@sle/testkit'
import { describe, expect, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import type { ApplicationEvent } from './events.ts'
import {
  applicantPartCompleted,
  applicationStarted,
  applicationSubmitted,
  applicationWithdrawn,
  askFor,
  day,
  headteacherSectionAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const { given } = stories(application, local)

const draft = [applicationStarted(), applicantPartCompleted()]
const complete = [...draft, headteacherSectionAdded()]
const submitted = [...complete, applicationSubmitted()]
const confirms = headteacherSectionAdded().data.confirms
const consents = headteacherSectionAdded().data.consents

const endorsedWith = (data: Parameters<typeof headteacherSectionAdded>[0]): ApplicationEvent[] => [
  ...draft,
  headteacherSectionAdded(data),
]

describe('submitting an application', () => {
  const submit = askFor(applicationSubmitted())
  it('is the joint act of applicant and headteacher', () => {
    given(...complete)
      .when(submit)
      .then(applicationSubmitted())
  })

  it('changes nothing when it is asked again', () => {
    given(...submitted)
      .when(submit)
      .thenNothing()
    given(...submitted, applicationWithdrawn())
      .when(submit)
      .thenNothing()
  })

  it('is refused without the applicant’s part', () => {
    given(applicationStarted(), headteacherSectionAdded())
      .when(submit)
      .thenRefused({ type: 'ApplicantPartMissing' })
  })

  it('is refused without the headteacher’s section', () => {
    given(...draft)
      .when(submit)
      .thenRefused({ type: 'HeadteacherSectionMissing' })
  })

  it('is refused when the headteacher does not endorse it', () => {
    given(...endorsedWith({ endorses: false }))
      .when(submit)
      .thenRefused({ type: 'NotEndorsed' })
  })

  it('is refused when the headteacher does not confirm that the role is one of leadership', () => {
    given(...endorsedWith({ confirms: { ...confirms, roleIsLeadership: false } }))
      .when(submit)
      .thenRefused({ type: 'RoleNotConfirmed' })
  })

  it('is refused when either of the two clocks is short, whatever the other says', () => {
    const short = { type: 'YearsNotConfirmed', needed: 2, asAt: day.endorsed } as const
    given(...endorsedWith({ confirms: { ...confirms, fieldYears: 1.5 } }))
      .when(submit)
      .thenRefused({ ...short, which: 'field', confirmed: 1.5 })
    given(...endorsedWith({ confirms: { ...confirms, leadershipYears: 1 } }))
      .when(submit)
      .thenRefused({ ...short, which: 'leadership', confirmed: 1 })
    given(...endorsedWith({ confirms: { ...confirms, fieldYears: 2, leadershipYears: 2 } }))
      .when(submit)
      .then(applicationSubmitted())
  })

  it('is refused without the headteacher’s consent to apply or to release', () => {
    given(...endorsedWith({ consents: { ...consents, apply: false } }))
      .when(submit)
      .thenRefused({ type: 'ConsentMissing', which: 'apply' })
    given(...endorsedWith({ consents: { ...consents, release: false } }))
      .when(submit)
      .thenRefused({ type: 'ConsentMissing', which: 'release' })
  })

  it('needs the consent to pay only where the home school pays for the core day', () => {
    const unpaid = endorsedWith({ consents: { ...consents, payForCoreTraining: false } })
    given(...unpaid)
      .when(submit, local)
      .thenRefused({ type: 'ConsentMissing', which: 'payForCoreTraining' })
    given(...unpaid)
      .when(submit, national)
      .then(applicationSubmitted())
  })

  it('is granted without capacity, even if release is not promised then', () => {
    given(...endorsedWith({ capacity: false, consents: { ...consents, release: false } }))
      .when(submit)
      .then(applicationSubmitted())
  })

  it('is refused once the draft was withdrawn', () => {
    given(...complete, applicationWithdrawn())
      .when(submit)
      .thenRefused({ type: 'PapersClosed', phase: 'withdrawn' })
  })
})

describe('an application whose headteacher’s section never comes', () => {
  const history = [applicationStarted(), applicantPartCompleted()]

  it('is not submitted, and the applicant’s part stays as a draft', () => {
    given(...history)
      .when(askFor(applicationSubmitted()))
      .thenRefused({ type: 'HeadteacherSectionMissing' })
    expect(fold(application, history)).toMatchObject({
      phase: 'draft',
      applicantPart: applicantPartCompleted().data,
    })
  })
})
