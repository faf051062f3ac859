/** The pages of commands and of events, made from the schemas that read them. */

import * as core from '@sle/core'
import { z } from 'zod'
import { heading, table } from './markdown.ts'
import { fieldsOf } from './shapes.ts'
import { commentsIn, folderText } from './source-text.ts'

/** The id that follows the category in the name of a stream. */
const streamId: Readonly<Record<core.StreamCategory, string>> = {
  school: 'Urn',
  application: 'ApplicationId',
  designation: 'PersonId',
  training: 'PersonId',
  deployment: 'DeploymentId',
  evidence: 'DeploymentId',
}

const commands = {
  school: core.SchoolCommand,
  application: core.ApplicationCommand,
  designation: core.DesignationCommand,
  training: core.TrainingCommand,
  deployment: core.DeploymentCommand,
  evidence: core.EvidenceCommand,
} as const satisfies Readonly<Record<core.StreamCategory, z.ZodType>>

/** Every stream category, in the order of the catalogue. */
export const categories = Object.keys(core.formsByCategory).filter(
  (name): name is core.StreamCategory => name in streamId,
)

interface MessageSchema {
  readonly type: string
  readonly data: z.ZodType
}

/** Every command of an aggregate, by its category. */
export const commandsOf = (category: core.StreamCategory): readonly MessageSchema[] =>
  commands[category].options.map(({ shape }) => ({ type: shape.type.value, data: shape.data }))

interface StoredSchema extends MessageSchema {
  readonly version: number
}

/** Every event of a category, in its current version. */
export const eventsOf = (category: core.StreamCategory): readonly StoredSchema[] =>
  core.formsByCategory[category].map(({ type, version, schema }) => {
    if (!(schema instanceof z.ZodObject)) throw new TypeError(`${type} is not an object`)
    return { type, version, data: schema.shape['data'] }
  })

const fieldTable = (data: z.ZodType): string =>
  table(
    ['field', 'holds', ''],
    fieldsOf(data).map(({ name, shape, optional }) => [
      `\`${name}\``,
      shape,
      optional ? 'may be left out' : '',
    ]),
  )

const rolesOf = (type: string): string => {
  const known = core.commandTypes.find((each) => each === type)
  if (known === undefined) throw new TypeError(`no role may ask for ${type}: the table misses it`)
  return core
    .rolesFor(known)
    .map((role) => `\`${role}\``)
    .join(', ')
}

const section = (category: core.StreamCategory): string =>
  `\n## ${category}\n\nStreams \`${category}-<${streamId[category]}>\`. Refused as: [${category}](refusals.md#${category}).\n`

const above = (comments: ReadonlyMap<string, string>, type: string): string =>
  comments.has(type) ? `${comments.get(type)}\n\n` : ''

export const commandsPage = (): string =>
  heading(
    'Commands',
    'What may be asked, by whom, and what it must carry. A command is read strictly: a field that is not here is refused. `on` is the day it takes effect in England, and has come. What a shape cannot show (at least one minute, each specialism once) is checked too, and a refusal says so.',
  ) +
  categories
    .map((category) => {
      const comments = commentsIn(folderText(`packages/core/src/${category}`))
      const each = ({ type, data }: MessageSchema): string =>
        `\n### ${type}\n\n${above(comments, type)}Asked by: ${rolesOf(type)}\n\n${fieldTable(data)}\n`
      return section(category) + commandsOf(category).map(each).join('')
    })
    .join('')

export const eventsPage = (): string =>
  heading(
    'Events',
    'What can have happened, as it is stored. An event is read tolerantly: a field that is not here is passed over. Around each stands the envelope, [`RecordedEvent`](ports.md#recordedevent). `on` is the day it took effect in England; `recordedAt` of the envelope is when it was recorded.',
  ) +
  categories
    .map((category) => {
      const comments = commentsIn(folderText(`packages/core/src/${category}`))
      const each = ({ type, version, data }: StoredSchema): string =>
        `\n### ${type}\n\n${above(comments, type)}Version ${version}.\n\n${fieldTable(data)}\n`
      return section(category) + eventsOf(category).map(each).join('')
    })
    .join('')
