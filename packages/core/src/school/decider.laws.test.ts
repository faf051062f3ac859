import { deciderLaws } from '@sle/testkit'
import { anySchoolCommand, anySchoolContext, anySchoolEvent } from './examples.ts'
import { school, schoolCodec } from './index.ts'

deciderLaws({
  name: 'school',
  decider: school,
  codec: schoolCodec,
  anyEvent: anySchoolEvent,
  anyCommand: anySchoolCommand,
  anyContext: anySchoolContext,
})
