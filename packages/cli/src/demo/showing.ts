/** How the demo is shown: as headings and lines for people, or as one JSON object a line. */

import type { Terminal } from '../terminal.ts'

/** A line of the demo for programs; `part` tells what the others mean. */
interface Shown {
  readonly part: string
  readonly [name: string]: unknown
}

export interface Showing {
  /** Shows one thing, to programs as `told` and to people as `said`. */
  readonly show: (told: Shown, said: string) => void
  /** Opens a part: what is shown and written in it belongs to it. */
  readonly within: (part: string, heading: string) => Pick<Showing, 'show'> & Written
}

interface Written {
  /** For commands that write for themselves. */
  readonly terminal: Terminal
}

/** For people. */
export const plainStage = (terminal: Terminal): Showing => {
  const show: Showing['show'] = (_, said) => terminal.out(said)
  return {
    show,
    within: (_, heading) => {
      terminal.out(`\n${heading}`)
      return { show, terminal }
    },
  }
}

/** For programs: each line of a command run with `--json` is told with its part. */
export const jsonStage = (terminal: Terminal): Showing => {
  const show: Showing['show'] = (told) => terminal.out(JSON.stringify(told))
  return {
    show,
    within: (part) => ({
      show,
      terminal: {
        ...terminal,
        // A line that a command of ours wrote as a JSON object.
        out: (line) => terminal.out(JSON.stringify({ part, ...(JSON.parse(line) as object) })),
      },
    }),
  }
}
