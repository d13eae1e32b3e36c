import type { DebateMap } from '../debate-map'
import { ALONE_FOR, CRUX_WORDS, MOST_PAIRS, MOST_SHOWN, PAIRS_FOR, SWINGS_FOR } from './crux-words'
import { type DebateGraph, DebateGraphs } from './debate-graph'
import { type JudgedEvidence, type SemanticsName, strengthTaskOf, type WeightOf } from './debate-strengths'
import { type Decisive, type DecisiveFound, decisiveAlone, decisivePairs } from './decisive'
import { partsInWords } from './explain'
import { groupInWords, groupPairs } from './pair-groups'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { BAND_WORDS, bandOf } from './strength-words'
import { swingsOf } from './swings'
import { strengthInDigits, swingParts, toldSwings } from './told-swings'
import { everyTurning, turningParts } from './turnings'

export type CruxAsked = {
  weightOf: WeightOf
  /** Quotes that people judged. */
  evidence: readonly JudgedEvidence[]
  semantics: SemanticsName
  /** Begins a while of so many milliseconds, and tells when it is over. */
  within: (milliseconds: number) => () => boolean
}

/**
 * What decides whether a claim stands, alone or where nothing does, in pairs, and what moves its strength most; with a line of words
 * each. For programs, which are told of every argument too; `words` leave out what is implied by its only premise. The map must have the claim.
 */
export function tellCrux(map: DebateMap, claimId: string, asked: CruxAsked) {
  const graph = new DebateGraphs().follow(map)
  const node = graph.claim(claimId)
  if (node === undefined) throw new Error(`the map has no claim ${claimId}`)
  const told = (found: readonly Decisive[]) =>
    everyTurning(map, graph, found).map((turning) => ({
      ...turning,
      words: partsInWords(map, turningParts(map, claimId, turning)),
    }))
  const alone = decisiveAlone(graph, node, asked.within(ALONE_FOR))
  const pairs =
    alone.found.length === 0 && alone.ended === 'all'
      ? decisivePairs(graph, node, MOST_PAIRS, asked.within(PAIRS_FOR))
      : undefined
  const [singles, couples] = [told(alone.found), told(pairs?.found ?? [])]
  const { isDetermined, words, ...strength } = tellStrength(map, graph, { id: claimId, node }, asked)
  return {
    alone: singles,
    pairs: couples,
    strength,
    determined: {
      ...{ alone: alone.ended === 'all', pairs: pairs === undefined || pairs.ended !== 'over' },
      strength: isDetermined,
    },
    words: [
      ...(pairs ? [CRUX_WORDS.noneAlone] : []),
      ...said(singles).map(({ words }) => words),
      ...groupPairs(said(couples)).flatMap((group) => groupInWords(map, claimId, group)),
      ...restInWords(pairs ?? alone, pairs !== undefined),
      ...words,
    ],
  }
}

const said = <T extends { implied: boolean }>(turnings: readonly T[]): T[] => turnings.filter(({ implied }) => !implied)

/** How well supported it is, and what moves that most. */
function tellStrength(
  map: DebateMap,
  graph: DebateGraph,
  { id, node }: { id: string; node: number },
  { weightOf, evidence, semantics, within }: CruxAsked,
) {
  const found = swingsOf(strengthTaskOf(graph, weightOf, evidence), semantics, node, within(SWINGS_FOR))
  const band = bandOf(found.strength)
  const moves = toldSwings(map, { graph, evidence }, found).map((swing) => ({
    ...{ thing: swing.thing, without: swing.without },
    words: partsInWords(map, swingParts(map, id, swing)),
  }))
  const title = STRENGTH_SEMANTICS.find(({ name }) => name === semantics)?.title
  return {
    ...{ semantics, value: found.strength, band, settled: found.settled, moves },
    isDetermined: found.ended === 'all',
    words: [
      `Its strength: ${BAND_WORDS[band].toLowerCase()} (${strengthInDigits(found.strength)} by ${title}).`,
      ...moves.slice(0, MOST_SHOWN).map((move) => move.words),
      ...(found.ended === 'over' ? [CRUX_WORDS.over] : []),
      ...(found.settled ? [] : [CRUX_WORDS.unsettled]),
    ],
  }
}

function restInWords({ found, ended }: DecisiveFound, inPairs: boolean): string[] {
  if (ended === 'over') return [CRUX_WORDS.over]
  if (ended === 'most') return [CRUX_WORDS.more]
  return inPairs && found.length === 0 ? [CRUX_WORDS.noPair] : []
}
