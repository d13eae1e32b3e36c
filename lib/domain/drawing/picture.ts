import { claimStatus } from '../claim-status'
import type { DebateMap } from '../debate-map'
import type { ToldVerdicts } from '../evaluation/told-verdicts'
import type { Box } from '../layout/box'
import { type LayoutEdge, layoutMap } from '../layout/layout-map'
import { measureText, textWidth } from '../layout/measure-text'
import { TEXT_STYLES, type TextStyle } from '../layout/text-style'
import type { Point } from '../model'
import { cardHead } from './card-head'
import { drawCard, drawPill } from './card-shapes'
import { type DrawnFrame, drawFrames } from './frame-shapes'
import type { Palette } from './palettes'
import type { Paint, Shape } from './shape'
import { textLine } from './text-shape'

const MARGIN = 48
const TITLE: TextStyle = { face: 'serif-600', size: 26, lineHeight: 34 }
const LEGEND: TextStyle = TEXT_STYLES.holder
const HEADER_GAP = 32
/** A map of one card is still wide enough for its title. */
const MIN_WIDTH = 640
const MAX_TITLE = 760
const LEGEND_WIDTH = 280

type LineKind = 'reason' | 'objection' | 'undercut'
const lineOf = ({ undercut, stance }: LayoutEdge): LineKind =>
  undercut ? 'undercut' : stance === 'pro' ? 'reason' : 'objection'

function strokeOf(kind: LineKind, palette: Palette): Paint {
  return {
    stroke: kind === 'reason' ? palette.pro : palette.con,
    strokeWidth: kind === 'undercut' ? 2.2 : 1.7,
    dash: kind === 'reason' ? undefined : kind === 'objection' ? [6, 4] : [0.1, 4.5],
    round: kind === 'undercut',
  }
}

/** The head of an undercut's arrow, pointing along the last piece of its line: drawn, since markers are rendered unevenly. */
function arrowHead(path: string, fill: string): Shape {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = (path.match(/-?[\d.]+/g) ?? []).slice(-4).map(Number)
  const turn = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI
  return { kind: 'path', d: 'M0.5 0L-10 4.6V-4.6Z', at: { x, y }, turn, fill }
}

function drawEdge(edge: LayoutEdge, palette: Palette): Shape[] {
  const kind = lineOf(edge)
  const strokeOpacity = edge.cross ? 0.6 : undefined
  const line: Shape = { kind: 'path', d: edge.path, ...strokeOf(kind, palette), strokeOpacity }
  return kind === 'undercut' && edge.kind === 'conclusion' ? [line, arrowHead(edge.path, palette.con)] : [line]
}

/** What the lines mean, for readers who see the picture alone; it ends at `right`. */
export function drawLegend(right: number, y: number, palette: Palette): Shape[] {
  const shapes: Shape[] = []
  let x = right
  for (const kind of ['undercut', 'objection', 'reason'] as const) {
    const width = textWidth(kind, LEGEND)
    x -= width
    shapes.push(...textLine(kind, LEGEND, { x, y, room: width, fill: palette.soft }))
    x -= 8
    shapes.push({ kind: 'path', d: `M${x - 24} ${y + 8}H${x}`, ...strokeOf(kind, palette) })
    x -= 24 + 20
  }
  return shapes
}

/** The dots that a picture lies on: one every `every` units, the first half of that from the corner. */
export const DOTS = { every: 24, radius: 0.9 } as const

/** A map drawn, for a renderer to write down; all lengths in layout units. */
export type Picture = {
  title: string
  /** What it shows, in a sentence or two. */
  description: string
  width: number
  height: number
  /** The title and the legend. */
  header: readonly Shape[]
  /** Where the origin of everything below stands. */
  origin: Point
  /** From the back to the front. */
  frames: readonly DrawnFrame[]
  lines: readonly { edge: LayoutEdge; shapes: readonly Shape[] }[]
  cards: readonly { key: string; box: Box; shape: Shape }[]
}

/** Draws the map: the pure layout with a title and a legend. Cards say whether their claims stand, or else what part they have in the debate. The same map gives the same picture everywhere. */
export function drawPicture(map: DebateMap, palette: Palette, verdicts?: ToldVerdicts): Picture {
  const layout = layoutMap(map)
  const { bounds } = layout
  const width = Math.ceil(Math.max(MIN_WIDTH, bounds.width) + 2 * MARGIN)
  const title = map.details?.title ?? ''
  const titled = measureText(title, TITLE, Math.min(MAX_TITLE, width - 2 * MARGIN - LEGEND_WIDTH))
  const top = MARGIN + titled.height + HEADER_GAP
  return {
    title,
    description: descriptionOf(map),
    width,
    height: Math.ceil(top + bounds.height + MARGIN),
    header: [
      ...titled.lines.flatMap((line, at) =>
        textLine(line, TITLE, { x: MARGIN, y: MARGIN + at * TITLE.lineHeight, room: titled.width, fill: palette.ink }),
      ),
      ...drawLegend(width - MARGIN, MARGIN + 9, palette),
    ],
    origin: { x: (width - bounds.width) / 2 - bounds.x, y: top - bounds.y },
    frames: drawFrames(map, layout, palette),
    lines: layout.edges.map((edge) => ({ edge, shapes: drawEdge(edge, palette) })),
    cards: Array.from(layout.boxes).flatMap(([key, box]) => {
      const shape = drawNode(map, key, box, palette, verdicts)
      return shape ? [{ key, box, shape }] : []
    }),
  }
}

function drawNode(
  map: DebateMap,
  key: string,
  box: Box,
  palette: Palette,
  verdicts: ToldVerdicts | undefined,
): Shape | undefined {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('claim:')) {
    const claim = map.claims.get(id)
    if (!claim) return undefined
    const status = claimStatus(map, claim)
    return drawCard(map, claim, box, { status, head: cardHead(id, status, verdicts), palette })
  }
  const argument = map.arguments.get(id)
  return argument && drawPill(argument, box, palette)
}

function descriptionOf(map: DebateMap): string {
  const counts = `An argument map of ${map.claims.size} claims and ${map.arguments.size} arguments. Conclusions stand above what argues about them.`
  const description = map.details?.description ?? ''
  return description === '' ? counts : `${counts} ${description}`
}
