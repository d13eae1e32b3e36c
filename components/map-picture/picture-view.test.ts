import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstView, middleOf, panView, viewInRoom, wholeView, zoomView } from './picture-view'

const box = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
})
const room = fc.record({ width: fc.integer({ min: 200, max: 2_000 }), height: fc.integer({ min: 200, max: 2_000 }) })

it('PI3: reading begins at the first card, in a view that stays inside of the picture or shows it whole', () => {
  fc.assert(
    fc.property(box, room, fc.nat(100), fc.nat(100), (bounds, size, across, down) => {
      const first = {
        x: bounds.x + (bounds.width * across) / 200,
        y: bounds.y + (bounds.height * down) / 200,
        width: bounds.width / 2,
        height: Math.min(80, bounds.height / 2),
      }
      const view = firstView(bounds, first, size)
      const whole = wholeView(bounds)
      if (whole.width <= size.width * 1.3 && whole.height <= size.height * 1.3) {
        expect(view).toEqual(whole)
        return
      }
      expect([view.width, view.height]).toEqual([size.width, size.height])
      expect(view.y).toBeLessThanOrEqual(first.y)
      if (size.width <= whole.width) {
        expect(view.x).toBeGreaterThanOrEqual(whole.x)
        expect(view.x + view.width).toBeLessThanOrEqual(whole.x + whole.width + 1e-6)
      }
    }),
  )
})

it('PI3: a view fitted to the screen still shows all that it showed, in the screen’s proportions', () => {
  fc.assert(
    fc.property(box, room, (view, size) => {
      const fitted = viewInRoom(view, size)
      expect(fitted.width / fitted.height).toBeCloseTo(size.width / size.height, 6)
      expect(fitted.x).toBeLessThanOrEqual(view.x + 1e-6)
      expect(fitted.x + fitted.width).toBeGreaterThanOrEqual(view.x + view.width - 1e-6)
      expect(fitted.height).toBeGreaterThanOrEqual(view.height - 1e-6)
    }),
  )
})

it('PI3: zooming keeps the point under the pointer; panning never loses the picture', () => {
  fc.assert(
    fc.property(
      box,
      room,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.integer({ min: -1e6, max: 1e6 }),
      (bounds, size, factor, by) => {
        const view = viewInRoom(wholeView(bounds), size)
        const at = { x: view.x + view.width / 3, y: view.y + view.height / 4 }
        const zoomed = zoomView(view, factor, at, { bounds, room: size })
        expect((at.x - zoomed.x) / zoomed.width).toBeCloseTo(1 / 3, 6)
        expect((at.y - zoomed.y) / zoomed.height).toBeCloseTo(1 / 4, 6)
        const middle = middleOf(panView(zoomed, { x: by, y: -by }, bounds))
        expect(middle.x).toBeGreaterThanOrEqual(bounds.x - 1e-6)
        expect(middle.x).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-6)
        expect(middle.y).toBeGreaterThanOrEqual(bounds.y - 1e-6)
        expect(middle.y).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-6)
      },
    ),
  )
})
