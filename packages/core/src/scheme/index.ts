export {
  type LocalRules,
  Payer,
  type PublishedRules,
  type SchemeRules,
  schemeRules,
} from './rules.ts'
export { exampleLocalRules, usualLengths } from './local-rules.ts'
export { nationalRound2013, nationalRound2013Published } from './national-round-2013.ts'
export { localWindows2018, localWindows2018Published } from './local-windows-2018.ts'
export {
  codesOf,
  type SpecialismHeading,
  type SpecialismList,
  specialismList2013,
  specialismList2018,
} from './specialism-lists.ts'
export { rulesOn } from './rules-in-force.ts'
export { criteria, type CriterionGuidance, type CriterionHeading } from './criteria.ts'
export {
  type AuthorityRefusal,
  type CommandType,
  commandTypes,
  explainAuthorityRefusal,
  isReadingMatter,
  mayAsk,
  partyOfRole,
  Role,
  rolesFor,
} from './authority.ts'
