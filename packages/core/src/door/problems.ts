/** What is wrong with a command that cannot be read, field by field, in words that help. */

import { z } from 'zod'
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
    return issue.keys.map((key) =>
      field === 'data' && key === 'data'
        ? { field, why: 'it has another “data” in it; put the fields directly into the first' }
        : {
            field: [...issue.path, key].join('.'),
            why: `there is no such field${meant(nearestNames(key, missing))}`,
          },
    )
  })

const valueAt = (asked: unknown, path: Issue['path']): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
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
      return issue.expected === 'int'
        ? 'it must be a whole number'
        : `it must be ${withArticle(issue.expected)}`
    case 'invalid_value':
      return `${quoted(value)}it must be ${anyOf(issue.values.map(String), value)}`
    case 'invalid_union':
      return `${quoted(value)}it must be ${anyOf(kindsOf(issue), value)}`
    default:
      // The message of a schema that brings its own says more than a code can.
      return issue.message === english(issue) ? codeSaid(issue, value) : lowered(issue.message)
  }
}

const { localeError } = z.locales.en()

/** What zod itself would say. */
const english = (issue: Issue): string | undefined => {
  const said = localeError({ ...issue, input: undefined })
  return typeof said === 'object' && said !== null ? said.message : (said ?? undefined)
}

const codeSaid = (issue: Issue, value: unknown): string => {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'not_multiple_of':
      return `it must be a multiple of ${issue.divisor}`
    case 'invalid_format':
      return formatSaid(issue.format, value)
    default:
      return 'it is not as it should be'
  }
}

const tooSmall = ({
  origin,
  minimum,
  inclusive,
}: Extract<Issue, { code: 'too_small' }>): string => {
  const least = `${inclusive === false ? 'more than' : 'at least'} ${minimum}`
  if (isNumber(origin)) return `it is too small: ${least}`
  if (minimum === 1) return 'it is empty'
  return origin === 'string'
    ? `it is too short: ${least} characters`
    : `there are too few: ${least}`
}

const tooBig = ({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string => {
  const most = `${inclusive === false ? 'less than' : 'at most'} ${maximum}`
  if (isNumber(origin)) return `it is too large: ${most}`
  return origin === 'string' ? `it is too long: ${most} characters` : `there are too many: ${most}`
}

const isNumber = (origin: string): boolean => ['number', 'int', 'bigint'].includes(origin)

const withArticle = (type: string): string =>
  /^[aeiou]/.test(type) ? `an ${type}` : `a ${type === 'string' ? 'text' : type}`

/** What a field may be that tells several shapes apart. */
const kindsOf = (issue: Issue): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []

const SHORT_LIST = 8

/** All the values, or the nearest of very many. */
const anyOf = (values: readonly string[], input: unknown): string => {
  const nearest = values.length > SHORT_LIST ? nearestNames(String(input), values) : []
  const list = nearest.length > 0 ? nearest : values
  return list.map((value) => `“${value}”`).join(' or ')
}

const formatSaid = (format: string, value: unknown): string => {
  switch (format) {
    case 'date':
      return `${quoted(value)}a day is written as 2019-06-03, and must exist`
    case 'ulid':
      return 'an id is a ULID: 26 letters and digits'
    default:
      return 'it is not written as it should be'
  }
}

const LONGEST = 40

/** Short values are told back; a long one may be anything. */
const quoted = (input: unknown): string =>
  typeof input === 'string' && input.length <= LONGEST ? `“${input}”: ` : ''

const lowered = (message: string): string =>
  message.replace(/^[A-Z](?![A-Z])/, (a) => a.toLowerCase())
