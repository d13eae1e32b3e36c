import { type ClaimStatus, claimStatus, quotesInWords } from '../claim-status'
import type { DebateMap } from '../debate-map'
import type { Box } from '../layout/box'
import { argumentPill, CARD, claimCard, isThesis, PILL, signOf } from '../layout/card'
import { fitText, textWidth } from '../layout/measure-text'
import { TEXT_STYLES } from '../layout/text-style'
import type { Argument, Claim } from '../model'
import { element, escapeXml } from './svg-element'
import { icon, iconOfRole, pillSign } from './svg-icons'
import { isRightToLeft, textLine } from './svg-text'
import type { Palette } from './svg-theme'

const ICON = 12
const ICON_GAP = 5

const roleColour = (palette: Palette, { role }: ClaimStatus): string =>
  ({
    thesis: palette.ink,
    unconnected: palette.faint,
    reason: palette.pro,
    objection: palette.con,
    undercut: palette.con,
    both: palette.both,
  })[role]

/** The crescent of the left edge, as a thick left border with round corners draws it. */
function edge({ x, y, height }: Box): string {
  const { radius: r, edge: w } = CARD
  const bottom = y + height
  return `M${x + r} ${y}A${r} ${r} 0 0 0 ${x} ${y + r}V${bottom - r}A${r} ${r} 0 0 0 ${x + r} ${bottom}A${r - w} ${r} 0 0 1 ${x + w} ${bottom - r}V${y + r}A${r - w} ${r} 0 0 1 ${x + r} ${y}Z`
}

function plate(box: Box, palette: Palette): string {
  const { x, y, width, height } = box
  const shadow = { width, height, rx: CARD.radius, fill: '#000000', 'fill-opacity': palette.shadow }
  return [
    element('rect', { ...shadow, x: x - 1, y: y + 3, width: width + 2 }),
    element('rect', { ...shadow, x, y: y + 1.5 }),
    element('rect', { x, y, width, height, rx: CARD.radius, fill: palette.card, stroke: palette.line }),
  ].join('')
}

/** The card of a claim: status and holder, the claim, its quotes and notes. */
export function drawCard(map: DebateMap, claim: Claim, box: Box, palette: Palette): string {
  const card = claimCard(claim, isThesis(map, claim.id))
  const status = claimStatus(map, claim)
  const colour = roleColour(palette, status)
  const left = box.x + CARD.paddingX
  const room = box.width - 2 * CARD.paddingX
  const head = box.y + CARD.paddingTop
  const body = head + CARD.head + CARD.headGap
  const foot = body + card.text.height + CARD.footGap
  const rightToLeft = isRightToLeft(claim.text)
  const lines = card.text.lines.map((line, at) =>
    textLine(line, card.style, { x: left, y: body + at * card.style.lineHeight, room, rightToLeft, fill: palette.ink }),
  )
  return element(
    'g',
    {},
    element('title', {}, escapeXml(claim.text)),
    plate(box, palette),
    element('path', { d: edge(box), fill: colour }),
    headLine(claim, status, { left, top: head, room, colour, palette }),
    ...lines,
    footLine(status, { left, top: foot, room, palette }),
  )
}

type Line = { left: number; top: number; room: number; palette: Palette }

function headLine(claim: Claim, status: ClaimStatus, { left, top, room, palette, colour }: Line & { colour: string }) {
  const word = ICON + ICON_GAP
  const taken = word + textWidth(status.word, TEXT_STYLES.status) + 10
  const parts = [
    icon(iconOfRole(status.role), left, top + (CARD.head - ICON) / 2, colour),
    textLine(status.word, TEXT_STYLES.status, { x: left + word, y: top, room: room - word, fill: colour }),
  ]
  if (claim.holder !== null && taken < room) {
    const holder = fitText(claim.holder, TEXT_STYLES.holder, room - taken)
    parts.push(
      textLine(holder, TEXT_STYLES.holder, {
        x: left + taken,
        y: top,
        room: room - taken,
        align: 'end',
        fill: palette.soft,
      }),
    )
  }
  return parts.join('')
}

function footLine(status: ClaimStatus, { left, top, room, palette }: Line): string {
  const quotes = quotesInWords(status.quotes)
  const notesAt = left + ICON + ICON_GAP + textWidth(quotes, TEXT_STYLES.foot) + 12
  const down = top + (CARD.foot - ICON) / 2
  const parts = [
    icon('quotes', left, down, palette.faint),
    textLine(quotes, TEXT_STYLES.foot, { x: left + ICON + ICON_GAP, y: top, room, fill: palette.faint }),
  ]
  if (status.notes > 0) {
    const count = { x: notesAt + ICON + ICON_GAP, y: top, room, fill: palette.faint }
    parts.push(icon('notes', notesAt, down, palette.faint), textLine(String(status.notes), TEXT_STYLES.foot, count))
  }
  return parts.join('')
}

/** The pill of an argument: its sign and the word that joins premises to conclusion. */
export function drawPill(argument: Argument, box: Box, palette: Palette): string {
  const [colour, ground] = argument.stance === 'pro' ? [palette.pro, palette.proSoft] : [palette.con, palette.conSoft]
  const { label } = argumentPill(argument)
  const radius = PILL.sign / 2
  const [signX, signY] = [box.x + PILL.inset + radius, box.y + box.height / 2]
  const text = box.x + PILL.inset + PILL.sign + PILL.gap
  return element(
    'g',
    {},
    element('rect', { ...box, rx: PILL.height / 2, fill: ground, stroke: colour }),
    element('circle', { cx: signX, cy: signY, r: radius, fill: colour }),
    pillSign(signOf(argument), signX, signY, ground),
    textLine(label, TEXT_STYLES.pill, {
      x: text,
      y: box.y,
      room: box.x + box.width - PILL.paddingRight - text,
      fill: colour,
    }),
  )
}
