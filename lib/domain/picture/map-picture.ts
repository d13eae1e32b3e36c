import { type ClaimRole, claimStatus, quotesInWords } from '../claim-status'
import type { DebateMap } from '../debate-map'
import { labelsOf, type MapLabels } from '../evaluation/map-labels'
import { VERDICT_WORDS, type Verdict, verdictOn } from '../evaluation/verdict'
import type { Box } from '../layout/box'
import { argumentPill, CARD, claimCard, isThesis, signOf } from '../layout/card'
import { type LayoutEdge, layoutMap } from '../layout/layout-map'
import { fitText, textWidth } from '../layout/measure-text'
import { TEXT_STYLES } from '../layout/text-style'
import type { Argument, Claim, Stance } from '../model'
import { type OutlineRow, outlineRows, type RowSign } from '../outline-rows'
import { topOfMap } from './top-of-map'

/** A claim as it is drawn: everything is measured and worded already. */
export type PictureCard = {
  id: string
  box: Box
  role: ClaimRole
  /** Whether it stands; `word` says it in a word or two. */
  verdict: Verdict
  word: string
  /** Rewordings that clash and wait for a decision. */
  openWordings: number
  text: string
  /** The text as it is set, line by line, at this size. */
  lines: string[]
  size: number
  lineHeight: number
  holder: string | null
  /** The holder, cut to the room beside the word. */
  fittedHolder: string
  quotes: string
  notes: number
  reasons: number
  objections: number
}

export type PicturePill = { id: string; box: Box; stance: Stance; sign: 'plus' | 'minus' | 'bolt'; label: string }

/** `path` as the `d` of an SVG path. An arrow stands at the end of an undercut. */
export type PictureLine = {
  id: string
  path: string
  kind: 'reason' | 'objection' | 'undercut'
  arrow: boolean
  cross: boolean
}

/** A row of the outline; `card` is the index of its claim's card, -1 for the heading of joint premises. */
export type PictureRow = { key: string; sign: RowSign; card: number; depth: number; repeat: OutlineRow['repeat'] }

/**
 * A map as its readers see it, as plain data: what a page needs to draw it without the map itself, the layout or the
 * fonts' measures.
 */
export type MapPicture = {
  title: string
  /** How many there are on the map; drawn may be fewer. */
  claims: number
  bounds: Box
  cards: PictureCard[]
  pills: PicturePill[]
  lines: PictureLine[]
  rows: PictureRow[]
}

/**
 * Draws a map for reading: in layout units, the same everywhere. With `most` only the top of the debate, so many claims
 * of it; what its cards say is still told of the whole map.
 */
export function pictureOfMap(map: DebateMap, { most }: { most?: number | undefined } = {}): MapPicture {
  const shown = most === undefined || map.claims.size <= most ? map : topOfMap(map, most)
  const { boxes, edges, bounds } = layoutMap(shown)
  const labels = labelsOf(map)
  const cards: PictureCard[] = []
  const pills: PicturePill[] = []
  const places = new Map<string, number>()
  for (const [key, box] of boxes) {
    const id = key.slice(key.indexOf(':') + 1)
    const claim = key.startsWith('claim:') ? map.claims.get(id) : undefined
    const argument = key.startsWith('argument:') ? map.arguments.get(id) : undefined
    if (claim) places.set(id, cards.push(cardOf(map, shown, labels, claim, box)) - 1)
    else if (argument) pills.push(pillOf(argument, box))
  }
  return {
    title: map.details?.title ?? '',
    claims: map.claims.size,
    bounds,
    cards,
    pills,
    lines: edges.map(lineOf),
    rows: rowsOf(shown, places),
  }
}

function cardOf(map: DebateMap, shown: DebateMap, labels: MapLabels, claim: Claim, box: Box): PictureCard {
  const { style, text } = claimCard(claim, isThesis(shown, claim.id))
  const status = claimStatus(map, claim)
  const { id, holder } = claim
  const verdict = verdictOn(map, labels, id)
  const word = VERDICT_WORDS[verdict]
  return {
    id,
    box,
    role: status.role,
    verdict,
    word,
    openWordings: status.openWordings,
    text: claim.text,
    lines: text.lines,
    size: style.size,
    lineHeight: style.lineHeight,
    holder,
    fittedHolder: holder === null ? '' : fitHolder(holder, word, box),
    quotes: quotesInWords(status.quotes),
    notes: status.notes,
    reasons: status.reasons,
    objections: status.objections,
  }
}

/** The icon before the word, and the least space between word and holder. */
const BESIDE_WORD = 17 + 10

function fitHolder(holder: string, word: string, { width }: Box): string {
  const room = width - 2 * CARD.paddingX - BESIDE_WORD - textWidth(word, TEXT_STYLES.status)
  return room > 0 ? fitText(holder, TEXT_STYLES.holder, room) : ''
}

const pillOf = (argument: Argument, box: Box): PicturePill => ({
  id: argument.id,
  box,
  stance: argument.stance,
  sign: signOf(argument),
  label: argumentPill(argument).label,
})

const lineOf = ({ id, path, kind, stance, undercut, cross }: LayoutEdge): PictureLine => ({
  id,
  path,
  kind: undercut ? 'undercut' : stance === 'pro' ? 'reason' : 'objection',
  arrow: undercut && kind === 'conclusion',
  cross,
})

const rowsOf = (map: DebateMap, places: ReadonlyMap<string, number>): PictureRow[] =>
  outlineRows(map).map(({ key, sign, claimId, depth, repeat }) => ({
    key,
    sign,
    card: (claimId === null ? undefined : places.get(claimId)) ?? -1,
    depth,
    repeat,
  }))
