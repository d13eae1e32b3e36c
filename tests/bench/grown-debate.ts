import type { DebateMap } from '@/lib/domain/debate-map'
import { MapEdit } from '@/lib/domain/map-edit'
import { growMap, type Twig } from '@/lib/domain/testing/random-tree'

/** The same numbers in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A debate as people lead them: theses with some thirty reasons, branches of many depths, every seventh step with another
 * claim as a joint premise (which makes links across and circles), undercuts, undercuts of undercuts, claims by themselves.
 */
export function debateOf(claims: number): DebateMap {
  const random = randomFrom(claims)
  const twigs = Array.from({ length: claims }, (_, at): Twig => {
    const wide = at > 0 && at <= 30
    return {
      words: Math.floor(random() * 25),
      stance: random() < 0.5 ? 'pro' : 'con',
      to: wide ? 0 : random(),
      undercut: !wide && random() < 0.1,
      with: random() < 0.15 ? random() : null,
      loose: !wide && random() < 0.03,
      pin: null,
    }
  })
  return growMap(twigs)
}

/** A thesis with a reason, that with a reason of its own, and so on. */
export const chainOf = (claims: number): DebateMap =>
  growMap(
    Array.from({ length: claims }, (_, at): Twig => {
      const to = at === 0 ? 0 : (at - 0.5) / at
      return { words: 5, stance: 'pro', to, undercut: false, with: null, loose: false, pin: null }
    }),
  )

/** A tree of objections, of which this share is answered by what they object to. */
export function mutualOf(claims: number, share: number): DebateMap {
  const random = randomFrom(claims)
  const twigs = Array.from(
    { length: claims },
    (): Twig => ({ words: 5, stance: 'con', to: random(), undercut: false, with: null, loose: false, pin: null }),
  )
  const map = growMap(twigs)
  const back = [...map.arguments.values()].flatMap((step) => {
    const [premise] = step.premises
    if (premise === undefined || random() >= share) return []
    const conclusion = { kind: 'claim' as const, id: premise }
    return [{ ...step, id: `${step.id}-back`, premises: [step.conclusion.id], conclusion }]
  })
  const edit = new MapEdit(map)
  for (const step of back) edit.put('arguments', step)
  return edit.map
}
