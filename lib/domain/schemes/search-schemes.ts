import { SCHEMES } from './catalogue'
import { CUES } from './cues'
import type { Scheme } from './scheme'

const cuesOf = (name: string): readonly string[] => CUES.flatMap(({ scheme, cues }) => (scheme === name ? cues : []))

/**
 * Schemes in which every typed word begins a word: those that have it in their name first, then those of which it is a cue, then
 * those that have it in what they say. All of them when nothing is typed.
 */
export function searchSchemes(typed: string): Scheme[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return [...SCHEMES]
  const has = (text: string) => {
    const there = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return words.every((word) => there.some((one) => one.startsWith(word)))
  }
  const rank = ({ name, description }: Scheme) =>
    has(name) ? 0 : cuesOf(name).some(has) ? 1 : has(`${name} ${description}`) ? 2 : 3
  return SCHEMES.map((scheme) => ({ scheme, at: rank(scheme) }))
    .filter(({ at }) => at < 3)
    .toSorted((a, b) => a.at - b.at)
    .map(({ scheme }) => scheme)
}
