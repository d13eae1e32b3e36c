import type { ClaimRole, ClaimStatus } from '../claim-status'
import type { ToldVerdicts } from '../evaluation/told-verdicts'
import { VERDICT_WORDS, type Verdict } from '../evaluation/verdict'
import type { Icon } from './icon-shapes'
import type { Palette } from './palettes'

type Ink = { [Name in keyof Palette]: Palette[Name] extends string ? Name : never }[keyof Palette]

/** What stands above a claim on its card, beside the holder; the card's edge has the same colour. */
export type CardHead = { word: string; icon: Icon; ink: Ink }

const ROLE_INKS = {
  thesis: 'ink',
  unconnected: 'faint',
  reason: 'pro',
  objection: 'con',
  undercut: 'con',
  both: 'both',
} as const satisfies Record<ClaimRole, Ink>

const VERDICT_INKS = {
  stands: 'pro',
  unchallenged: 'faint',
  objected: 'con',
  unbacked: 'soft',
  unresolved: 'both',
  granted: 'pro',
  aside: 'soft',
  supposed: 'pro',
  dropped: 'con',
} as const satisfies Record<Verdict, Ink>

/** Whether the claim stands, where that is told; else its part in the debate. */
export function cardHead(claimId: string, { role, word }: ClaimStatus, verdicts: ToldVerdicts | undefined): CardHead {
  const verdict = verdicts?.on.get(claimId)
  if (verdict === undefined) return { word, icon: role, ink: ROLE_INKS[role] }
  return { word: VERDICT_WORDS[verdict], icon: verdict, ink: VERDICT_INKS[verdict] }
}
