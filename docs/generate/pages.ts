/** Every generated page, by its path in the repository. */

import { cliPage } from './cli-page.ts'
import { formatted } from './markdown.ts'
import { commandsPage, eventsPage } from './messages-page.ts'
import { portsPage } from './ports-page.ts'
import { refusalsPage } from './refusals-page.ts'
import { valuesPage } from './values-page.ts'

const makers: Readonly<Record<string, () => string>> = {
  'docs/reference/commands.md': commandsPage,
  'docs/reference/events.md': eventsPage,
  'docs/reference/refusals.md': refusalsPage,
  'docs/reference/values.md': valuesPage,
  'docs/reference/ports.md': portsPage,
  'docs/reference/cli.md': cliPage,
}

/** The pages as they should be. */
export const generatedPages = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>()
  for (const [path, make] of Object.entries(makers)) pages.set(path, await formatted(path, make()))
  return pages
}
