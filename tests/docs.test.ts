/** The documentation is held to the code: what it names exists, and what exists is named. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { commandTypes, formsByCategory, Role } from '@sle/core'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')

const skipped = new Set(['node_modules', 'dist', '.git', 'coverage'])
const markdownIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return markdownIn(path)
    return entry.name.endsWith('.md') ? [relative(root, path)] : []
  })
const pages = markdownIn(root)
const documents = pages.filter((page) => page.startsWith('docs/'))

/** A heading as its link has it: lower case, words joined, other signs gone. */
const anchorsIn = (page: string): readonly string[] =>
  [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

const linksIn = (page: string): readonly string[] =>
  [
    ...text(page)
      .replaceAll(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?|mailto):/.test(target))

describe('the pages', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThan(30)
    expect(pages.flatMap(linksIn).length).toBeGreaterThan(100)
  })

  it('say in their front matter which need they serve', () => {
    const kind = /^---\nkind: (?:tutorial|how-to|reference|explanation)\n---\n/
    expect(documents.filter((page) => !kind.test(text(page)))).toEqual([])
  })

  it('link to files and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      linksIn(page)
        .filter((target) => {
          const [path = '', anchor] = target.split('#')
          const file = path === '' ? page : relative(root, resolve(root, dirname(page), path))
          if (!existsSync(join(root, file))) return true
          return anchor !== undefined && !anchorsIn(file).includes(anchor)
        })
        .map((target) => `${page} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('name scripts that the repository has', () => {
    const { scripts } = JSON.parse(text('package.json'))
    const named = pages.flatMap((page) =>
      [...text(page).matchAll(/pnpm@[\d.]+ (?:--silent )?([a-z][\w:]*)/g)].map(
        ([, script = '']) => script,
      ),
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((script) => script !== 'install' && !(script in scripts))).toEqual([])
  })

  it('ask for the version of pnpm that the repository uses', () => {
    const { packageManager } = JSON.parse(text('package.json'))
    const asked = pages.flatMap((page) => text(page).match(/pnpm@\d[\d.]*/g) ?? [])
    expect([...new Set(asked)]).toEqual([packageManager])
  })
})

describe('a package', () => {
  it.each(readdirSync(join(root, 'packages')))('%s says in one screen what it is', (name) => {
    const page = text(`packages/${name}/README.md`)
    expect(page).toContain(`# @sle/${name}\n`)
    expect(page.split('\n').length).toBeLessThan(40)
  })

  it('is imported in its README as it can be', () => {
    const imports = pages.flatMap((page) => [
      ...text(page).matchAll(/^import \{([^}]+)\} from '@sle\/([\w-]+)'$/gm),
    ])
    expect(imports.length).toBeGreaterThan(5)
    const missing = imports.flatMap(([, names = '', name = '']) => {
      const exported = text(`packages/${name}/src/index.ts`)
      return names
        .split(',')
        .map((each) => each.replace('type ', '').trim())
        .filter((each) => !new RegExp(`\\b${each}\\b`).test(exported))
    })
    expect(missing).toEqual([])
  })
})

describe('the decisions', () => {
  const records = readdirSync(join(root, 'docs/adr')).filter((file) => /^\d{4}-/.test(file))

  it('are numbered without a gap, and all are in the index', () => {
    expect(records.length).toBeGreaterThan(15)
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, i) => i + 1))
    const listed = linksIn('docs/adr/index.md')
    expect(listed).toEqual(records)
  })

  it.each(records)('%s has a status, a context, a decision, consequences and options', (file) => {
    const page = text(`docs/adr/${file}`)
    expect(page).toContain(`# ${file.slice(0, 4)}. `)
    expect(page).toMatch(/^Status: (?:proposed|accepted|superseded by \d{4}), \d{4}-\d{2}-\d{2}$/m)
    for (const part of ['Context', 'Decision', 'Consequences', 'Considered'])
      expect(page).toContain(`\n## ${part}\n`)
  })

  it('give each third-party package its reason', () => {
    const [, catalog = ''] =
      /^catalog:\n([\s\S]+?)(?:^\S|$(?![\s\S]))/m.exec(text('pnpm-workspace.yaml')) ?? []
    const names = [...catalog.matchAll(/^ {2}'?([@\w][^':]*)'?:/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(15)
    const said = records.map((file) => text(`docs/adr/${file}`)).join('\n')
    expect(names.filter((name) => !said.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the lifecycle', () => {
  const page = text('docs/explanation/lifecycle.md')
  const events: readonly string[] = Object.values(formsByCategory).flatMap((forms) =>
    forms.map(({ type }) => type),
  )

  it('names every event of the five aggregates, and no other', () => {
    const named = new Set(page.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g))
    const ids = ['ApplicationId', 'PersonId', 'DeploymentId']
    expect([...named].filter((name) => !events.includes(name) && !ids.includes(name))).toEqual([])
    expect(events.filter((name) => !named.has(name))).toEqual(['SchoolRecorded'])
  })

  it('names every stream category', () => {
    expect(Object.keys(formsByCategory).filter((name) => !page.includes(`\`${name}-<`))).toEqual([])
  })
})

describe('the page on consistency', () => {
  it('names commands that there are', () => {
    const page = text('docs/explanation/consistency.md')
    const known: readonly string[] = [
      ...commandTypes,
      ...Object.values(formsByCategory).flatMap((forms) => forms.map(({ type }) => type)),
      'PersonId',
    ]
    const named = page.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g) ?? []
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !known.includes(name) && name !== 'SQLite')).toEqual([])
  })
})

describe('the glossary', () => {
  const page = text('docs/explanation/glossary.md')

  it('has every role and every stream category', () => {
    expect(Role.options.filter((role) => !page.includes(`\`${role}\``))).toEqual([])
    expect(Object.keys(formsByCategory).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  it('lists every source that the code cites', () => {
    const cited = new Set<string>()
    for (const file of readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' }))
      if (/^[^/]+\/src\/.*\.ts$/.test(file))
        for (const [id] of text(join('packages', file)).matchAll(/\bS\d{1,3}\b/g)) cited.add(id)
    expect(cited.size).toBeGreaterThan(10)
    expect([...cited].filter((id) => !page.includes(`| ${id} `))).toEqual([])
  })
})
