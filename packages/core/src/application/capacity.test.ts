import { stories } from '@sle/testkit'
import { describe, it } from 'vitest'
import { localWindows2018, nationalRound2013 } from '../scheme/index.ts'
import { ApplicationId, Criterion } from '../values/index.ts'
import type { ApplicationEvent } from './events.ts'
import {
  applicantDeclined,
  applicantPartCompleted,
  applicantRecommended,
  applicationStarted,
  applicationSubmitted,
  askFor,
  criterionRated,
  headteacherSectionAdded,
  under,
} from './examples.ts'
import { application } from './index.ts'

const local = under(localWindows2018)
const national = under(nationalRound2013)
const { given } = stories(application, local)
const green = Criterion.options.map((criterion) => criterionRated({ criterion }))

describe('an applicant whose headteacher supports them but confirms no capacity', () => {
  const history: ApplicationEvent[] = [
    applicationStarted(),
    applicantPartCompleted(),
    headteacherSectionAdded({ capacity: false }),
    applicationSubmitted(),
  ]

  it('is not recommended, whether anything is rated or not, and under either rule set', () => {
    const refusal = { type: 'CapacityNotConfirmed' } as const
    given(...history)
      .when(askFor(applicantRecommended()))
      .thenRefused(refusal)
    given(...history, ...green)
      .when(askFor(applicantRecommended()), national)
      .thenRefused(refusal)
  })

  it('is declined on capacity and not on merit', () => {
    const onCapacity = applicantDeclined({ ground: 'capacity', reason: 'no cover until July' })
    given(...history)
      .when(askFor(onCapacity))
      .then(onCapacity)
    given(...history)
      .when(askFor(applicantDeclined({ ground: 'merit' })))
      .thenRefused({ type: 'NothingRatedRed' })
  })

  it('may apply again: another application knows nothing of the first', () => {
    const again = applicationStarted({
      applicationId: ApplicationId.parse('01J0000000000000000000000Q'),
    })
    given().when(askFor(again)).then(again)
  })
})
