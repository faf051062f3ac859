/**
 * The sentence of each refusal, read from the `explain…` functions as text. A value that is filled
 * in is shown by its name, *in italics*; where the sentence depends on the values, all are shown.
 */

import { bracketed } from './source-text.ts'

/** Sentences by the type of the refusal. */
export const sentencesIn = (text: string): ReadonlyMap<string, readonly string[]> => {
  const sentences = new Map<string, readonly string[]>()
  const cases = /((?:case '\w+':\s*)+)return ([\s\S]*?)(?=\n\s*case '|\n\s*\}\n)/g
  for (const [, labels = '', expression = ''] of text.matchAll(cases)) {
    const found = saidBy(expression, text)
    if (found.length === 0) continue
    for (const [, type = ''] of labels.matchAll(/'(\w+)'/g)) sentences.set(type, found)
  }
  return sentences
}

/** Of a file with one refusal, whose explanation needs no switch. */
export const onlySentenceIn = (text: string): readonly string[] =>
  literalsIn(text.slice(text.search(/export const explain/)))

/** An expression that only hands over to a function is said by that function. */
const saidBy = (expression: string, text: string): readonly string[] => {
  const literals = literalsIn(expression)
  if (literals.length > 0) return literals
  const [, name = ''] = /^(\w+)\(/.exec(expression) ?? []
  const start = text.indexOf(`const ${name} =`)
  const end = text.indexOf('\n\n', start)
  const declared = start < 0 ? '' : text.slice(start, end < 0 ? undefined : end)
  const body = declared.slice(declared.indexOf('=>'))
  return body.includes('switch') ? [] : literalsIn(body)
}

/** Literals of a sentence's length; words that are only compared with are no sentence. */
const literalsIn = (expression: string): readonly string[] =>
  allLiteralsIn(expression).filter((literal) => literal.length > 3)

const allLiteralsIn = (expression: string): readonly string[] => {
  const code = expression.replaceAll(/[=!]== '[^']*'/g, '')
  const literals: string[] = []
  for (let i = 0; i < code.length; i++) {
    const quote = code[i]
    if (quote !== "'" && quote !== '`') continue
    const literal = quote === '`' ? templateAt(code, i) : plainAt(code, i)
    literals.push(literal.said)
    i = literal.end
  }
  return literals
}

interface Literal {
  readonly said: string
  readonly end: number
}

const plainAt = (code: string, start: number): Literal => {
  const end = code.indexOf("'", start + 1)
  return { said: code.slice(start + 1, end), end }
}

const templateAt = (code: string, start: number): Literal => {
  let said = ''
  let i = start + 1
  while (code[i] !== '`') {
    if (code.startsWith('${', i)) {
      const slot = bracketed(code, i + 1)
      said += filledBy(slot.slice(1, -1))
      i += slot.length + 1
    } else {
      said += code[i]
      i++
    }
  }
  return { said, end: i }
}

/** What stands for a value in a sentence. */
const filledBy = (expression: string): string => {
  const choices = allLiteralsIn(expression).filter((choice) => /\w/.test(choice))
  if (choices.length > 0) return choices.join(' / ')
  const [, value] = /refusal\.(\w+)/.exec(expression.replaceAll('refusal.dayLength', '')) ?? []
  return `*${value ?? /\w+/.exec(expression)?.[0] ?? expression}*`
}
