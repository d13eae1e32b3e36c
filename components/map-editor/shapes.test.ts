import { describe, expect, it } from 'vitest'
import { layoutMap } from '@/lib/domain/layout/layout-map'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { keyAtPoint, shapesOf } from './shapes'

describe('shapesOf', () => {
  it('draws every card once by what it does', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    play.reply('pro', thesis, 'reason')
    const objection = play.reply('con', thesis, 'objection')
    play.argue('con', [play.claim('cut')], { kind: 'argument', id: objection.argumentId })
    const shapes = shapesOf(play.map, layoutMap(play.map))
    const count = (path: string) => path.split('M').length - 1
    expect(Object.fromEntries(Object.entries(shapes).map(([tone, path]) => [tone, count(path)]))).toEqual({
      thesis: 1,
      pro: 1,
      con: 2,
      both: 0,
      plain: 0,
    })
  })
})

describe('keyAtPoint', () => {
  it('finds the card under a point', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const layout = layoutMap(play.map)
    const box = layout.boxes.get(`claim:${thesis}`)
    if (!box) throw new Error('no box')
    expect(keyAtPoint(layout, { x: box.x + 3, y: box.y + 3 }, 0)).toBe(`claim:${thesis}`)
    expect(keyAtPoint(layout, { x: box.x - 9, y: box.y }, 0)).toBeNull()
    expect(keyAtPoint(layout, { x: box.x - 9, y: box.y }, 10)).toBe(`claim:${thesis}`)
  })
})
