/** The page of values: what the named shapes on the other pages stand for. */

import { z } from 'zod'
import { heading, table } from './markdown.ts'
import { described, fieldsOf, namedValues } from './shapes.ts'
import { commentsIn, folderText } from './source-text.ts'

export const valuesPage = (): string => {
  const comments = commentsIn(folderText('packages/core/src'))
  const each = ([name, schema]: readonly [string, z.ZodType]): string => {
    const said = comments.get(name)
    const shape =
      schema instanceof z.ZodObject
        ? table(
            ['field', 'holds', ''],
            fieldsOf(schema).map(({ name: field, shape: holds, optional }) => [
              `\`${field}\``,
              holds,
              optional ? 'may be left out' : '',
            ]),
          )
        : `Holds: ${described(schema)}`
    return `\n## ${name}\n\n${said === undefined ? '' : `${said}\n\n`}${shape}\n`
  }
  return (
    heading(
      'Values',
      'The values that commands and events are made of. Each is exported by `@sle/core` under its name, as a zod schema and as a type.',
    ) + [...namedValues].map(each).join('')
  )
}
