import { describe, expect, it } from 'vitest'
import { eyeOf, firstView, leastZoom, viewAt, viewOfEye, viewWith, wholeView } from './viewport'

const pane = { width: 800, height: 600 }
const card = { x: 100, y: 50, width: 200, height: 100 }

describe('firstView', () => {
  const seen = ({ x, y, zoom }: { x: number; y: number; zoom: number }, box: typeof card) => ({
    left: x + box.x * zoom,
    right: x + (box.x + box.width) * zoom,
    top: y + box.y * zoom,
    middle: x + (box.x + box.width / 2) * zoom,
  })

  it('shows a small map whole and never larger than life', () => {
    expect(firstView([card], [], card, pane).zoom).toBe(1)
  })

  it('begins a large map at its first card with the row under it, at the top of the middle, large enough to read', () => {
    const bounds = { x: 0, y: 0, width: 20_000, height: 9_000 }
    const first = { x: 9_000, y: 0, width: 250, height: 100 }
    const row = [-1, 0, 1].map((at) => ({ x: 9_000 + at * 230, y: 200, width: 200, height: 100 }))
    const view = firstView([first, ...row], row, bounds, pane)
    expect(view.zoom).toBeGreaterThanOrEqual(0.62)
    expect(seen(view, first).top).toBeCloseTo(56)
    for (const box of [first, ...row]) {
      expect(seen(view, box).left).toBeGreaterThanOrEqual(60)
      expect(seen(view, box).right).toBeLessThanOrEqual(pane.width)
    }
  })

  it('keeps the first card in the middle where its row is too wide or too far to be read', () => {
    const bounds = { x: 0, y: 0, width: 20_000, height: 9_000 }
    const first = { x: 9_000, y: 0, width: 250, height: 100 }
    const row = [-9, 9].map((at) => ({ x: 9_000 + at * 900, y: 200, width: 200, height: 100 }))
    const view = firstView([first, ...row], row, bounds, { width: 390, height: 700 })
    expect(view.zoom).toBeGreaterThanOrEqual(0.62)
    expect(seen(view, first).middle).toBeCloseTo((390 + 60 - 24) / 2)
  })
})

describe('wholeView', () => {
  it('shows everything, however large, and lets one go that far away', () => {
    for (const bounds of [
      { x: -500, y: 0, width: 4_000, height: 1_000 },
      { x: -9_000, y: 0, width: 40_000, height: 60_000 },
    ]) {
      const { x, y, zoom } = wholeView(bounds, pane)
      expect(x + bounds.x * zoom).toBeGreaterThanOrEqual(0)
      expect(x + (bounds.x + bounds.width) * zoom).toBeLessThanOrEqual(pane.width)
      expect(y + (bounds.y + bounds.height) * zoom).toBeLessThanOrEqual(pane.height)
      expect(leastZoom(bounds, pane)).toBeLessThanOrEqual(zoom)
    }
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
    expect(x + 200 * zoom).toBeCloseTo((800 + 60 - 24) / 2)
    expect(y + 100 * zoom).toBeCloseTo(56 + (600 - 56 - 76) / 2)
  })
})

it('PL1: a place looks the same in a pane of the same size, and has the same middle in another', () => {
  const bounds = { x: 0, y: 0, width: 4_000, height: 3_000 }
  const [pane, phone] = [
    { width: 1_000, height: 800 },
    { width: 390, height: 600 },
  ]
  const view = { x: -321, y: 123, zoom: 0.5 }
  expect(viewOfEye(eyeOf(view, pane), bounds, pane)).toEqual(view)
  expect(eyeOf(viewOfEye(eyeOf(view, pane), bounds, phone), phone)).toEqual(eyeOf(view, pane))
  // What an address says is bounded by what the map lets one do.
  expect(viewOfEye({ x: 0, y: 0, zoom: 9 }, bounds, pane).zoom).toBe(2)
  expect(viewOfEye({ x: 0, y: 0, zoom: 0.001 }, bounds, pane).zoom).toBe(leastZoom(bounds, pane))
})
