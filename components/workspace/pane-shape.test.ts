import { describe, expect, it } from 'vitest'
import { parseShapes } from './pane-shape'

describe('parseShapes', () => {
  it('reads what was kept, within bounds', () => {
    const kept = JSON.stringify({ left: { open: false, width: 9_999 }, right: { open: true, width: 1 } })
    expect(parseShapes(kept)).toEqual({ left: { open: false, width: 620 }, right: { open: true, width: 260 } })
  })

  it('takes the usual shapes for nothing and for nonsense', () => {
    expect(parseShapes(null).left).toEqual({ open: true, width: 336 })
    expect(parseShapes('{')).toEqual(parseShapes(null))
    expect(parseShapes('{"left":1}')).toEqual(parseShapes(null))
  })
})
