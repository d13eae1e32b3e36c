import type { Point } from '../model'
import type { Paint, Shape } from './shape'

/** Small line drawings on a square of 12, in the spirit of the interface's icons; meaning never rests on colour alone. */
type Stroke = { d: string } | { radius: number; dash?: readonly number[] }

const RING: Stroke = { radius: 4.6 }
const STROKES = {
  thesis: [RING, { radius: 1.4 }],
  unconnected: [{ radius: 4.6, dash: [2, 2] }],
  reason: [RING, { d: 'M6 3.9v4.2M3.9 6h4.2' }],
  objection: [RING, { d: 'M3.9 6h4.2' }],
  undercut: [{ d: 'M7 1.2L3.2 6.8h3L5.4 10.8l3.6 -5.6H6z' }],
  both: [RING, { d: 'M6 2.8v3.4M4.3 4.5h3.4M4.3 8.3h3.4' }],
  stands: [RING, { d: 'M4 6.1l1.5 1.5L8.2 4.7' }],
  unchallenged: [{ radius: 4.6, dash: [2, 2] }, { radius: 1.2 }],
  objected: [RING, { d: 'M4.4 4.4l3.2 3.2M7.6 4.4L4.4 7.6' }],
  unbacked: [{ radius: 4.6, dash: [2, 2] }],
  unresolved: [RING, { d: 'M4.7 4.9a1.35 1.35 0 1 1 1.9 1.3c-0.4 0.2 -0.6 0.4 -0.6 0.9M6 8.5v0.1' }],
  granted: [{ d: 'M2 6.2l2.2 2.2M4.4 6.2l2.2 2.2L10.4 4.2M4.6 6L6.6 3.8' }],
  aside: [RING, { d: 'M2.9 2.9l6.2 6.2' }],
  supposed: [{ radius: 4.6, dash: [1, 1.6] }, { d: 'M4 6.1l1.5 1.5L8.2 4.7' }],
  dropped: [{ radius: 4.6, dash: [1, 1.6] }, { d: 'M4.4 4.4l3.2 3.2M7.6 4.4L4.4 7.6' }],
  quotes: [
    { d: 'M2 3.2h2.9v3.4c0 1.4 -0.8 2.2 -2 2.4M7 3.2h2.9v3.4c0 1.4 -0.8 2.2 -2 2.4M2 3.2v2.9h2.9M7 3.2v2.9h2.9' },
  ],
  notes: [{ d: 'M1.8 2.2h8.4v6H6L3.6 10.4V8.2H1.8z' }],
} as const satisfies Record<string, readonly Stroke[]>

export type Icon = keyof typeof STROKES

/** An icon of 12 by 12 with its top left corner there. */
export function icon(name: Icon, x: number, y: number, stroke: string): Shape {
  const paint: Paint = { stroke, strokeWidth: 1.1, round: true }
  const strokes: readonly Stroke[] = STROKES[name]
  return {
    kind: 'group',
    at: { x, y },
    shapes: strokes.map(
      (line): Shape =>
        'd' in line
          ? { kind: 'path', d: line.d, ...paint }
          : { kind: 'circle', x: 6, y: 6, radius: line.radius, ...paint, dash: line.dash },
    ),
  }
}

/** The sign in a pill's round field of diameter 16 around a centre. */
export function pillSign(sign: 'plus' | 'minus' | 'bolt', at: Point, stroke: string): Shape {
  const d = {
    plus: 'M0 -3.2V3.2M-3.2 0H3.2',
    minus: 'M-3.2 0H3.2',
    bolt: 'M0.8 -4L-2.2 0.6H0.2L-0.6 4L2.4 -0.8H0Z',
  }[sign]
  const filled = sign === 'bolt'
  return {
    kind: 'path',
    d,
    at,
    fill: filled ? stroke : undefined,
    stroke,
    strokeWidth: filled ? 0.6 : 1.7,
    round: true,
  }
}
