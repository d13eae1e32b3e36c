import type { ClaimRole } from '../claim-status'
import { element } from './svg-element'

/** Small line drawings on a square of 12, in the spirit of the interface's icons; meaning never rests on colour alone. */
const SHAPES = {
  thesis: '<circle cx="6" cy="6" r="4.6"/><circle cx="6" cy="6" r="1.4"/>',
  unconnected: '<circle cx="6" cy="6" r="4.6" stroke-dasharray="2 2"/>',
  reason: '<circle cx="6" cy="6" r="4.6"/><path d="M6 3.9v4.2M3.9 6h4.2"/>',
  objection: '<circle cx="6" cy="6" r="4.6"/><path d="M3.9 6h4.2"/>',
  undercut: '<path d="M7 1.2 3.2 6.8h3L5.4 10.8l3.6-5.6H6z"/>',
  both: '<circle cx="6" cy="6" r="4.6"/><path d="M6 2.8v3.4M4.3 4.5h3.4M4.3 8.3h3.4"/>',
  quotes: '<path d="M2 3.2h2.9v3.4c0 1.4-.8 2.2-2 2.4M7 3.2h2.9v3.4c0 1.4-.8 2.2-2 2.4M2 3.2v2.9h2.9M7 3.2v2.9h2.9"/>',
  notes: '<path d="M1.8 2.2h8.4v6H6L3.6 10.4V8.2H1.8z"/>',
} as const

export type Icon = keyof typeof SHAPES
export const iconOfRole = (role: ClaimRole): Icon => role

/** An icon of 12 by 12 with its top left corner there. */
export const icon = (name: Icon, x: number, y: number, stroke: string): string =>
  element(
    'g',
    {
      transform: `translate(${x} ${y})`,
      fill: 'none',
      stroke,
      'stroke-width': 1.1,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    SHAPES[name],
  )

/** The sign in a pill's round field of diameter 16 around a centre. */
export function pillSign(sign: 'plus' | 'minus' | 'bolt', x: number, y: number, stroke: string): string {
  const drawn = {
    plus: `M${x} ${y - 3.2}V${y + 3.2}M${x - 3.2} ${y}H${x + 3.2}`,
    minus: `M${x - 3.2} ${y}H${x + 3.2}`,
    bolt: `M${x + 0.8} ${y - 4}L${x - 2.2} ${y + 0.6}H${x + 0.2}L${x - 0.6} ${y + 4}L${x + 2.4} ${y - 0.8}H${x}Z`,
  }[sign]
  const filled = sign === 'bolt'
  return element('path', {
    d: drawn,
    fill: filled ? stroke : 'none',
    stroke,
    'stroke-width': filled ? 0.6 : 1.7,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
