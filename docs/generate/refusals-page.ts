/** The page of refusals: the types with their values, beside the sentences that explain them. */

import { heading, table } from './markdown.ts'
import { onlySentenceIn, sentencesIn } from './refusal-sentences.ts'
import { type RefusalType, refusalTypesIn } from './refusal-types.ts'
import { sourceText } from './source-text.ts'

interface Refusal extends RefusalType {
  readonly sentences: readonly string[]
}

export interface RefusalGroup {
  readonly name: string
  readonly intro: string
  readonly refusals: readonly Refusal[]
}

const core = 'packages/core/src'

const aggregate = (name: string, files: readonly string[] = ['refusals.ts']): RefusalGroup => ({
  name,
  intro: `Said of commands to streams \`${name}-…\`.`,
  refusals: joined(files.map((file) => sourceText(`${core}/${name}/${file}`)).join('\n')),
})

const joined = (text: string, types = refusalTypesIn(text)): readonly Refusal[] => {
  const sentences = sentencesIn(text)
  return types.map((type) => ({
    ...type,
    sentences: sentences.get(type.name) ?? (types.length === 1 ? onlySentenceIn(text) : []),
  }))
}

const door = (): RefusalGroup => {
  const own = sourceText(`${core}/door/refusals.ts`)
  const authority = sourceText(`${core}/scheme/authority.ts`)
  const mechanism = ['run-command.ts', 'event-store.ts']
    .flatMap((file) => refusalTypesIn(sourceText(`packages/eventing/src/${file}`)))
    .filter(({ name }) => sentencesIn(own).has(name))
  return {
    name: 'door',
    intro: 'Said of any command, before or after its aggregate has seen it.',
    refusals: [...joined(own, [...refusalTypesIn(own), ...mechanism]), ...joined(authority)],
  }
}

/** Every refusal there is, by who says it. */
export const refusalGroups = (): readonly RefusalGroup[] => [
  door(),
  aggregate('school'),
  aggregate('application'),
  aggregate('designation'),
  aggregate('training'),
  aggregate('deployment', ['refusals.ts', 'explanation.ts']),
  aggregate('evidence'),
]

const meaning = ({ name, sentences, comment }: Refusal): string => {
  // A refusal that nobody can read is a defect of the sources or of this script.
  if (sentences.length === 0) throw new TypeError(`cannot find how ${name} is said to a person`)
  const said = sentences.join('<br>or: ')
  return comment === undefined ? said : `${said}<br>(${comment})`
}

export const refusalsPage = (): string =>
  heading(
    'Refusals',
    'Why a command may be refused: the `type` to branch on, the values that come with it, and the sentence for a person, which follows “cannot <what was asked>: ”. Nothing is recorded, so asking again decides again.',
  ) +
  refusalGroups()
    .map(({ name, intro, refusals }) => {
      const rows = refusals.map((refusal) => [
        `\`${refusal.name}\``,
        refusal.values.map((value) => `\`${value}\``).join(', '),
        meaning(refusal),
      ])
      return `\n## ${name}\n\n${intro}\n\n${table(['type', 'values', 'said'], rows)}\n`
    })
    .join('')
