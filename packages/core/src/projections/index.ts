export { asOn } from './as-on.ts'
export { schoolName, schools, type SchoolEntry } from './schools.ts'
export { type Ended, type Held, register, type RegisterEntry, type YearOfDays } from './register.ts'
export { minutesFree, type RegisterRow, registerRows, type RowsFor } from './register-rows.ts'
export {
  leaderRecord,
  type LeaderRecord,
  type RecordedApplication,
  type RecordEntry,
} from './leader-record.ts'
export { onBoard, type RecordedDeployment } from './recorded-deployments.ts'
export { deploymentBoard } from './deployment-board.ts'
export type { BoardCandidate, BoardEntry, EvidenceStanding } from './board-facts.ts'
export { boardRows, isOver } from './board-rows.ts'
