import type { DebateMap } from '@/lib/domain/debate-map'
import { ALONE_FOR, CRUX_WORDS, MOST_PAIRS, PAIRS_FOR } from '@/lib/domain/evaluation/crux-words'
import { DebateGraphs } from '@/lib/domain/evaluation/debate-graph'
import { type Decisive, type DecisiveFound, decisiveAlone, decisivePairs } from '@/lib/domain/evaluation/decisive'
import { partsInWords } from '@/lib/domain/evaluation/explain'
import { turningParts, turningsOf } from '@/lib/domain/evaluation/turnings'

const within = (milliseconds: number) => {
  const end = performance.now() + milliseconds
  return () => performance.now() > end
}

/** What decides whether a claim stands: alone, or where nothing does, in pairs; with a line of words each. */
export function cruxOf(map: DebateMap, claimId: string) {
  const graph = new DebateGraphs().follow(map)
  const node = graph.claim(claimId)
  if (node === undefined) throw new Error(`the map has no claim ${claimId}`)
  const told = (found: readonly Decisive[]) =>
    turningsOf(map, graph, found).map((turning) => ({
      ...turning,
      words: partsInWords(map, turningParts(map, claimId, turning)),
    }))
  const alone = decisiveAlone(graph, node, within(ALONE_FOR))
  const pairs =
    alone.found.length === 0 && alone.ended === 'all'
      ? decisivePairs(graph, node, MOST_PAIRS, within(PAIRS_FOR))
      : undefined
  const [singles, couples] = [told(alone.found), told(pairs?.found ?? [])]
  return {
    alone: singles,
    pairs: couples,
    determined: { alone: alone.ended === 'all', pairs: pairs === undefined || pairs.ended !== 'over' },
    words: [
      ...(pairs ? [CRUX_WORDS.noneAlone] : []),
      ...[...singles, ...couples].map(({ words }) => words),
      ...restInWords(pairs ?? alone, pairs !== undefined),
    ],
  }
}

function restInWords({ found, ended }: DecisiveFound, inPairs: boolean): string[] {
  if (ended === 'over') return [CRUX_WORDS.over]
  if (ended === 'most') return [CRUX_WORDS.more]
  return inPairs && found.length === 0 ? [CRUX_WORDS.noPair] : []
}
