import type { StanceRule } from './person-stance'

/** How a map deals with stances until an owner chooses: everybody sees who says what. */
export const OPEN_RULE: StanceRule = { hidden: false, anonymous: false }
