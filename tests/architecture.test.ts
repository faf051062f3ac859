/**
 * The arrows of the repository as a table: who may import whom, and what no file may be.
 *
 * It reads the sources as text, so it needs no compiler, and it asserts that it found them: a
 * check that looked at nothing would pass for ever.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each package may import beside its own files. `node:` means any module of the platform. */
const mayImport: Record<string, readonly string[]> = {
  eventing: ['zod', 'ulid', 'fp-ts', 'node:crypto'],
  core: ['@sle/eventing', 'zod', 'fp-ts', 'temporal-polyfill'],
  testkit: ['@sle/eventing', 'fp-ts', 'fast-check', 'vitest', 'node:util'],
  'store-sqlite': ['@sle/eventing', '@photostructure/sqlite', 'fp-ts', 'node:'],
  'directory-sqlite': ['@sle/core', '@sle/store-sqlite', 'node:'],
  cli: [
    '@sle/core',
    '@sle/directory-sqlite',
    '@sle/eventing',
    '@sle/store-sqlite',
    'cli-table3',
    'commander',
    'csv-parse',
    'fp-ts',
    'node:',
    'zod',
  ],
}

/** Inside `core`, what the files of a folder may reach. An aggregate may use another's door. */
const coreMayReach: Record<string, readonly string[]> = {
  values: [],
  scheme: ['values'],
  school: ['values', 'scheme', 'context.ts'],
  application: ['values', 'scheme', 'context.ts'],
  designation: ['values', 'scheme', 'context.ts', 'application/index.ts'],
  training: ['values', 'scheme', 'context.ts'],
  deployment: ['values', 'scheme', 'context.ts', 'designation/index.ts'],
  evidence: ['values', 'scheme', 'context.ts', 'deployment/index.ts'],
}

const testOnly = /\.(?:test|laws\.test|contract\.test)\.ts$|(?:^|\/)examples(?:\/|\.ts$)/
const vague =
  /(?:^|\/)(?:utils?|helpers?|common|shared|misc|base|manager|service|handler|data|types|constants)(?:\/|\.ts$)/

interface Source {
  readonly file: string
  readonly pkg: string
  readonly text: string
  readonly imports: readonly string[]
}

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)['"]([^'"]+)['"]/g)].map(
    ([, specifier]) => specifier ?? '',
  )

const sources: readonly Source[] = readdirSync(join(root, 'packages')).flatMap((pkg) =>
  readdirSync(join(root, 'packages', pkg, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(join(root, 'packages', pkg, 'src', file), 'utf8')
      // Comments may quote an import; only code counts.
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
      return { file: `packages/${pkg}/src/${file}`, pkg, text, imports: importsOf(code) }
    }),
)
const production = sources.filter(({ file }) => !testOnly.test(file))

const allowed = (specifier: string, list: readonly string[]): boolean =>
  list.some(
    (entry) =>
      specifier === entry ||
      (entry === 'node:' ? specifier.startsWith('node:') : specifier.startsWith(`${entry}/`)),
  )

describe('the sources', () => {
  it('are found, in every package of the table and in no other', () => {
    expect([...new Set(sources.map(({ pkg }) => pkg))].toSorted()).toEqual(
      Object.keys(mayImport).toSorted(),
    )
    expect(production.length).toBeGreaterThan(60)
    expect(production.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
  })
})

describe('a package', () => {
  it('imports only what its row allows', () => {
    const strangers = production.flatMap(({ file, pkg, imports }) =>
      imports
        .filter((specifier) => !specifier.startsWith('.'))
        .filter((specifier) => !allowed(specifier, mayImport[pkg] ?? []))
        .map((specifier) => `${file} imports ${specifier}`),
    )
    expect(strangers).toEqual([])
  })

  it('never reaches into another by a relative path', () => {
    const escapes = sources.flatMap(({ file, pkg, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(root, resolve(root, dirname(file), specifier)))
        .filter((target) => !target.startsWith(`packages/${pkg}/`))
        .map((target) => `${file} reaches ${target}`),
    )
    expect(escapes.filter((line) => !line.includes('/examples/alliance'))).toEqual([])
  })

  it('keeps test-only files out of production code', () => {
    const leaks = production.flatMap(({ file, imports }) =>
      imports
        .filter((specifier) => testOnly.test(specifier) || specifier === '@sle/core/examples')
        .map((specifier) => `${file} imports ${specifier}`),
    )
    expect(leaks).toEqual([])
  })

  it('names each export at its root', () => {
    const roots = sources.filter(({ file }) => /^packages\/[^/]+\/src\/index\.ts$/.test(file))
    expect(roots.length).toBe(Object.keys(mayImport).length)
    expect(roots.filter(({ text }) => /export\s*\*/.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('inside core', () => {
  it('values know nobody, and aggregates know values, rules and each other’s doors', () => {
    const prefix = 'packages/core/src/'
    const looked = production.filter(
      ({ file }) =>
        file.startsWith(prefix) && (file.slice(prefix.length).split('/')[0] ?? '') in coreMayReach,
    )
    expect(looked.length).toBeGreaterThan(30)
    const wrong = looked.flatMap(({ file, imports }) => {
      const folder = file.slice(prefix.length).split('/')[0] ?? ''
      return imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(join(root, prefix), resolve(root, dirname(file), specifier)))
        .filter((target) => !target.startsWith(`${folder}/`))
        .filter(
          (target) =>
            !(coreMayReach[folder] ?? []).some(
              (entry) => target === entry || target.startsWith(`${entry}/`),
            ),
        )
        .map((target) => `${file} reaches ${target}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('a file', () => {
  it('has a name that says what is in it', () => {
    expect(sources.map(({ file }) => file).filter((file) => vague.test(file))).toEqual([])
    expect(
      sources
        .map(({ file }) => basename(file))
        .filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/.test(file)),
    ).toEqual([])
  })

  it('is at most 250 lines long, tests included', () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > 250)
    expect(long.map(({ file }) => file)).toEqual([])
  })

  it('opens with why it exists, unless it only lists exports', () => {
    const bare = production
      .filter(({ file }) => !file.endsWith('/index.ts'))
      .filter(({ text }) => !/^(?:#!.*\n)?\/\*\*/.test(text))
    expect(bare.map(({ file }) => file)).toEqual([])
  })
})

describe('the mechanism', () => {
  it('stays under 1,500 lines and has never heard of a school', () => {
    const eventing = production.filter(({ pkg }) => pkg === 'eventing')
    expect(eventing.length).toBeGreaterThan(10)
    const lines = eventing.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
    expect(lines).toBeLessThanOrEqual(1500)
    expect(
      eventing
        .filter(({ text }) => /\b(?:school|leader|deployment|designation)\b/i.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('draws ids in one file', () => {
    expect(
      production.filter(({ imports }) => imports.includes('ulid')).map(({ file }) => file),
    ).toEqual(['packages/eventing/src/ids.ts'])
  })
})
