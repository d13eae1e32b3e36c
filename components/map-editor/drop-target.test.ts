import { describe, expect, it } from 'vitest'
import { layoutMap } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { dropTarget } from './drop-target'

const play = new PlayMap()
const thesis = play.claim('thesis')
const reason = play.reply('pro', thesis, 'reason')
const below = play.reply('pro', reason.claimId, 'below')
const other = play.reply('con', thesis, 'other')
const layout = layoutMap(play.map)
const boxOf = (key: NodeKey) => {
  const box = layout.boxes.get(key)
  if (!box) throw new Error(`no ${key}`)
  return box
}
/** A card dragged so that its middle lies on that of another thing. */
const onto = (dragged: NodeKey, target: NodeKey) => {
  const [card, under] = [boxOf(dragged), boxOf(target)]
  const at = { x: under.x + (under.width - card.width) / 2, y: under.y + (under.height - card.height) / 2 }
  return dropTarget(play.map, layout, new Map([[dragged, at]]))
}
const reasonKey: NodeKey = `claim:${reason.claimId}`

describe('dropTarget', () => {
  it('is the card or pill under the middle of the dragged card', () => {
    expect(onto(reasonKey, `claim:${other.claimId}`)).toBe(`claim:${other.claimId}`)
    expect(onto(reasonKey, `argument:${other.argumentId}`)).toBe(`argument:${other.argumentId}`)
    expect(onto(`argument:${reason.argumentId}`, `claim:${thesis}`)).toBe(`claim:${thesis}`)
  })

  it('is never the card itself or what hangs by it', () => {
    expect(onto(reasonKey, reasonKey)).toBeNull()
    expect(onto(reasonKey, `claim:${below.claimId}`)).toBeNull()
    expect(onto(reasonKey, `argument:${below.argumentId}`)).toBeNull()
  })

  it('is nothing while several cards are dragged, or beside all cards', () => {
    const far = { x: 99_999, y: 0 }
    expect(dropTarget(play.map, layout, new Map([[reasonKey, far]]))).toBeNull()
    const two = new Map<NodeKey, { x: number; y: number }>([
      [reasonKey, boxOf(`claim:${other.claimId}`)],
      [`claim:${below.claimId}`, far],
    ])
    expect(dropTarget(play.map, layout, two)).toBeNull()
  })
})
