/** What is wrong with a command that cannot be read, field by field, in words that help. */

import type { z } from 'zod'
import { nearestNames } from './nearest.ts'

/** One thing that is wrong; `field` is the path to it, such as `data.fee.rate`. */
export interface Problem {
  readonly field: string
  readonly why: string
}

type Issue = z.core.$ZodIssue

/** Every problem that a strict schema found in what was asked, in its order. */
export const problemsIn = (asked: unknown, { issues }: z.ZodError): readonly Problem[] =>
  issues.flatMap((issue) => {
    const field = issue.path.join('.')
    if (issue.code !== 'unrecognized_keys')
      return [{ field, why: whyOf(issue, valueAt(asked, issue.path)) }]
    const missing = missingBeside(asked, issue, issues)
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      why: `there is no such field${meant(nearestNames(key, missing))}`,
    }))
  })

const valueAt = (asked: unknown, path: Issue['path']): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[name]
        : undefined,
    asked,
  )

/** The names of missing fields in the same object: a misspelt one was probably meant for them. */
const missingBeside = (
  asked: unknown,
  { path }: Issue,
  issues: readonly Issue[],
): readonly string[] =>
  issues
    .filter((other) => valueAt(asked, other.path) === undefined)
    .filter((other) => other.path.slice(0, -1).join('.') === path.join('.'))
    .map((other) => String(other.path.at(-1)))

const meant = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`

const whyOf = (issue: Issue, value: unknown): string => {
  if (value === undefined && issue.code !== 'custom') return 'it is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `it must be ${withArticle(issue.expected)}`
    case 'invalid_value':
      return `${quoted(value)}it must be ${anyOf(issue.values.map(String), value)}`
    case 'invalid_format':
      return formatSaid(issue, value)
    default:
      return lowered(issue.message)
  }
}

const withArticle = (type: string): string =>
  /^[aeiou]/.test(type) ? `an ${type}` : `a ${type === 'string' ? 'text' : type}`

const SHORT_LIST = 8

/** All the values, or the nearest of very many. */
const anyOf = (values: readonly string[], input: unknown): string => {
  const nearest = values.length > SHORT_LIST ? nearestNames(String(input), values) : []
  const list = nearest.length > 0 ? nearest : values
  return list.map((value) => `“${value}”`).join(' or ')
}

const formatSaid = (issue: Extract<Issue, { code: 'invalid_format' }>, value: unknown): string => {
  switch (issue.format) {
    case 'date':
      return `${quoted(value)}a day is written as 2019-06-03, and must exist`
    case 'ulid':
      return 'an id is a ULID: 26 letters and digits'
    default:
      return lowered(issue.message)
  }
}

const LONGEST = 40

/** Short values are told back; a long one may be anything. */
const quoted = (input: unknown): string =>
  typeof input === 'string' && input.length <= LONGEST ? `“${input}”: ` : ''

const lowered = (message: string): string =>
  message.replace(/^[A-Z](?![A-Z])/, (a) => a.toLowerCase())
