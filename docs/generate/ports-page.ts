/** The page of ports: what a host hands to the library, quoted from where it is declared. */

import { heading } from './markdown.ts'
import { bracketed, commentAtEnd, sourceText } from './source-text.ts'

interface Quoted {
  readonly name: string
  readonly file: string
  readonly intro: string
}

const eventing = (file: string): string => `packages/eventing/src/${file}`

const ports: readonly Quoted[] = [
  {
    name: 'SlePorts',
    file: 'packages/core/src/sle.ts',
    intro: 'All that `openSle` takes.',
  },
  {
    name: 'EventStore',
    file: eventing('event-store.ts'),
    intro:
      'Given by `memoryEventStore()` and `openSqlite(path).events`; `eventStoreContract` of `@sle/testkit` is what it must keep.',
  },
  { name: 'RecordedEvent', file: eventing('event-store.ts'), intro: 'The envelope of an event.' },
  { name: 'Provenance', file: eventing('provenance.ts'), intro: 'Where an event comes from.' },
  {
    name: 'Views',
    file: eventing('projection.ts'),
    intro: 'Given by `memoryViews()` and `openSqlite(path).views`; held to `viewsContract`.',
  },
  {
    name: 'Checkpoints',
    file: eventing('subscription.ts'),
    intro:
      'Given by `memoryCheckpoints()` and `openSqlite(path).checkpoints`; held to `checkpointsContract`.',
  },
  {
    name: 'Directory',
    file: 'packages/core/src/directory.ts',
    intro:
      'Given by `memoryDirectory()` and `sqliteDirectory(path)`. The library itself does not ask it: it is for whoever shows or imports people.',
  },
]

const declarationOf = ({ name, file }: Quoted): string => {
  const text = sourceText(file)
  const start = text.search(new RegExp(`^export interface ${name}\\b`, 'm'))
  if (start < 0) throw new TypeError(`cannot find the interface ${name} in ${file}`)
  const open = text.indexOf('{', start)
  return `${text.slice(start, open)}${bracketed(text, open)}`
}

/** The comment above a port, if it has one, then its declaration. */
const quote = (port: Quoted): string => {
  const text = sourceText(port.file)
  const above = commentAtEnd(text.slice(0, text.indexOf(`export interface ${port.name}`)))
  const said = above === undefined ? '' : `${above}\n\n`
  return `\n## ${port.name}\n\n${said}${port.intro}\n\n\`\`\`ts\n${declarationOf(port)}\n\`\`\`\n`
}

export const portsPage = (): string =>
  heading(
    'Ports',
    'What the library asks of the world. A port is small and lives beside its caller; an adapter keeps its contract or is not one. `Clock` (`() => Instant`) and `NewId` (`() => string`) have defaults.',
  ) + ports.map(quote).join('')
