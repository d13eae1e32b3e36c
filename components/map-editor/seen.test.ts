import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FAR, NEAR, seenArea } from './seen'

const PANE = { width: 900, height: 700 }
const arbitraryView = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  zoom: fc.double({ min: 0.02, max: 2, noNaN: true }),
})

it('draws all that is seen, and not much more, at every zoom', () => {
  fc.assert(
    fc.property(arbitraryView, fc.constantFrom(NEAR, FAR), (view, reach) => {
      const area = seenArea(view, PANE, reach)
      expect(area.x * view.zoom + view.x).toBeLessThanOrEqual(-reach.around + 0.01)
      expect((area.x + area.width) * view.zoom + view.x).toBeGreaterThanOrEqual(PANE.width + reach.around - 0.01)
      expect(area.y * view.zoom + view.y).toBeLessThanOrEqual(-reach.around + 0.01)
      expect((area.y + area.height) * view.zoom + view.y).toBeGreaterThanOrEqual(PANE.height + reach.around - 0.01)
      const most = 2 * reach.around + 2 * reach.step * Math.SQRT2 + 1
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
