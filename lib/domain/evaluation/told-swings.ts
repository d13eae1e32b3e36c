import type { DebateMap } from '../debate-map'
import type { StanceTarget } from '../stances/stance-target'
import type { Part } from './explain'
import { type StrengthNodes, thingOf } from './strength-nodes'
import { BAND_WORDS, bandOf } from './strength-words'
import type { SwingsFound } from './swings'
import { named } from './turnings'

/** A claim, an argument or a quote that people judged, what the strength of the topic is with it, and what it would be without. */
export type ToldSwing = { readonly thing: StanceTarget; readonly strength: number; readonly without: number }

/** Counted from the same numbers in another order. */
const SAME = 1e-9

/**
 * What moves a topic's strength, in terms of the map, most first. An argument is left out where its only premise does the same: it
 * counts for nothing without it.
 */
export function toldSwings(map: DebateMap, nodes: StrengthNodes, { strength, swings }: SwingsFound): ToldSwing[] {
  const withoutNode = new Map(swings.map(({ node, without }) => [node, without]))
  return swings.flatMap(({ node, without }) => {
    const thing = thingOf(nodes, node)
    const [only, ...others] = thing.kind === 'argument' ? (map.arguments.get(thing.id)?.premises ?? []) : []
    const premise = only === undefined || others.length > 0 ? undefined : withoutNode.get(nodes.graph.claim(only) ?? -1)
    const isRepeated = premise !== undefined && Math.abs(premise - without) <= SAME
    return isRepeated ? [] : [{ thing, strength, without }]
  })
}

const DIGITS = 2
/** A strength, or a difference of two, for people who ask for numbers. */
export const strengthInDigits = (strength: number): string => strength.toFixed(DIGITS)

const bandInWords = (strength: number): string => BAND_WORDS[bandOf(strength)].toLowerCase()

/** Whether the topic is stronger by it. */
export const lifts = ({ strength, without }: ToldSwing): boolean => strength > without

/** "Lifts it much: fair with it, contested without." */
export function swingInWords(swing: ToldSwing): string {
  const { strength, without } = swing
  const change = Math.abs(strength - without)
  const size = change >= 0.15 ? ' much' : change < 0.05 ? ' a little' : ''
  const [is, would] = [bandInWords(strength), bandInWords(without)]
  const both = is === would ? `${is} with it and without` : `${is} with it, ${would} without`
  return `${lifts(swing) ? 'Lifts' : 'Lowers'} it${size}: ${both}.`
}

/** "Lifts it: 0.62 with it, 0.41 without." */
export function swingInNumbers(swing: ToldSwing): string {
  const [is, would] = [strengthInDigits(swing.strength), strengthInDigits(swing.without)]
  return `${lifts(swing) ? 'Lifts' : 'Lowers'} it: ${is} with it, ${would} without.`
}

/** The same as a sentence of its own: "Without *X*, *T* is contested (0.41) instead of fair (0.62)." */
export function swingParts(map: DebateMap, topicId: string, { thing, strength, without }: ToldSwing): Part[] {
  const [is, would] = [strengthInDigits(strength), strengthInDigits(without)]
  const [band, wouldBe] = [bandInWords(strength), bandInWords(without)]
  const outcome =
    band === wouldBe
      ? `stays ${band}, at ${would} instead of ${is}`
      : `is ${wouldBe} (${would}) instead of ${band} (${is})`
  return ['Without ', ...nameOf(map, thing), ', ', { claimId: topicId }, ` ${outcome}.`]
}

const nameOf = (map: DebateMap, thing: StanceTarget): Part[] =>
  thing.kind === 'evidence'
    ? [`the quote ‘${quotedShortly(map, thing.quoteId)}’ for `, { claimId: thing.claimId }]
    : named(map, thing)

/** Enough of a passage to know it by. */
const MOST_LETTERS = 60

/** The first words of what a quote says, on one line. */
export function quotedShortly(map: DebateMap, quoteId: string): string {
  const words = (map.quotes.get(quoteId)?.exact ?? '').trim().replace(/\s+/g, ' ')
  if (words.length <= MOST_LETTERS) return words
  return `${words.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')}…`
}
