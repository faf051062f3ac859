/**
 * A host program, whole: it opens the library on a file, asks, is refused once, and reads a view.
 *
 * The README quotes everything below this comment, and a test runs it, twice on the same file.
 */

import { deploymentBoard, localWindows2018, openSle } from '@sle/core'
import { openSqlite } from '@sle/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'

const { events, views, checkpoints, close } = openSqlite('alliance.db')
const sle = openSle({ store: events, views, checkpoints, ruleSets: [localWindows2018] })

const ask = (role: string, type: string, data: object) =>
  sle.ask({ type, data }, { actor: { id: `the ${role}`, role, organisation: '180038' } })

const leader = '01J0000000000000000000000A'
const deploymentId = '01J0000000000000000000000D'

await ask('teaching-school-officer', 'ImportDesignation', {
  leader,
  homeSchool: '180039',
  specialisms: [{ specialism: 'phonics', scope: 'primary' }],
  on: '2018-11-19',
})
await ask('broker', 'RequestDeployment', {
  deploymentId,
  requestedBy: { kind: 'school', id: '180041' },
  supportedSchool: '180041',
  broker: '180038',
  need: 'a head of mathematics in their first year',
  specialism: 'maths',
  expectedOutcomes: 'a plan that the department follows',
  on: '2019-02-04',
})

const answer = await ask('broker', 'ApproachHomeHead', { deploymentId, leader, on: '2019-02-05' })
if (isLeft(answer) && answer.left.refusal.type === 'SpecialismNotHeld') {
  const { wanted, held } = answer.left.refusal // the values, typed
  console.log(`${wanted} is wanted, and ${held.length} other specialism is held`)
  console.log(answer.left.said) // the sentence for a person
}

for (const [id, { stage }] of await sle.read(deploymentBoard)) console.log(id, stage)
close()
