import { describe, expect, it } from 'vitest'
import { firstView, viewAt, viewWith, wholeView } from './viewport'

const pane = { width: 800, height: 600 }
const card = { x: 100, y: 50, width: 200, height: 100 }

describe('firstView', () => {
  it('shows a small map whole and never larger than life', () => {
    expect(firstView([card], card, pane).zoom).toBe(1)
  })

  it('begins a large map at its first card, large enough to read, with as much beside it as fits', () => {
    const bounds = { x: 0, y: 0, width: 20_000, height: 9_000 }
    const first = { x: 9_000, y: 0, width: 250, height: 100 }
    const beside = [0, 1, 2].map((at) => ({ x: 9_300 + at * 230, y: 200, width: 200, height: 100 }))
    const { x, y, zoom } = firstView([first, ...beside], bounds, pane)
    expect(zoom).toBeGreaterThanOrEqual(0.62)
    expect(y).toBeCloseTo(56)
    for (const box of [first, ...beside]) {
      expect(x + box.x * zoom).toBeGreaterThanOrEqual(0)
      expect(x + (box.x + box.width) * zoom).toBeLessThanOrEqual(pane.width)
    }
  })
})

describe('wholeView', () => {
  it('shows everything', () => {
    const bounds = { x: -500, y: 0, width: 4_000, height: 1_000 }
    const { x, zoom } = wholeView(bounds, pane)
    expect(x + bounds.x * zoom).toBeGreaterThanOrEqual(0)
    expect(x + (bounds.x + bounds.width) * zoom).toBeLessThanOrEqual(pane.width)
  })
})

describe('viewWith', () => {
  it('stays when the box is on the screen', () => {
    const view = { x: 0, y: 30, zoom: 1 }
    expect(viewWith(card, view, pane)).toBe(view)
  })

  it('moves only as far as it must', () => {
    expect(viewWith({ ...card, x: 700 }, { x: 0, y: 30, zoom: 1 }, pane)).toEqual({ x: -156, y: 30, zoom: 1 })
    expect(viewWith({ ...card, y: -500 }, { x: 0, y: 20, zoom: 1 }, pane)).toEqual({ x: 0, y: 572, zoom: 1 })
  })

  it('comes nearer when nothing could be read', () => {
    expect(viewWith(card, { x: 0, y: 0, zoom: 0.1 }, pane).zoom).toBe(0.85)
  })
})

describe('viewAt', () => {
  it('puts the box in the middle of the room between legend and keys', () => {
    const { x, y, zoom } = viewAt(card, { x: 0, y: 0, zoom: 1 }, pane)
    expect(x + 200 * zoom).toBeCloseTo(400)
    expect(y + 100 * zoom).toBeCloseTo(56 + (600 - 56 - 76) / 2)
  })
})
