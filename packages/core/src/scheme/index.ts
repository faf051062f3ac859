export type { Payer, SchemeRules } from './rules.ts'
