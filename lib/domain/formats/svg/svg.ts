import type { DebateMap } from '../../debate-map'
import { PALETTES, type Palette } from '../../drawing/palettes'
import { DOTS, drawPicture } from '../../drawing/picture'
import { escapeXml } from '../escape-xml'
import type { Format, PrintOptions } from '../format'
import type { LossCode } from '../loss-code'
import { element } from './svg-element'
import { printShape, type ShapeOptions } from './svg-shape'

const dotGrid = (palette: Palette): string =>
  element(
    'defs',
    {},
    element(
      'pattern',
      { id: 'dots', width: DOTS.every, height: DOTS.every, patternUnits: 'userSpaceOnUse' },
      element('circle', { cx: DOTS.every / 2, cy: DOTS.every / 2, r: DOTS.radius, fill: palette.dot }),
    ),
  )

/**
 * The map as a picture: the pure layout with a title and a legend, light or dark. All text is text, all of it escaped;
 * fonts go by name with fallbacks, and nothing is loaded from anywhere.
 */
export const printSvg = (map: DebateMap, { theme = 'light', verdicts }: PrintOptions = {}): string =>
  printPicture(map, PALETTES[theme], { verdicts })

/** The same in any colours; with links on its cards where they lead somewhere. */
export function printPicture(
  map: DebateMap,
  palette: Palette,
  { verdicts, ...options }: ShapeOptions & Pick<PrintOptions, 'verdicts'> = {},
): string {
  const { title, description, width, height, header, origin, frames, lines, cards } = drawPicture(
    map,
    palette,
    verdicts,
  )
  const print = (shapes: Parameters<typeof printShape>[0][]) =>
    shapes.map((shape) => printShape(shape, options)).join('')
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: options.linkTo ? 'group' : 'img',
      'aria-labelledby': 'map-title map-description',
    },
    element('title', { id: 'map-title' }, escapeXml(title)),
    element('desc', { id: 'map-description' }, escapeXml(description)),
    dotGrid(palette),
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    element('rect', { width: '100%', height: '100%', fill: 'url(#dots)' }),
    print([...header]),
    element(
      'g',
      { transform: `translate(${origin.x} ${origin.y})` },
      frames.map(({ shape }) => print([shape])).join('\n'),
      // Joined first: as arguments of one call, those of a large map would overflow the stack.
      lines.map(({ shapes }) => `\n${print([...shapes])}`).join(''),
      cards.map(({ shape }) => `\n${print([shape])}`).join(''),
    ),
  )}\n`
}

/** What a picture of the map shows. */
export const PICTURED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'description', 'claims', 'holders', 'frames', 'frame-members', 'rivals', 'pins'] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes'] as const),
])

export const svgFormat: Format = {
  name: 'svg',
  title: 'SVG',
  says: 'a picture of the map, sharp at any size',
  extensions: ['.svg'],
  mediaType: 'image/svg+xml',
  group: 'pictures',
  carries: PICTURED,
  tellsVerdicts: true,
  print: printSvg,
}
