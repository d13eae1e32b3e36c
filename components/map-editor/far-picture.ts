import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { Stance } from '@/lib/domain/model'
import type { FarColours } from './far-colours'
import { HEADLINE, headlinesOf, lineAt } from './headlines'
import { spotOfKey } from './node-key'
import { type ShapeTone, toneOf } from './shapes'

export type FarPicture = {
  map: DebateMap
  layout: MapLayout
  /** The part of the map that is drawn, and how many pixels a unit of it takes. */
  area: Box
  zoom: number
  chosen: readonly Box[]
  colours: FarColours
  /** The family of the words. */
  font: string
}

type Pen = CanvasRenderingContext2D

/** Lines that are shorter than this on the screen say nothing. */
const SHORTEST_LINE = 5
/** Smaller than this, pills are left out: the lines through them say as much. */
const SMALLEST_PILL = 5
/** More lines than this are drawn as plain corners. */
const MOST_CURVES = 1_200

/** What each claim means on the map that was painted last: its pictures are many. */
let known: { map: DebateMap; tones: Map<string, ShapeTone> } | null = null

function knownTone(map: DebateMap, claimId: string): ShapeTone {
  if (known?.map !== map) known = { map, tones: new Map() }
  const tone = known.tones.get(claimId) ?? toneOf(map, claimId)
  known.tones.set(claimId, tone)
  return tone
}

/** What a large map looks like from where its cards cannot be read: shapes, colours, lines, and the words that have room. */
export function paintFar(pen: Pen, picture: FarPicture): void {
  const { map, layout, area, zoom, colours } = picture
  paintLines(pen, picture)
  const cards: { text: string; box: Box; tone: ShapeTone }[] = []
  const pills: { box: Box; stance: Stance }[] = []
  for (const key of layout.boxes.keysIn(area)) {
    const { kind, id } = spotOfKey(key)
    const box = layout.boxes.get(key)
    if (!box) continue
    const onScreen = {
      x: (box.x - area.x) * zoom,
      y: (box.y - area.y) * zoom,
      width: box.width * zoom,
      height: box.height * zoom,
    }
    if (kind === 'argument') pills.push({ box: onScreen, stance: map.arguments.get(id)?.stance ?? 'pro' })
    else cards.push({ text: map.claims.get(id)?.text ?? '', box: onScreen, tone: knownTone(map, id) })
  }
  for (const { box, stance } of pills) {
    if (box.height < SMALLEST_PILL) break
    pen.fillStyle = colours.lines[stance]
    pen.beginPath()
    pen.roundRect(box.x, box.y, box.width, box.height, box.height / 2)
    pen.fill()
  }
  const headlines = headlinesOf(cards)
  const worded = new Set(headlines.filter(({ plate }) => !plate).map(({ x, y }) => `${x} ${y}`))
  paintCards(pen, picture, cards, worded)
  paintHeadlines(pen, picture, headlines)
  pen.strokeStyle = picture.colours.ring
  pen.lineWidth = 2.5
  for (const { x, y, width, height } of picture.chosen) {
    pen.beginPath()
    pen.roundRect((x - area.x) * zoom - 4, (y - area.y) * zoom - 4, width * zoom + 8, height * zoom + 8, 6)
    pen.stroke()
  }
}

function paintLines(pen: Pen, { layout, area, zoom, colours }: FarPicture): void {
  const shown = layout.edges.filter((edge) => {
    const [x1, y1, x2, y2] = edge.chord
    return Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2)) * zoom >= SHORTEST_LINE && !edge.cross && edge.isIn(area)
  })
  pen.save()
  pen.scale(zoom, zoom)
  pen.translate(-area.x, -area.y)
  pen.lineWidth = 1.2 / zoom
  pen.globalAlpha = 0.6
  for (const stance of ['pro', 'con'] satisfies Stance[]) {
    pen.strokeStyle = colours.lines[stance]
    pen.beginPath()
    for (const edge of shown) {
      if (edge.stance !== stance) continue
      if (shown.length <= MOST_CURVES) pen.stroke(new Path2D(edge.path))
      else {
        const [x1, y1, x2, y2] = edge.chord
        pen.moveTo(x1, y1)
        pen.lineTo(x1, y2)
        pen.lineTo(x2, y2)
      }
    }
    pen.stroke()
  }
  pen.restore()
}

type Card = { box: Box; tone: ShapeTone }

/** Cards by tone, since every change of colour takes time. Those with words in them are paper with a coloured edge. */
function paintCards(pen: Pen, { colours }: FarPicture, cards: readonly Card[], worded: ReadonlySet<string>): void {
  for (const tone of Object.keys(colours.tones) as ShapeTone[]) {
    pen.fillStyle = colours.tones[tone]
    pen.globalAlpha = 0.62
    for (const { box, tone: own } of cards) {
      if (own !== tone || worded.has(`${box.x} ${box.y}`)) continue
      pen.fillRect(box.x, box.y, Math.max(box.width, 1), Math.max(box.height, 1))
    }
    pen.globalAlpha = 1
  }
  for (const { box, tone } of cards) {
    if (!worded.has(`${box.x} ${box.y}`)) continue
    paintPaper(pen, colours, box, 4)
    pen.fillStyle = colours.tones[tone]
    pen.fillRect(box.x, box.y + 2, 3, box.height - 4)
  }
}

/** A sheet with a border, for words to stand on. */
function paintPaper(pen: Pen, colours: FarColours, { x, y, width, height }: Box, radius: number): void {
  pen.fillStyle = colours.card
  pen.strokeStyle = colours.border
  pen.lineWidth = 1
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.fill()
  pen.stroke()
}

function paintHeadlines(pen: Pen, { colours, font }: FarPicture, headlines: ReturnType<typeof headlinesOf>): void {
  pen.font = `600 ${HEADLINE.size}px ${font}`
  pen.textBaseline = 'middle'
  for (const headline of headlines) {
    if (headline.plate) paintPaper(pen, colours, headline, 5)
    pen.fillStyle = colours.text
    for (const [at, line] of headline.lines.entries()) {
      const { x, y } = lineAt(headline, at)
      pen.fillText(line, x, y)
    }
  }
}
