/** The data of a command as given on the command line: JSON, `@file`, or `-` for standard input. */

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { BadInput } from './exit-code.ts'

/** @throws BadInput if it cannot be read or is not a JSON object. */
export const readJsonData = async (
  given: string,
  input: NodeJS.ReadableStream,
): Promise<object> => {
  const source = await sourceText(given, input)
  try {
    const value: unknown = JSON.parse(source)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BadInput(`cannot read the data of the command: it is not JSON (${why})`)
  }
  throw new BadInput('cannot read the data of the command: it must be a JSON object, {"…": …}')
}

const sourceText = async (given: string, input: NodeJS.ReadableStream): Promise<string> => {
  if (given === '-') return text(input)
  if (!given.startsWith('@')) return given
  const file = given.slice(1)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new BadInput(`cannot read the data of the command from “${file}”: ${code}`)
  }
}
