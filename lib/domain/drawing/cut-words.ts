import { claimStatus } from '../claim-status'
import type { DebateMap } from '../debate-map'
import type { ToldVerdicts } from '../evaluation/told-verdicts'
import type { Box } from '../layout/box'
import { argumentPill, claimCard, conjunctionOf, isThesis } from '../layout/card'
import type { Claim } from '../model'
import { cardHead } from './card-head'
import { holderOnCard } from './card-shapes'
import type { Picture } from './picture'

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/**
 * Whether a picture says something only in part: a holder, a scheme or a frame's title that has no room, or a claim of
 * which a word is broken, at a hyphen or elsewhere, so that its lines are not its words.
 */
export function hasCutWords(
  map: DebateMap,
  { cards, frames }: Pick<Picture, 'cards' | 'frames'>,
  verdicts?: ToldVerdicts,
): boolean {
  const whole = new Set(frames.flatMap(({ frameId, whole }) => (whole ? [frameId] : [])))
  if (frames.some(({ frameId }) => !whole.has(frameId))) return true
  return cards.some(({ key, box }) => {
    const id = key.slice(key.indexOf(':') + 1)
    const claim = key.startsWith('claim:') ? map.claims.get(id) : undefined
    if (claim)
      return isBroken(map, claim) || isHolderCut(claim, cardHead(id, claimStatus(map, claim), verdicts).word, box)
    const argument = map.arguments.get(id)
    return argument !== undefined && argumentPill(argument).label !== oneLine(conjunctionOf(argument))
  })
}

const isBroken = (map: DebateMap, claim: Claim): boolean =>
  oneLine(claimCard(claim, isThesis(map, claim.id)).text.lines.join(' ')) !== oneLine(claim.text)

const isHolderCut = ({ holder }: Claim, word: string, { width }: Box): boolean =>
  holder !== null && holderOnCard(holder, word, width) !== oneLine(holder)
