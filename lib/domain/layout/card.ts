import type { DebateMap } from '../debate-map'
import { isUndercut } from '../debate-map'
import type { Argument, Claim } from '../model'
import { fitText, type MeasuredText, measureText, textWidth } from './measure-text'
import { TEXT_STYLES, type TextStyle } from './text-style'

/** The geometry of a claim's card in layout units (pixels at zoom 1): the page and the exports draw these very numbers. */
export const CARD = {
  /** Cards are narrow; only a text of more than `MANY_LINES` lines widens its card, step by step, so that it never becomes a column. */
  widths: [212, 300, 420],
  thesisWidths: [250, 340, 460],
  paddingX: 12,
  paddingTop: 9,
  /** The line that says status and holder. */
  head: 16,
  headGap: 4,
  footGap: 6,
  /** The line of counts. */
  foot: 16,
  paddingBottom: 9,
  radius: 12,
  /** The coloured left edge. */
  edge: 3,
} as const
const MANY_LINES = 9

/** The geometry of an argument's pill: a round sign and a conjunction. */
export const PILL = {
  height: 24,
  /** The diameter of the sign, and its distance from the pill's edge. */
  sign: 16,
  inset: 4,
  gap: 5,
  paddingRight: 10,
  /** Longer conjunctions (schemes are free text) are cut with an ellipsis. */
  maxLabel: 180,
} as const

/** A card as the layout sees it: how its text is set, and the box it fills. */
export type ClaimCard = { style: TextStyle; text: MeasuredText; width: number; height: number }

function cardAt(text: string, style: TextStyle, widths: readonly number[]): ClaimCard {
  const cards = widths.map((width) => ({ width, text: () => measureText(text, style, width - 2 * CARD.paddingX) }))
  let chosen: { width: number; text: MeasuredText } | undefined
  for (const { width, text: measure } of cards) {
    chosen = { width, text: measure() }
    if (chosen.text.lines.length <= MANY_LINES) break
  }
  if (!chosen) throw new Error('a card needs a width')
  const { paddingTop, head, headGap, footGap, foot, paddingBottom } = CARD
  const height = paddingTop + head + headGap + chosen.text.height + footGap + foot + paddingBottom
  return { style, ...chosen, height }
}

// Records never change in place, so what was measured once holds for as long as the record lives.
const measured = { thesis: new WeakMap<object, ClaimCard>(), claim: new WeakMap<object, ClaimCard>() }

/** The card of a claim; a thesis (see `isThesis`) is set larger. */
export function claimCard(claim: Pick<Claim, 'text'>, thesis: boolean): ClaimCard {
  const memory = thesis ? measured.thesis : measured.claim
  const known = memory.get(claim)
  if (known) return known
  const card = thesis
    ? cardAt(claim.text, TEXT_STYLES.thesis, CARD.thesisWidths)
    : cardAt(claim.text, TEXT_STYLES.claim, CARD.widths)
  memory.set(claim, card)
  return card
}

/** A thesis is argued about and argues for nothing itself. */
export const isThesis = (map: DebateMap, claimId: string): boolean =>
  map.index.argumentsAbout.has(`claim:${claimId}`) && !map.index.argumentsFrom.has(claimId)

/** The word that joins an argument's premises to its conclusion, so that the map can be read aloud from the top. */
export function conjunctionOf(argument: Pick<Argument, 'stance' | 'conclusion' | 'scheme'>): string {
  const { stance, conclusion, scheme } = argument
  const plain = stance === 'pro' ? 'because' : 'but'
  if (conclusion.kind === 'argument') return stance === 'pro' ? 'that follows' : 'that does not follow'
  if (scheme === null) return plain
  return stance === 'pro' ? `from ${scheme}` : `but, from ${scheme}`
}

/** The sign of an argument: plus for a reason, minus for an objection, a bolt for an undercut. */
export const signOf = (argument: Argument): 'plus' | 'minus' | 'bolt' =>
  isUndercut(argument) ? 'bolt' : argument.stance === 'pro' ? 'plus' : 'minus'

export type ArgumentPill = { label: string; width: number; height: number }

const pills = new WeakMap<object, ArgumentPill>()

/** The pill of an argument: what it says, cut to fit, and the box it fills. */
export function argumentPill(argument: Pick<Argument, 'stance' | 'conclusion' | 'scheme'>): ArgumentPill {
  const known = pills.get(argument)
  if (known) return known
  const label = fitText(conjunctionOf(argument), TEXT_STYLES.pill, PILL.maxLabel)
  const { inset, sign, gap, paddingRight, height } = PILL
  const width = Math.ceil(inset + sign + gap + textWidth(label, TEXT_STYLES.pill) + paddingRight)
  const pill = { label, width, height }
  pills.set(argument, pill)
  return pill
}
