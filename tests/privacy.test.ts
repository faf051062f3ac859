import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '@sle/cli'
import { deploymentBoard, leaderRecord, PersonId, register, schools, sleCodec } from '@sle/core'
import { sqliteDirectory } from '@sle/directory-sqlite'
import { project, viewName } from '@sle/eventing'
import { openSqlite } from '@sle/store-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let file = ''

/** Plays the demo: the imports of the whole sample alliance, and the six stages by commands. */
beforeAll(async () => {
  const lines: string[] = []
  const terminal = {
    out: (line: string) => void lines.push(line),
    err: () => undefined,
    watched: false,
  }
  const { signal } = new AbortController()
  expect(await run(['demo', '--json'], { terminal, input: Readable.from([]), signal })).toBe(0)
  file = (JSON.parse(lines[0] ?? '') as { file: string }).file
})
afterAll(() => rmSync(dirname(file), { recursive: true }))

/** Everything the log holds, provenance included, and every document made of it, as text. */
const recorded = async () => {
  const store = openSqlite(file)
  const events: string[] = []
  for await (const event of store.events.readAll(undefined)) events.push(JSON.stringify(event))
  const documents: string[] = []
  const leaders: string[] = []
  for (const view of [register, leaderRecord, deploymentBoard, schools]) {
    await project(store.events, store.views, sleCodec)(view as never)
    for await (const [key, document] of store.views.all(viewName(view))) {
      documents.push(JSON.stringify(document))
      if (view === register) leaders.push(key)
    }
  }
  store.close()
  return { events, documents, leaders }
}

const quiet = { out: () => undefined, err: () => undefined, watched: false }
const { signal } = new AbortController()
const around = () => ({ terminal: quiet, input: Readable.from([]), signal })

/** Takes in a list of deployments with one text, and answers the exit code. */
const importing = async (name: string, purpose: string) => {
  const list = join(dirname(file), `${name}.csv`)
  const row = `0012300,180001,Maths,"${purpose}",planned`
  await writeFile(list, `TRN,School URN,Specialism,Purpose,Status\n${row}\n`)
  return run(['--store', `sqlite:${file}`, 'import', 'deployments', list], around())
}

describe('a list of deployments', () => {
  it.each([
    ['name', 'coaching by Ambrosine Quillfeather'],
    ['colleague', 'cover for Barnabas Thistlewick, who is away'],
    ['address', 'write to ambrosine.quillfeather@alliance.example'],
    ['number', 'as agreed with RP99/12301'],
  ])('does not bring the %s of anybody into the log', async (name, purpose) => {
    const before = (await recorded()).events.length
    expect(await importing(name, purpose)).toBe(2)
    expect((await recorded()).events).toHaveLength(before)
    expect(await importing(`no-${name}`, `planning with the head of ${name} studies`)).toBe(0)
  })
})

describe('what the log says of people', () => {
  it('is an id: no name, address or TRN of the directory is in any event or view', async () => {
    const { events, documents, leaders } = await recorded()
    const directory = sqliteDirectory(file.replace(/\.db$/, '.people.db'))
    const people = await Promise.all(leaders.map((id) => directory.findById(PersonId.parse(id))))
    directory.close()
    const details = people.flatMap((person) =>
      person === undefined ? [] : [person.firstName, person.surname, person.trn, person.email],
    )
    const words = details.filter((each) => each !== undefined)
    expect(words.length).toBeGreaterThan(150)
    expect(words).toContain('Example-Tregarth')
    expect(events.length).toBeGreaterThan(200)

    const text = [...events, ...documents].join('\n').toLowerCase()
    expect(words.filter((word) => text.includes(word.toLowerCase()))).toEqual([])
    // It would have been found.
    expect(text).toContain('harrowfell primary school')
  })
})
