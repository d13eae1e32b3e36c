import type { Paint, Shape, TextShape } from '../../drawing/shape'
import type { Point } from '../../model'
import { escapeXml } from '../escape-xml'
import { number } from './svg-element'

const FAMILIES = {
  serif: "'Source Serif 4', 'Source Serif 4 Variable', 'Noto Serif', Georgia, serif",
  sans: "Inter, 'Inter Variable', 'Noto Sans', Helvetica, Arial, sans-serif",
}

export type ShapeOptions = {
  /** Where a claim's card leads to. */
  linkTo?: (claimId: string) => string
  /** Squeezes or stretches lines to the width that the layout gives them, whatever font they are set in. */
  fitted?: boolean
}

/** A shape as SVG elements: no style sheet, no reference, all text escaped. Thousands are written at once, so by hand. */
export function printShape(shape: Shape, options: ShapeOptions = {}): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape
      const round = radius === undefined ? '' : ` rx="${number(radius)}"`
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round}${paint(shape)}/>`
    }
    case 'circle':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.radius)}"${paint(shape)}/>`
    case 'path':
      return `<path d="${shape.d}"${shape.at ? place(shape.at, shape.turn) : ''}${paint(shape)}/>`
    case 'text':
      return printText(shape, options.fitted === true)
    case 'group': {
      let inside = shape.title === undefined ? '' : `<title>${escapeXml(shape.title)}</title>`
      for (const inner of shape.shapes) inside += printShape(inner, options)
      const group = `<g${shape.at ? place(shape.at) : ''}>${inside}</g>`
      const address = shape.claimId === undefined ? undefined : options.linkTo?.(shape.claimId)
      return address === undefined ? group : `<a href="${escapeXml(address)}" tabindex="-1">${group}</a>`
    }
  }
}

const place = ({ x, y }: Point, turn?: number): string =>
  ` transform="translate(${number(x)} ${number(y)})${turn === undefined ? '' : ` rotate(${number(turn)})`}"`

/** Colours and opacities are ours, never what people wrote. */
function paint({ fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dash, round }: Paint): string {
  let written = ` fill="${fill ?? 'none'}"`
  if (fillOpacity !== undefined) written += ` fill-opacity="${fillOpacity}"`
  if (stroke !== undefined) written += ` stroke="${stroke}"`
  if (strokeOpacity !== undefined) written += ` stroke-opacity="${strokeOpacity}"`
  if (strokeWidth !== undefined) written += ` stroke-width="${strokeWidth}"`
  if (dash) written += ` stroke-dasharray="${dash.join(' ')}"`
  return round ? `${written} stroke-linecap="round" stroke-linejoin="round"` : written
}

/**
 * Around a line from right to left: sets its words in their order in every renderer. The attribute `direction` would
 * say the same, but it turns the anchor around in some and does nothing at all in others.
 */
const ISOLATE = ['\u2067', '\u2069'] as const

/** What the tables of widths know; other scripts are measured by guess, which nothing should be squeezed to. */
const MEASURED = /^[\u0020-\u052f\u1e00-\u1eff\u2000-\u22ff]*$/

function printText({ text, style, x, baseline, fromFarSide, rightToLeft, width, fill }: TextShape, fitted: boolean) {
  const family = style.face.startsWith('serif') ? FAMILIES.serif : FAMILIES.sans
  const font = ` font-family="${family}" font-size="${style.size}" font-weight="${style.face.slice(-3)}"`
  const anchor = fromFarSide ? ' text-anchor="end"' : ''
  const fit = fitted && MEASURED.test(text) ? ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"` : ''
  const written = escapeXml(rightToLeft ? ISOLATE.join(text) : text)
  return `<text x="${number(x)}" y="${number(baseline)}"${font}${anchor}${fit} fill="${fill}">${written}</text>`
}
