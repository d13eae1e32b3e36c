import { type ClaimStatus, quotesInWords } from '../claim-status'
import type { DebateMap } from '../debate-map'
import type { Box } from '../layout/box'
import { argumentPill, CARD, claimCard, isThesis, PILL, signOf } from '../layout/card'
import { fitText, textWidth } from '../layout/measure-text'
import { TEXT_STYLES } from '../layout/text-style'
import type { Argument, Claim } from '../model'
import type { CardHead } from './card-head'
import { icon, pillSign } from './icon-shapes'
import type { Palette } from './palettes'
import type { Shape } from './shape'
import { isRightToLeft, textLine } from './text-shape'

const ICON = 12
const ICON_GAP = 5

/** The crescent of the left edge, as a thick left border with round corners draws it. */
function edge({ x, y, height }: Box): string {
  const { radius: r, edge: w } = CARD
  const bottom = y + height
  return `M${x + r} ${y}A${r} ${r} 0 0 0 ${x} ${y + r}V${bottom - r}A${r} ${r} 0 0 0 ${x + r} ${bottom}A${r - w} ${r} 0 0 1 ${x + w} ${bottom - r}V${y + r}A${r - w} ${r} 0 0 1 ${x + r} ${y}Z`
}

function plate({ x, y, width, height }: Box, palette: Palette): Shape[] {
  const shadow = { kind: 'rect', height, radius: CARD.radius, fill: '#000000', fillOpacity: palette.shadow } as const
  return [
    { ...shadow, x: x - 1, y: y + 3, width: width + 2 },
    { ...shadow, x, y: y + 1.5, width },
    { kind: 'rect', x, y, width, height, radius: CARD.radius, fill: palette.card, stroke: palette.line },
  ]
}

/** The card of a claim: status and holder, the claim, its quotes and notes. */
export function drawCard(
  map: DebateMap,
  claim: Claim,
  box: Box,
  { status, head: { word, icon: sign, ink }, palette }: { status: ClaimStatus; head: CardHead; palette: Palette },
): Shape {
  const card = claimCard(claim, isThesis(map, claim.id))
  const colour = palette[ink]
  const left = box.x + CARD.paddingX
  const room = box.width - 2 * CARD.paddingX
  const head = box.y + CARD.paddingTop
  const body = head + CARD.head + CARD.headGap
  const foot = body + card.text.height + CARD.footGap
  const rightToLeft = isRightToLeft(claim.text)
  const lines = card.text.lines.flatMap((line, at) =>
    textLine(line, card.style, { x: left, y: body + at * card.style.lineHeight, room, rightToLeft, fill: palette.ink }),
  )
  return {
    kind: 'group',
    title: claim.text,
    claimId: claim.id,
    shapes: [
      ...plate(box, palette),
      { kind: 'path', d: edge(box), fill: colour },
      icon(sign, left, head + (CARD.head - ICON) / 2, colour),
      ...headLine(claim, word, { left, top: head, room, colour, palette }),
      ...lines,
      ...footLine(status, { left, top: foot, room, palette }),
    ],
  }
}

type Line = { left: number; top: number; room: number; palette: Palette }

/** How far into its line the word of a card's head reaches, with the space after it: the holder has the rest. */
const wordWidth = (word: string): number => ICON + ICON_GAP + textWidth(word, TEXT_STYLES.status) + 10

/** The holder as a card of this width says it: cut to what the word before it leaves, or null where that is nothing. */
export function holderOnCard(holder: string, word: string, width: number): string | null {
  const room = width - 2 * CARD.paddingX - wordWidth(word)
  return room > 0 ? fitText(holder, TEXT_STYLES.holder, room) : null
}

function headLine(
  claim: Claim,
  word: string,
  { left, top, room, palette, colour }: Line & { colour: string },
): Shape[] {
  const start = ICON + ICON_GAP
  const taken = wordWidth(word)
  const shapes = textLine(word, TEXT_STYLES.status, { x: left + start, y: top, room: room - start, fill: colour })
  const holder = claim.holder === null ? null : holderOnCard(claim.holder, word, room + 2 * CARD.paddingX)
  if (holder !== null) {
    const place = { x: left + taken, y: top, room: room - taken, align: 'end', fill: palette.soft } as const
    shapes.push(...textLine(holder, TEXT_STYLES.holder, place))
  }
  return shapes
}

function footLine(status: ClaimStatus, { left, top, room, palette }: Line): Shape[] {
  const quotes = quotesInWords(status.quotes)
  const notesAt = left + ICON + ICON_GAP + textWidth(quotes, TEXT_STYLES.foot) + 12
  const down = top + (CARD.foot - ICON) / 2
  const shapes = [
    icon('quotes', left, down, palette.faint),
    ...textLine(quotes, TEXT_STYLES.foot, { x: left + ICON + ICON_GAP, y: top, room, fill: palette.faint }),
  ]
  if (status.notes > 0) {
    const count = { x: notesAt + ICON + ICON_GAP, y: top, room, fill: palette.faint }
    shapes.push(icon('notes', notesAt, down, palette.faint), ...textLine(String(status.notes), TEXT_STYLES.foot, count))
  }
  return shapes
}

/** The pill of an argument: its sign and the word that joins premises to conclusion. */
export function drawPill(argument: Argument, box: Box, palette: Palette): Shape {
  const [colour, ground] = argument.stance === 'pro' ? [palette.pro, palette.proSoft] : [palette.con, palette.conSoft]
  const { label } = argumentPill(argument)
  const radius = PILL.sign / 2
  const sign = { x: box.x + PILL.inset + radius, y: box.y + box.height / 2 }
  const text = box.x + PILL.inset + PILL.sign + PILL.gap
  const room = box.x + box.width - PILL.paddingRight - text
  return {
    kind: 'group',
    shapes: [
      { kind: 'rect', ...box, radius: PILL.height / 2, fill: ground, stroke: colour },
      { kind: 'circle', ...sign, radius, fill: colour },
      pillSign(signOf(argument), sign, ground),
      ...textLine(label, TEXT_STYLES.pill, { x: text, y: box.y, room, fill: colour }),
    ],
  }
}
