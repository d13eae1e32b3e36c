import { type ClaimRole, claimRole } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import { spotOfKey } from './node-key'

/** What a card means, as far as one colour says it. */
export type ShapeTone = 'pro' | 'con' | 'both' | 'thesis' | 'plain'

/** The cards of a whole map as a handful of paths: what is drawn of it in the small map. */
export type MapShapes = Record<ShapeTone, string>

const TONES: Record<ClaimRole, ShapeTone> = {
  thesis: 'thesis',
  unconnected: 'plain',
  reason: 'pro',
  objection: 'con',
  undercut: 'con',
  both: 'both',
}

export const toneOf = (map: DebateMap, claimId: string): ShapeTone => TONES[claimRole(map, claimId)]

const rectangle = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** Cards by what they mean. Linear in the size of the map. */
export function shapesOf(map: DebateMap, { boxes }: MapLayout): MapShapes {
  const cards: Record<ShapeTone, string[]> = { pro: [], con: [], both: [], thesis: [], plain: [] }
  for (const [key, box] of boxes) {
    const { kind, id } = spotOfKey(key)
    if (kind === 'claim') cards[toneOf(map, id)].push(rectangle(box))
  }
  return {
    pro: cards.pro.join(''),
    con: cards.con.join(''),
    both: cards.both.join(''),
    thesis: cards.thesis.join(''),
    plain: cards.plain.join(''),
  }
}

/** The card at a point of the map, or within `slack` of it. */
export function keyAtPoint({ boxes }: MapLayout, { x, y }: { x: number; y: number }, slack: number): NodeKey | null {
  const near = { x: x - slack, y: y - slack, width: 2 * slack + 1, height: 2 * slack + 1 }
  return boxes.keysIn(near).find((key) => key.startsWith('claim:')) ?? null
}
