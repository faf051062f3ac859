/**
 * Appends to one store for as long as it lives, or as often as it is told, and prints each
 * acknowledged event: `<stream> <version> <position> <id>`.
 *
 * Arguments: path, streams (as `deployment-1,deployment-2`), how many appends (0: for ever).
 */

import { isLeft } from 'fp-ts/lib/Either.js'
import type { StreamName } from '@sle/eventing'
import { openSqlite } from '../store.ts'
import { appendTo, visitRecorded } from './appends.ts'

const [path = '', streams = '', count = '0'] = process.argv.slice(2)
const names = streams.split(',') as StreamName[]
const store = openSqlite(path, { patience: 60_000 })

const versionOf = async (stream: StreamName, after: number): Promise<number> => {
  let version = after
  for await (const event of store.events.read(stream, after)) ({ version } = event)
  return version
}

let left = Number(count) === 0 ? Infinity : Number(count)

/** One caller; several of them run side by side so that their appends share transactions. */
const work = async (first: number): Promise<void> => {
  const known = new Map<StreamName, number>()
  for (let i = first; left > 0; i++) {
    const stream = names[i % names.length]
    if (stream === undefined) throw new RangeError('name a stream')
    const expected = await versionOf(stream, known.get(stream) ?? 0)
    known.set(stream, expected)
    const events = [visitRecorded(), visitRecorded(), visitRecorded()] as const
    const answer = await store.events.append(appendTo(stream, { expected, events }))
    if (isLeft(answer)) continue
    left--
    // A pipe takes it at once, so what was acknowledged is told before anything else happens.
    for (const { version, position, id } of answer.right.events)
      process.stdout.write(`${stream} ${version} ${position} ${id}\n`)
  }
}

await Promise.all([0, 1, 2].map(work))
store.close()
