import { isMistyped } from './match-word'
import { wordsOf } from './words'

type Named = { id: string; text: string }
type ClaimTable = { readonly size: number; has(id: string): boolean; values(): Iterable<Named> }
/** A claim that is on the map already, and whether it likely says what is being written. */
export type SimilarClaim = { id: string; likely: boolean }

/** Words are read up to here: a claim is told by its first sentences. */
const MOST_WORDS = 60
/** Claims that are looked at closely for one answer, and entries of word lists that are counted to find them. */
const MOST_CLOSE = 60
const MOST_COUNTED = 4_000
/** Of the weight of all words on both sides so much must be shared to be likely the same. */
const LIKELY_FROM = 0.62
/** A word that answers by its beginning or mistyped counts for less. */
const NEARLY = 0.8
/** Less says nothing yet: half of the map begins with "the". */
const LEAST_LETTERS = 4
/** The beginnings of words a letter that is still missing may make: the first so many in the vocabulary. */
const MOST_BEGUN = 40

/**
 * Finds what the map says already while somebody writes it again. Knows every claim by its words, and follows a map from
 * version to version: a claim that did not change is not read again. An answer costs what is shared, not the map.
 */
export class SimilarClaims {
  private readonly known = new Map<string, { claim: Named; words: readonly string[] }>()
  private readonly holders = new Map<string, Set<string>>()
  /** The vocabulary by length, for finding misspelled words; and what they were found to mean. */
  private readonly ofLength = new Map<number, Set<string>>()
  private readonly meant = new Map<string, readonly string[]>()
  private table: unknown = null

  /**
   * Follows the map, reading at most so many claims that are new or changed; answers whether it has caught up. Records
   * never change in place, so the same object says the same.
   */
  follow(claims: ClaimTable, most = Number.POSITIVE_INFINITY): boolean {
    if (claims === this.table) return true
    let read = 0
    for (const claim of claims.values()) {
      const known = this.known.get(claim.id)
      if (known?.claim === claim) continue
      if (known?.claim.text === claim.text) known.claim = claim
      else {
        if (++read > most) return false
        this.forget(claim.id)
        this.learn(claim)
      }
    }
    if (this.known.size > claims.size) {
      for (const id of [...this.known.keys()]) if (!claims.has(id)) this.forget(id)
    }
    this.table = claims
    return true
  }

  /**
   * Claims that hold all that was written so far (a last word may still be incomplete), and those that likely say the
   * same in other or mistyped words; these first, then the closest. At most so many; none before a few letters.
   */
  like(text: string, most: number): SimilarClaim[] {
    const asked = distinct(text)
    if (asked.reduce((letters, word) => letters + word.length, 0) < LEAST_LETTERS) return []
    const begun = /[\p{L}\p{N}\p{M}]$/u.test(text) ? asked.at(-1) : undefined
    const answers = new Map(asked.map((word) => [word, this.answersTo(word, word === begun)]))
    const scored = this.closest(asked, answers).map((id) => ({ id, ...this.compare(id, asked, answers) }))
    return scored
      .filter(({ likeness, whole }) => whole || likeness >= LIKELY_FROM)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
      .slice(0, most)
      .map(({ id, likeness, shared }) => ({ id, likely: likeness >= LIKELY_FROM && shared > 1 }))
  }

  private learn(claim: Named): void {
    const words = distinct(claim.text)
    this.known.set(claim.id, { claim, words })
    for (const word of words) {
      const holders = this.holders.get(word)
      if (holders) holders.add(claim.id)
      else {
        this.holders.set(word, new Set([claim.id]))
        this.lengths(word.length).add(word)
        this.meant.clear()
      }
    }
  }

  private forget(id: string): void {
    for (const word of this.known.get(id)?.words ?? []) {
      const holders = this.holders.get(word)
      holders?.delete(id)
      if (holders?.size !== 0) continue
      this.holders.delete(word)
      this.lengths(word.length).delete(word)
      this.meant.clear()
    }
    this.known.delete(id)
  }

  private lengths(length: number): Set<string> {
    const words = this.ofLength.get(length) ?? new Set<string>()
    this.ofLength.set(length, words)
    return words
  }

  /** What a word means on this map, with how well: itself, else what it begins, else what it was mistyped from. */
  private answersTo(word: string, begun: boolean): ReadonlyMap<string, number> {
    const answers = new Map<string, number>()
    if (this.holders.has(word)) answers.set(word, 1)
    if (begun) {
      for (const known of this.holders.keys()) {
        if (answers.size >= MOST_BEGUN) break
        if (known.startsWith(word) && known !== word) answers.set(known, NEARLY)
      }
    }
    if (answers.size === 0) for (const known of this.mistypedFrom(word)) answers.set(known, NEARLY)
    return answers
  }

  private mistypedFrom(word: string): readonly string[] {
    const remembered = this.meant.get(word)
    if (remembered) return remembered
    const found: string[] = []
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const known of this.ofLength.get(length) ?? []) if (isMistyped(word, known)) found.push(known)
    }
    // While somebody goes on writing only the last words are new; what is remembered of earlier ones is bounded.
    if (this.meant.size > 500) this.meant.clear()
    this.meant.set(word, found)
    return found
  }

  /** Rare words say most, and have short lists: they choose who is looked at closely. */
  private closest(asked: readonly string[], answers: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
    const lists = asked
      .flatMap((word) => [...(answers.get(word) ?? [])])
      .map(([known, quality]) => ({ holders: this.holders.get(known) ?? new Set<string>(), quality }))
      .sort((a, b) => a.holders.size - b.holders.size)
    const weights = new Map<string, number>()
    let counted = 0
    for (const { holders, quality } of lists) {
      const weight = quality * this.weightOf(holders.size)
      for (const id of holders) {
        if (++counted > MOST_COUNTED) break
        weights.set(id, (weights.get(id) ?? 0) + weight)
      }
      if (counted > MOST_COUNTED) break
    }
    return [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CLOSE)
      .map(([id]) => id)
  }

  /** How alike (0 to 1, by the weight of the words both have), and whether all that was asked is there. */
  private compare(id: string, asked: readonly string[], answers: ReadonlyMap<string, ReadonlyMap<string, number>>) {
    const words = this.known.get(id)?.words ?? []
    const own = new Set(words)
    let [both, all, shared, whole] = [0, 0, 0, true]
    for (const word of asked) {
      let best = 0
      let weight = this.weightOf(this.holders.get(word)?.size ?? 1)
      for (const [known, quality] of answers.get(word) ?? []) {
        if (!own.has(known) || quality <= best) continue
        best = quality
        weight = this.weightOf(this.holders.get(known)?.size ?? 1)
      }
      all += weight
      both += best * weight
      if (best > 0) shared += 1
      else whole = false
    }
    for (const word of words) all += this.weightOf(this.holders.get(word)?.size ?? 1)
    return { likeness: (2 * both) / all, shared, whole }
  }

  private weightOf(holders: number): number {
    return Math.log(1 + this.known.size / Math.max(1, holders))
  }
}

const distinct = (text: string): string[] =>
  [...new Set(wordsOf(text.slice(0, 1_000)).map(({ folded }) => folded))].slice(0, MOST_WORDS)
