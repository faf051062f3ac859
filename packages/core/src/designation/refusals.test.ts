import { describe, expect, it } from 'vitest'
import {
  applicationId,
  assessment,
  day,
  days,
  deploymentId,
  maths,
  otherTeachingSchool,
  teachingSchool,
  thisYear,
  usualContext,
} from './examples.ts'
import { Minutes } from '../values/index.ts'
import { type DesignationRefusal, explainDesignationRefusal } from './index.ts'

const { dayLength, smallestPart } = usualContext.rules.deployment

const sentences: readonly (readonly [DesignationRefusal, string])[] = [
  [
    { type: 'AlreadyDesignated', by: teachingSchool },
    'the person is already designated and registered with teaching school “100000”; one designation is held at a time, so that one has to end first',
  ],
  [
    { type: 'AlreadyDesignated' },
    'the person is already designated and registered with an alliance that the list does not name; one designation is held at a time, so that one has to end first',
  ],
  [
    { type: 'NotRecommended', applicationId, outcome: 'declined' },
    'application “01J000000000000000000000A1” is declined; only a recommended applicant can be designated',
  ],
  [
    { type: 'BeforeRecommendation', on: day('2018-07-01'), recommendedOn: day('2018-07-02') },
    '“2018-07-01” is before 2018-07-02, when the applicant was recommended; give the day of the designation itself',
  ],
  [
    { type: 'ApplicationOfAnother', applicationId },
    'application “01J000000000000000000000A1” was made by somebody else',
  ],
  [
    { type: 'ApplicationUsed', applicationId },
    'application “01J000000000000000000000A1” has led to a designation before; being designated again takes another application',
  ],
  [
    {
      type: 'SpecialismNotRecommended',
      wanted: [{ specialism: 'phonics', scope: 'primary' }],
      recommended: [maths, assessment],
    },
    '“phonics (primary)” was not recommended (recommended: maths (primary), assessment)',
  ],
  [
    {
      type: 'DesignatingBodyNotAllowed',
      asked: 'teaching-school',
      allowed: 'national-college',
    },
    'the rules have the National College designate, not the teaching school',
  ],
  [
    { type: 'WrongTeachingSchool', asked: otherTeachingSchool, appliedTo: teachingSchool },
    'the application was made to teaching school “100000”, not “100002”',
  ],
  [
    { type: 'CoreTrainingFirst' },
    'the rules issue the designation after the core training day, which has not been attended',
  ],
  [
    { type: 'DesignatedAfterImport', designatedOn: day('2019-09-02'), on: day('2019-09-01') },
    'the list of “2019-09-01” cannot know a designation of “2019-09-02”',
  ],
  [
    { type: 'BeforeEnding', endedOn: day('2019-07-01'), on: day('2019-06-30') },
    '“2019-06-30” is before 2019-07-01, when the designation before this one ended',
  ],
  [
    { type: 'NotDesignated' },
    'the person has never been designated; designate or import them first',
  ],
  [
    { type: 'DesignationEnded', how: 'de-designated', endedOn: day('2019-07-01') },
    'the leader was de-designated on 2019-07-01',
  ],
  [
    { type: 'DesignationEnded', how: 'resigned', endedOn: day('2019-07-01') },
    'the leader resigned the designation on 2019-07-01',
  ],
  [
    { type: 'DesignationEnded', how: 'withdrawn', endedOn: day('2019-09-01') },
    'the leader had the designation withdrawn on 2019-09-01',
  ],
  [
    { type: 'TermEnded', termEndsOn: day('2022-09-03'), wanted: day('2022-09-04') },
    '“2022-09-04” is after the term of the designation, which ends on 2022-09-03',
  ],
  [
    { type: 'BeforeDesignation', designatedOn: day('2018-09-03'), wanted: day('2018-09-02') },
    '“2018-09-02” is before the designation, which began on 2018-09-03',
  ],
  [
    {
      type: 'AllowanceBelowReserved',
      academicYear: thisYear,
      reserved: days(3),
      wanted: days(2.5),
      dayLength,
    },
    '3 days of “2018 to 2019” are reserved, more than the 2½ days to be agreed; return some first',
  ],
  [
    { type: 'StartsInAnotherYear', startsOn: day('2019-09-01'), academicYear: thisYear },
    '“2019-09-01” is not in the academic year “2018 to 2019”',
  ],
  [
    { type: 'NotWholeParts', wanted: Minutes.parse(320), smallestPart },
    '320 minutes are not a whole number of parts of 150 minutes, the smallest that is lent',
  ],
  [
    {
      type: 'DaysNotAvailable',
      academicYear: thisYear,
      left: days(2),
      wanted: days(3),
      dayLength,
    },
    '3 days of “2018 to 2019” are wanted and 2 days are left; agree a larger allowance, or ask for fewer days',
  ],
  [
    {
      type: 'AlreadyReserved',
      deploymentId,
      edition: 2,
      academicYear: thisYear,
      reserved: days(3),
      dayLength,
    },
    'deployment “01J000000000000000000000D1” had 3 days of “2018 to 2019” reserved for edition 2 of its terms; other days take another edition of them',
  ],
  [
    { type: 'NothingReserved', deploymentId },
    'nothing is reserved for deployment “01J000000000000000000000D1”',
  ],
  [
    { type: 'MoreThanReserved', deploymentId, reserved: days(2), wanted: days(2.5), dayLength },
    'deployment “01J000000000000000000000D1” has 2 days still reserved, less than the 2½ days to be returned',
  ],
  [
    { type: 'BeforeReservation', reservedOn: day('2018-12-03'), on: day('2018-12-02') },
    '“2018-12-02” is before 2018-12-03, when the days were reserved',
  ],
]

describe('a refusal, said to a person', () => {
  it.each(sentences)('$0.type', (refusal, sentence) => {
    expect(explainDesignationRefusal(refusal)).toBe(sentence)
  })
})
