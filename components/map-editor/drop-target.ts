import type { DebateMap } from '@/lib/domain/debate-map'
import { argumentsFrom } from '@/lib/domain/debate-map'
import { centerX, centerY } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import { spotOfKey } from './node-key'

/**
 * What one dragged card lies on with its middle, where things stood before the drag: nothing that hangs by the card
 * itself, since that comes along. Null while several are dragged.
 */
export function dropTarget(map: DebateMap, resting: MapLayout, moves: ReadonlyMap<NodeKey, Point>): NodeKey | null {
  const [[dragged, to] = [], ...others] = moves
  const box = dragged && resting.boxes.get(dragged)
  if (!dragged || !to || !box || others.length > 0) return null
  const [x, y] = [centerX({ ...box, ...to }), centerY({ ...box, ...to })]
  for (const key of resting.boxes.keysIn({ x, y, width: 1, height: 1 })) {
    if (key !== dragged && !hangsBy(map, key, dragged)) return key
  }
  return null
}

/** Whether something argues for or against a thing, directly or by way of others, or is a premise of what does. */
function hangsBy(map: DebateMap, key: NodeKey, above: NodeKey): boolean {
  const seen = new Set<NodeKey>([key])
  const open = [key]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { kind, id } = spotOfKey(at)
    const conclusion = kind === 'argument' ? map.arguments.get(id)?.conclusion : undefined
    const next: NodeKey[] =
      kind === 'claim'
        ? argumentsFrom(map, id).map((argument): NodeKey => `argument:${argument.id}`)
        : conclusion
          ? [`${conclusion.kind}:${conclusion.id}`]
          : []
    if (next.includes(above)) return true
    for (const each of next) {
      if (seen.has(each)) continue
      seen.add(each)
      open.push(each)
    }
  }
  return false
}
