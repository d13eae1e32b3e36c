import { describe, expect, it } from 'vitest'
import { layoutMap } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { SceneBuilder } from './scene'

const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

function debate() {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  const reason = play.reply('pro', thesis, 'reason')
  const other = play.claim('other')
  const builder = new SceneBuilder()
  const build = (selected: NodeKey[] = [], writing: string | null = null) => {
    const nothing = { dragged: new Set<NodeKey>(), draft: null }
    const scene = builder.build({
      map: play.map,
      layout: layoutMap(play.map),
      area: EVERYWHERE,
      selected: new Set(selected),
      writing,
      ...nothing,
    })
    return new Map(scene.nodes.map((node) => [node.id, node]))
  }
  return { play, thesis, reason, other, build }
}

describe('SceneBuilder', () => {
  it('keeps every node that says what it said before', () => {
    const { play, thesis, reason, other, build } = debate()
    const before = build()
    play.run(play.edit(reason.claimId, { holder: { from: null, to: 'RAND' } }))
    const after = build()
    expect(after.get(`claim:${thesis}`)).toBe(before.get(`claim:${thesis}`))
    expect(after.get(`claim:${other}`)).toBe(before.get(`claim:${other}`))
    expect(after.get(`argument:${reason.argumentId}`)).toBe(before.get(`argument:${reason.argumentId}`))
    expect(after.get(`claim:${reason.claimId}`)).not.toBe(before.get(`claim:${reason.claimId}`))
  })

  it('changes only what is selected or written', () => {
    const { thesis, reason, build } = debate()
    const before = build()
    const selected = build([`claim:${thesis}`])
    expect(selected.get(`claim:${thesis}`)?.selected).toBe(true)
    expect(selected.get(`claim:${reason.claimId}`)).toBe(before.get(`claim:${reason.claimId}`))
    const written = build([`claim:${thesis}`], thesis)
    expect(written.get(`claim:${thesis}`)?.data).toMatchObject({ mode: 'write' })
    expect(written.get(`claim:${reason.claimId}`)).toBe(before.get(`claim:${reason.claimId}`))
  })

  it('knows every size and handle before anything is on the screen', () => {
    const { build } = debate()
    for (const node of build().values()) {
      expect(node.measured).toEqual({ width: node.width, height: node.height })
      expect(node.handles).toHaveLength(1)
    }
  })
})
