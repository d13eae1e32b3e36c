import type { DebateMap } from '../debate-map'
import { CRUX_WORDS } from './crux-words'
import { partsInWords } from './explain'
import { type Cause, causeParts, outcomeParts, type Turning, turningParts } from './turnings'
import type { Standing } from './turns'

/** Pairs that turn a thesis the same way: any cause of the one list together with any of the other. */
export type PairGroup = { either: readonly [readonly Cause[], readonly Cause[]]; becomes: Standing }

/**
 * The pairs told by as few lists as is easily found: where each of some causes decides with each of others, they are one group. Every
 * pair is in one group exactly; the largest groups come first. Takes time in the square of the number of pairs, which is bounded.
 */
export function groupPairs(pairs: readonly Turning[]): PairGroup[] {
  const causes = new Map<string, Cause>()
  const partners = new Map<Standing, Map<string, Set<string>>>()
  for (const { causes: both, becomes } of pairs) {
    const [first, second] = both
    if (!first || !second) continue
    const known = partners.get(becomes) ?? new Map<string, Set<string>>()
    partners.set(becomes, known)
    link(known, keyOf(first), keyOf(second))
    link(known, keyOf(second), keyOf(first))
    for (const cause of both) causes.set(keyOf(cause), cause)
  }
  const named = (keys: readonly string[]): Cause[] => keys.flatMap((key) => causes.get(key) ?? [])
  return [...partners].flatMap(([becomes, known]) =>
    [...products(known)].map(([these, those]): PairGroup => ({ either: [named(these), named(those)], becomes })),
  )
}

/** A pair in one sentence, more of them as two lists, an item a line. */
export function groupInWords(map: DebateMap, thesisId: string, { either, becomes }: PairGroup): string[] {
  const [these, those] = either
  if (these.length + those.length === 2)
    return [partsInWords(map, turningParts(map, thesisId, { causes: either.flat(), becomes }))]
  const item = (cause: Cause) => `  - ${partsInWords(map, causeParts(map, cause))}`
  return [
    `${partsInWords(map, outcomeParts(thesisId, becomes))} ${CRUX_WORDS.oneOf}`,
    ...these.map(item),
    CRUX_WORDS.andOneOf,
    ...those.map(item),
  ]
}

const keyOf = ({ thing, fate }: Cause): string => `${thing.kind} ${thing.id} ${fate}`

type Partners = Map<string, Set<string>>

function link(partners: Partners, from: string, to: string): void {
  const known = partners.get(from)
  if (known) known.add(to)
  else partners.set(from, new Set([to]))
}

/** Takes out, one after the other, the largest group that what goes with one cause makes. */
function* products(partners: Partners): Generator<readonly [string[], string[]]> {
  for (;;) {
    let [these, those]: [string[], string[]] = [[], []]
    for (const others of partners.values()) {
      const all = [...others]
      const alike = [...partners].flatMap(([key, known]) => (all.every((other) => known.has(other)) ? [key] : []))
      if (alike.length * all.length > these.length * those.length) [these, those] = [alike, all]
    }
    if (those.length === 0) return
    yield [these, those]
    for (const one of these)
      for (const other of those) {
        partners.get(one)?.delete(other)
        partners.get(other)?.delete(one)
      }
  }
}
