/**
 * The sources as text: what a schema cannot tell at run time is in the comment above it.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A path inside the repository. */
export const inRoot = (path: string): string => join(root, path)

/** The text of one source file. */
export const sourceText = (path: string): string => readFileSync(inRoot(path), 'utf8')

const isProduction = (file: string): boolean =>
  file.endsWith('.ts') && !/\.test\.ts$|(?:^|\/)examples(?:\/|\.ts$)/.test(file)

/** All production sources of one folder and those below it, as one text. */
export const folderText = (path: string): string =>
  readdirSync(inRoot(path), { recursive: true, encoding: 'utf8' })
    .filter(isProduction)
    .toSorted()
    .map((file) => sourceText(join(path, file)))
    .join('\n')

/** A doc comment without its stars, as one paragraph. */
const plainComment = (inside: string): string =>
  inside
    .replaceAll(/^\s*\*+ ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The doc comment that ends right where `text` ends, if one does. */
export const commentAtEnd = (text: string): string | undefined => {
  if (!/\*\/\s*$/.test(text)) return undefined
  return plainComment(text.slice(text.lastIndexOf('/**') + 3, text.lastIndexOf('*/')))
}

/** Comments by the name of the exported constant below them; the first one of a name counts. */
export const commentsIn = (text: string): ReadonlyMap<string, string> => {
  const comments = new Map<string, string>()
  for (const { 1: name = '', index } of text.matchAll(/^export const (\w+)\b/gm)) {
    const comment = commentAtEnd(text.slice(0, index))
    if (comment !== undefined && !comments.has(name)) comments.set(name, comment)
  }
  return comments
}

/** The text between the bracket at `start` and the one that closes it, both included. */
export const bracketed = (text: string, start: number): string => {
  let depth = 0
  for (let i = start; i < text.length; i++) {
    const letter = text[i] ?? ''
    if ('{(['.includes(letter)) depth++
    if ('})]'.includes(letter)) depth--
    if (depth === 0) return text.slice(start, i + 1)
  }
  throw new TypeError(`cannot find the end of ${text.slice(start, start + 40)}…`)
}
