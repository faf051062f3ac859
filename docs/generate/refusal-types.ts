/**
 * The members of the refusal unions, read from the sources as text: types are gone at run time.
 *
 * A member is known by its `readonly type: 'Name'`; what stands in the same braces are its values.
 */

import { bracketed, commentAtEnd } from './source-text.ts'

export interface RefusalType {
  readonly name: string
  readonly values: readonly string[]
  readonly comment?: string
}

/** Every member in the text, in its order. */
export const refusalTypesIn = (text: string): readonly RefusalType[] =>
  [...text.matchAll(/readonly type: '(\w+)'/g)].map(({ 1: name = '', index }) => {
    const start = text.lastIndexOf('{', index)
    const wrapped = text.slice(0, start).endsWith('InDays<')
    const before = text.slice(0, start).replace(/(?:\|\s*)?(?:InDays<)?\s*$/, '')
    const comment = commentAtEnd(before.replace(/export interface \w+\s*$/, ''))
    const values = valuesIn(bracketed(text, start).slice(1, -1))
    return {
      name,
      values: [...values.filter((value) => value !== 'type'), ...(wrapped ? ['dayLength'] : [])],
      ...(comment !== undefined && { comment }),
    }
  })

/** The names of the members between braces; those of an object inside are its own affair. */
const valuesIn = (inside: string): readonly string[] => {
  let flat = inside
  for (let open = flat.indexOf('{'); open >= 0; open = flat.indexOf('{'))
    flat = flat.replace(bracketed(flat, open), '')
  return [...flat.matchAll(/readonly (\w+)\??:/g)].map(([, name = '']) => name)
}
