import { type ClaimRole, claimRole } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import { spotOfKey } from './node-key'

export type ShapeTone = 'pro' | 'con' | 'both' | 'thesis' | 'plain'

/** A whole map as a handful of paths: what is drawn of it from far away and in the small map. */
export type MapShapes = { lines: Record<'pro' | 'con', string>; cards: Record<ShapeTone, string> }

const TONES: Record<ClaimRole, ShapeTone> = {
  thesis: 'thesis',
  unconnected: 'plain',
  reason: 'pro',
  objection: 'con',
  undercut: 'con',
  both: 'both',
}

const rectangle = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** Cards and lines by what they mean; pills are left out. Linear in the size of the map. */
export function shapesOf(map: DebateMap, { boxes, edges }: MapLayout): MapShapes {
  const cards: Record<ShapeTone, string[]> = { pro: [], con: [], both: [], thesis: [], plain: [] }
  const lines: Record<'pro' | 'con', string[]> = { pro: [], con: [] }
  for (const [key, box] of boxes) {
    const { kind, id } = spotOfKey(key)
    if (kind === 'claim') cards[TONES[claimRole(map, id)]].push(rectangle(box))
  }
  for (const { stance, path } of edges) lines[stance].push(path)
  return {
    lines: { pro: lines.pro.join(''), con: lines.con.join('') },
    cards: {
      pro: cards.pro.join(''),
      con: cards.con.join(''),
      both: cards.both.join(''),
      thesis: cards.thesis.join(''),
      plain: cards.plain.join(''),
    },
  }
}

/** The card at a point of the map, or within `slack` of it. */
export function keyAtPoint({ boxes }: MapLayout, { x, y }: { x: number; y: number }, slack: number): NodeKey | null {
  for (const [key, box] of boxes) {
    if (!key.startsWith('claim:')) continue
    const across = x >= box.x - slack && x <= box.x + box.width + slack
    if (across && y >= box.y - slack && y <= box.y + box.height + slack) return key
  }
  return null
}
