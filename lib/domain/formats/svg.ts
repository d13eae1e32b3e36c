import type { DebateMap } from '../debate-map'
import type { Box } from '../layout/box'
import { type LayoutEdge, layoutMap } from '../layout/layout-map'
import { measureText, textWidth } from '../layout/measure-text'
import { TEXT_STYLES, type TextStyle } from '../layout/text-style'
import type { Format, Theme } from './format'
import type { LossCode } from './loss-code'
import { drawCard, drawPill } from './svg-card'
import { element, escapeXml } from './svg-element'
import { drawFrames } from './svg-frames'
import { textLine } from './svg-text'
import { PALETTES, type Palette } from './svg-theme'

const MARGIN = 48
const TITLE: TextStyle = { face: 'serif-600', size: 26, lineHeight: 34 }
const LEGEND: TextStyle = TEXT_STYLES.holder
const HEADER_GAP = 32
/** A map of one card is still wide enough for its title. */
const MIN_WIDTH = 640
const MAX_TITLE = 760

const DASHES = { reason: null, objection: '6 4', undercut: '0.1 4.5' } as const
type LineKind = keyof typeof DASHES
const lineOf = ({ undercut, stance }: LayoutEdge): LineKind =>
  undercut ? 'undercut' : stance === 'pro' ? 'reason' : 'objection'

function stroke(kind: LineKind, palette: Palette) {
  return {
    fill: 'none',
    stroke: kind === 'reason' ? palette.pro : palette.con,
    'stroke-width': kind === 'undercut' ? 2.2 : 1.7,
    'stroke-dasharray': DASHES[kind],
    'stroke-linecap': kind === 'undercut' ? 'round' : null,
  }
}

/** The head of an undercut's arrow, pointing along the last piece of its line: drawn, since markers are rendered unevenly. */
function arrowHead(path: string, fill: string): string {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = (path.match(/-?[\d.]+/g) ?? []).slice(-4).map(Number)
  const angle = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI
  return element('path', { d: 'M0.5 0L-10 4.6V-4.6Z', transform: `translate(${x} ${y}) rotate(${angle})`, fill })
}

function drawEdge(edge: LayoutEdge, palette: Palette): string {
  const kind = lineOf(edge)
  const line = element('path', { d: edge.path, ...stroke(kind, palette), 'stroke-opacity': edge.cross ? 0.6 : null })
  return kind === 'undercut' && edge.kind === 'conclusion' ? line + arrowHead(edge.path, palette.con) : line
}

const dotGrid = (palette: Palette): string =>
  element(
    'defs',
    {},
    element(
      'pattern',
      { id: 'dots', width: 24, height: 24, patternUnits: 'userSpaceOnUse' },
      element('circle', { cx: 12, cy: 12, r: 0.9, fill: palette.dot }),
    ),
  )

/** What the lines mean, for readers who see the picture alone. */
function legend(right: number, y: number, palette: Palette): string {
  const parts: string[] = []
  let x = right
  for (const kind of ['undercut', 'objection', 'reason'] as const) {
    const width = textWidth(kind, LEGEND)
    x -= width
    parts.push(textLine(kind, LEGEND, { x, y, room: width, fill: palette.soft }))
    x -= 8
    parts.push(element('path', { d: `M${x - 24} ${y + 8}H${x}`, ...stroke(kind, palette) }))
    x -= 24 + 20
  }
  return parts.join('')
}
const LEGEND_WIDTH = 280

/**
 * The map as a picture: the pure layout with a title and a legend, light or dark. All text is text, all of it escaped;
 * fonts go by name with fallbacks, and nothing is loaded from anywhere.
 */
export function printSvg(map: DebateMap, { theme = 'light' }: { theme?: Theme } = {}): string {
  const palette = PALETTES[theme]
  const layout = layoutMap(map)
  const { bounds } = layout
  const width = Math.max(MIN_WIDTH, bounds.width) + 2 * MARGIN
  const title = map.details?.title ?? ''
  const titled = measureText(title, TITLE, Math.min(MAX_TITLE, width - 2 * MARGIN - LEGEND_WIDTH))
  const top = MARGIN + titled.height + HEADER_GAP
  const height = top + bounds.height + MARGIN
  const across = (width - bounds.width) / 2 - bounds.x
  const number = (value: number) => Math.ceil(value)
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: number(width),
      height: number(height),
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      role: 'img',
      'aria-labelledby': 'map-title map-description',
    },
    element('title', { id: 'map-title' }, escapeXml(title)),
    element('desc', { id: 'map-description' }, escapeXml(descriptionOf(map))),
    dotGrid(palette),
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    element('rect', { width: '100%', height: '100%', fill: 'url(#dots)' }),
    ...titled.lines.map((line, at) =>
      textLine(line, TITLE, { x: MARGIN, y: MARGIN + at * TITLE.lineHeight, room: titled.width, fill: palette.ink }),
    ),
    legend(width - MARGIN, MARGIN + 9, palette),
    element(
      'g',
      { transform: `translate(${across} ${top - bounds.y})` },
      drawFrames(map, layout, palette),
      // Joined first: as arguments of one call, those of a large map would overflow the stack.
      layout.edges.map((edge) => `\n${drawEdge(edge, palette)}`).join(''),
      Array.from(layout.boxes, ([key, box]) => `\n${drawNode(map, key, box, palette)}`).join(''),
    ),
  )}\n`
}

function drawNode(map: DebateMap, key: string, box: Box, palette: Palette): string {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('claim:')) {
    const claim = map.claims.get(id)
    return claim ? drawCard(map, claim, box, palette) : ''
  }
  const argument = map.arguments.get(id)
  return argument ? drawPill(argument, box, palette) : ''
}

function descriptionOf(map: DebateMap): string {
  const counts = `An argument map of ${map.claims.size} claims and ${map.arguments.size} arguments. Conclusions stand above what argues about them.`
  const description = map.details?.description ?? ''
  return description === '' ? counts : `${counts} ${description}`
}

/** What a picture of the map shows. */
export const PICTURED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'description', 'claims', 'holders', 'frames', 'frame-members', 'pins'] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes'] as const),
])

export const svgFormat: Format = {
  name: 'svg',
  title: 'SVG',
  says: 'a picture of the map, sharp at any size',
  extensions: ['.svg'],
  mediaType: 'image/svg+xml',
  carries: PICTURED,
  print: printSvg,
}
