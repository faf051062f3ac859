/** Measures one row in a process of its own, so that no row warms or clutters another's. */

import { rows } from './rows/index.ts'

const [, , name] = process.argv
const row = rows.find((each) => each.name === name)
if (row === undefined) throw new RangeError(`cannot measure “${name}”: there is no such row`)
process.send?.(await row.measure())
