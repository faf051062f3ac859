/** Results as a person reads them: a line for each ratio, with what is required beside it. */

import { cpus, totalmem } from 'node:os'
import type { Spread } from './measure.ts'
import { isMet, type Result } from './result.ts'

/** The machine's class and the versions that the figures belong to. */
export const circumstances = (): string => {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Node ${process.versions.node}`,
    `${process.platform} ${process.arch}`,
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${memory} GB`,
  ].join(', ')
}

export const line = (result: Result): string => {
  const mark = { true: '✓', false: '✗', undefined: '·' }[`${isMet(result)}`]
  switch (result.kind) {
    case 'ratio': {
      const { what, against, ratio, ours, other, unit, basis, required } = result
      const least = required === undefined ? '' : `, at least ${required}`
      const per = basis === 'cpu' ? 'CPU second' : 'second'
      return (
        `  ${mark} ${what}: ${times(ratio)} × ${against}${least}\n` +
        `      ours ${count(ours)}, ${against} ${count(other)} ${unit} per ${per}`
      )
    }
    case 'amount':
      return `  ${mark} ${result.what}: ${result.amount} ${result.unit}, at most ${result.atMost}`
    case 'unavailable':
      return `  ${mark} ${result.what}: not available: ${result.reason}`
  }
}

const times = ({ median, least, greatest }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${greatest.toFixed(2)})`

const count = ({ median, least, greatest }: Spread): string =>
  `${rounded(median)} (${rounded(least)}–${rounded(greatest)})`

const rounded = (rate: number): string =>
  Number(rate.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 2 })
