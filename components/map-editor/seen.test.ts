import fc from 'fast-check'
import { expect, it } from 'vitest'
import { farArea, MOST_PIXELS, NEAR, seenArea } from './seen'

const PANE = { width: 900, height: 700 }
const arbitraryView = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  zoom: fc.double({ min: 0.02, max: 2, noNaN: true }),
})

it('draws all that is seen, and not much more, at every zoom', () => {
  fc.assert(
    fc.property(arbitraryView, (view) => {
      const area = seenArea(view, PANE, NEAR)
      expect(area.x * view.zoom + view.x).toBeLessThanOrEqual(-NEAR.around + 0.01)
      expect((area.x + area.width) * view.zoom + view.x).toBeGreaterThanOrEqual(PANE.width + NEAR.around - 0.01)
      expect(area.y * view.zoom + view.y).toBeLessThanOrEqual(-NEAR.around + 0.01)
      expect((area.y + area.height) * view.zoom + view.y).toBeGreaterThanOrEqual(PANE.height + NEAR.around - 0.01)
      const most = 2 * NEAR.around + 2 * NEAR.step * Math.SQRT2 + 1
      expect(area.width * view.zoom).toBeLessThanOrEqual(PANE.width + most)
      expect(area.height * view.zoom).toBeLessThanOrEqual(PANE.height + most)
    }),
  )
})

it('changes in steps: a small move draws the same part', () => {
  const view = { x: -1_000, y: -1_000, zoom: 1 }
  expect(seenArea({ ...view, x: -1_010 }, PANE, NEAR)).toEqual(seenArea(view, PANE, NEAR))
  expect(seenArea({ ...view, x: -1_300 }, PANE, NEAR)).not.toEqual(seenArea(view, PANE, NEAR))
})

it('draws all of a map from afar while that is no larger than a picture may be, wherever one looks', () => {
  const bounds = { x: 0, y: 0, width: 60_000, height: 30_000 }
  const view = { x: 100, y: 50, zoom: 0.03 }
  const whole = farArea(view, PANE, bounds)
  expect(whole.width).toBeGreaterThan(bounds.width)
  expect(farArea({ ...view, x: -900, zoom: 0.04 }, PANE, bounds)).toEqual(whole)
  const part = farArea({ ...view, zoom: 0.3 }, PANE, bounds)
  expect(part.width * part.height * 0.3 ** 2).toBeLessThan(MOST_PIXELS)
})
